using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Papers;
using Mediation.Domain.People;

namespace Mediation.Domain.Tests.Papers;

/// <summary>Case files as papers are written from them.</summary>
internal static class Files
{
    public static readonly DateOnly Today = new(2026, 4, 1);
    public static readonly PartyId WorkerId = new(new Guid("0193a000-0000-7000-8000-0000000000a1"));
    public static readonly PartyId EmployerId = new(new Guid("0193a000-0000-7000-8000-0000000000b1"));
    public static readonly ClaimId WagesId = new(new Guid("0193a000-0000-7000-8000-0000000000c1"));
    public static readonly AgreementId FirstAgreement = new(new Guid("0193a000-0000-7000-8000-0000000000d1"));

    /// <summary>One worker against one employer over 46,293.00 yuan of wages, filed with everything a form may ask; mediation failed.</summary>
    public static ShareableCase Full() => new()
    {
        Id = new Guid("0193a000-0000-7000-8000-0000000000f1"),
        Number = "京大工调〔2026〕00001号",
        Organisation = "大兴区总工会",
        Status = CaseStatus.Failed,
        Channel = Channel.Online,
        Stage = EntrustedStage.None,
        Commission = "北京市大兴区劳动人事争议仲裁委员会",
        Court = "北京市大兴区人民法院",
        ReceivedOn = new DateOnly(2026, 3, 2),
        AcceptedOn = new DateOnly(2026, 3, 4),
        FailedOn = new DateOnly(2026, 3, 19),
        FailureGround = FailureGround.Deadlock,
        Parties = [Worker(), Employer()],
        Claims = [Claim(WagesId, 1, ClaimType.UnpaidWages, Line(WorkerId, 4_629_300))],
    };

    public static ShareableParty Worker() => new()
    {
        Id = WorkerId,
        Number = 1,
        Side = PartySide.Applicant,
        Role = PartyRole.Worker,
        Name = "张某",
        Identity = IdentityDocument.Create(IdentityDocumentKind.ResidentId, "110199198603124512", Today),
        Phone = PhoneNumber.Parse("13800000001"),
        Address = new ServiceAddress("大兴区黄村镇1号", null, AcceptsElectronicService: true),
        Employment = new Employment(new DateOnly(2024, 5, 1), new DateOnly(2025, 12, 31), "瓦工", "大兴区工地") { MonthlyWageFen = 850_000 },
        Outcome = ApplicantOutcome.Failed,
    };

    public static ShareableParty Employer() => new()
    {
        Id = EmployerId,
        Number = 2,
        Side = PartySide.Respondent,
        Role = PartyRole.Employer,
        Name = "某建筑公司",
        CreditCode = "91110199MA00000A1H",
        Address = new ServiceAddress("大兴区西大街2号", null, AcceptsElectronicService: false),
        Particulars = new Particulars { LegalRepresentative = "王某", LegalRepresentativePost = "执行董事" },
        Outcome = ApplicantOutcome.Pending,
    };

    public static ShareableClaim Claim(ClaimId id, int number, ClaimType type, params ShareableLine[] lines) =>
        new(id, number, type, "追索劳动报酬纠纷", new DateOnly(2025, 10, 1), new DateOnly(2025, 12, 31), "2025年10月至12月工资未发。", false, lines);

    public static ShareableLine Line(PartyId? applicant, long fen, long paid = 0) => new(applicant, null, Money.FromFen(fen), Money.FromFen(paid));

    public static ShareableAgreement Agreement(DateOnly due, params ClaimId[] claims) => new()
    {
        Id = FirstAgreement,
        Number = 1,
        EffectiveOn = new DateOnly(2026, 3, 19),
        Text = "双方自愿达成协议。",
        Applicants = [WorkerId],
        Claims = claims.Length == 0 ? [WagesId] : claims,
        Terms =
        [
            new ShareableTerm(
                new TermId(new Guid("0193a000-0000-7000-8000-0000000000e1")), 1, WagesId, EmployerId, WorkerId, Money.FromFen(4_000_000), Money.FromFen(1_000_000),
                due, due, PaymentManner.BankTransfer, BankAccount.Parse("6222020200012345678"), null, IsPerformed: false),
        ],
    };

    public static Paper Write(ShareableCase file, PaperKind kind, ShareableAgreement? agreement = null) =>
        PaperForms.Of(kind).Write(new PaperSubject(kind, file, [.. file.Applicants], agreement, Today));

    public static string? ValueOf(this Paper paper, string section, string code) =>
        paper.Sections.First(part => part.Code == section).Fields.First(entry => entry.Code == code).Value;
}
