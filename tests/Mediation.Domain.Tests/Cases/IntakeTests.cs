using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using static Mediation.Domain.Tests.Calendar.HolidayNotices;

namespace Mediation.Domain.Tests.Cases;

public class IntakeTests
{
    [Fact]
    public void Receive_StartsTheRightToArbitrateOnTheDayOfReceipt()
    {
        var built = CaseBuilder.Received();

        built.Clock(ClockId.A1).DueOn.ShouldBe(new DateOnly(2026, 3, 17));
        built.Case.NextDueOn.ShouldBe(new DateOnly(2026, 3, 17));
        built.Case.Deadlines.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(EntrustedStage.BeforeHearing, ClockId.C9, "2026-03-16")]
    [InlineData(EntrustedStage.BeforeCourtRegistration, ClockId.D1, "2026-04-01")]
    [InlineData(EntrustedStage.AfterCourtRegistration, ClockId.D2, "2026-03-17")]
    [InlineData(EntrustedStage.AfterCourtRegistrationSimplified, ClockId.D2Simplified, "2026-03-09")]
    public void Receive_FromABodyThatEntrusts_StartsThatBodysClockByStage(EntrustedStage stage, ClockId clock, string due)
    {
        var built = CaseBuilder.Received(With(filing => filing with { Stage = stage, ExternalNumber = "（2026）京0115民初00001号" }));

        built.Clock(clock).DueOn.ShouldBe(Day(due));
        built.Case.ExternalNumber.ShouldBe("（2026）京0115民初00001号");
    }

    [Fact]
    public void Receive_InTheFuture_IsRefused()
    {
        var built = CaseBuilder.Received();
        var tomorrow = (CaseBuilder.At(CaseBuilder.FirstDay.AddDays(1)), CaseBuilder.FirstDay.AddDays(1));
        var identity = new CaseIdentity(built.Case.Id, built.Case.AgencyId, built.Case.Number);

        Broken.By(() => DisputeCase.Receive(identity, new CaseShape().Filing, [], [], tomorrow, built.Moment)).ShouldBe(RuleCode.ReceivedInTheFuture);
    }

    [Fact]
    public void Supplement_PausesTheAcceptanceClockAndNotTheRightToArbitrate()
    {
        var built = CaseBuilder.Received().AllConsent();
        var arbitrateFrom = built.Clock(ClockId.A1).DueOn;

        built.On(new DateOnly(2026, 3, 4)).Case.AskForSupplement(["工资条"], built.Moment);
        built.Clock(ClockId.A4).Status.ShouldBe(DeadlineStatus.Paused);
        built.On(new DateOnly(2026, 3, 11)).Case.SupplyPapers("工资条", built.Moment);

        built.Clock(ClockId.A4).DueOn.ShouldBe(new DateOnly(2026, 3, 12));
        built.Clock(ClockId.A1).DueOn.ShouldBe(arbitrateFrom);
    }

    [Fact]
    public void SupplyPapers_AfterConsentWasAsked_GoesBackToConsent()
    {
        var built = CaseBuilder.Received().AllConsent();
        built.Case.AskForSupplement(["工资条"], built.Moment);

        built.Case.SupplyPapers("工资条", built.Moment);

        built.Case.Status.ShouldBe(CaseStatus.Consent);
    }

    [Fact]
    public void SupplyPapers_BeforeAnybodyWasAsked_GoesBackToReceived()
    {
        var built = Reached.In(CaseStatus.Supplement);

        built.Case.SupplyPapers("工资条", built.Moment);

        built.Case.Status.ShouldBe(CaseStatus.Received);
    }

    [Fact]
    public void Accept_OnlyArrearsOfSocialInsurance_IsOutOfScope()
    {
        var built = CaseBuilder.Received(new CaseShape { Claims = CaseShape.Several((ClaimType.SocialInsuranceArrears, 0)) }).AllConsent();

        Broken.By(() => built.Accept()).ShouldBe(RuleCode.OutOfScope);
    }

    [Fact]
    public void Accept_LossBecauseInsuranceWasNotPaid_IsInScope()
    {
        var claims = CaseShape.Several((ClaimType.SocialInsuranceArrears, 0), (ClaimType.SocialInsuranceLoss, 100));

        CaseBuilder.Accepted(new CaseShape { Claims = claims }).Case.Status.ShouldBe(CaseStatus.Accepted);
    }

    [Theory]
    [InlineData("110115", null, true)]
    [InlineData("110105", "110115", true)]
    [InlineData("BDA", "110115", true)]
    [InlineData(null, "110115", true)]
    [InlineData("BDA", "BDA", false)]
    [InlineData("110105", "BDA", false)]
    [InlineData("110105", null, false)]
    [InlineData(null, null, false)]
    public void Accept_InDaxing_TakesItsOwnAreaAndNotTheDevelopmentAreas(string? workplace, string? seat, bool accepted)
    {
        var built = CaseBuilder.Received(With(filing => filing with { WorkplaceArea = workplace, SeatArea = seat })).AllConsent();

        var refusal = Record.Exception(() => built.Accept());

        (refusal is null).ShouldBe(accepted);
        (refusal as RuleBrokenException)?.Code.ShouldBe(RuleCode.OutsideJurisdiction);
    }

    [Fact]
    public void Accept_InTheDevelopmentArea_TakesItsOwnAreaAlone()
    {
        var developmentArea = Agency.Establish(
            AgencyId.New(CaseBuilder.At(CaseBuilder.FirstDay)),
            new AgencyProfile("BDA", "北京经济技术开发区总工会", "BDA Union", AgencyKind.TradeUnion, AgencyLevel.District),
            CaseNumberPattern.Parse("京开工调〔{year}〕{serial}号"),
            ["BDA"],
            new DateOnly(2026, 1, 1));

        CaseBuilder.Received(With(filing => filing with { WorkplaceArea = "BDA" })).AllConsent().Accept(developmentArea).Case.Status.ShouldBe(CaseStatus.Accepted);
        Broken.By(() => CaseBuilder.Received(With(filing => filing with { SeatArea = "110115" })).AllConsent().Accept(developmentArea))
            .ShouldBe(RuleCode.OutsideJurisdiction);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Accept_WhileBeforeAnotherBody_NeedsItsEntrustment(bool entrusted)
    {
        var matter = new OtherMatter("大兴区劳动人事争议仲裁院", "京兴劳人仲字〔2026〕第1号", entrusted);
        var built = CaseBuilder.Received(With(filing => filing with { OtherMatter = matter })).AllConsent();

        var refusal = Record.Exception(() => built.Accept());

        (refusal as RuleBrokenException)?.Code.ShouldBe(RuleCode.BeforeAnotherBody);
        (refusal is null).ShouldBe(entrusted);
    }

    [Fact]
    public void Accept_AClaimOfLongAgo_IsNotRefusedForLimitation()
    {
        var longAgo = CaseShape.Several((ClaimType.OvertimePay, 100));
        var built = CaseBuilder.Received(new CaseShape
        {
            Claims = (applicants, respondents) =>
                [longAgo(applicants, respondents)[0] with { PeriodFrom = new DateOnly(2015, 1, 1), PeriodTo = new DateOnly(2016, 1, 1) }],
        });

        built.AllConsent().Accept().Case.Status.ShouldBe(CaseStatus.Accepted);
    }

    [Fact]
    public void Reject_KeepsGroundReasonAndTheCaseItRepeats()
    {
        var built = CaseBuilder.Received().AllConsent();
        var earlier = CaseId.New(built.Now);

        built.Case.Reject(RejectionGround.Duplicate, "同一诉求已收件", earlier, built.Moment);

        (built.Case.Status, built.Case.RejectionGround, built.Case.DuplicateOf).ShouldBe((CaseStatus.Rejected, RejectionGround.Duplicate, earlier));
        built.Clock(ClockId.A1).Status.ShouldBe(DeadlineStatus.Stopped);
        built.Clock(ClockId.A4).Status.ShouldBe(DeadlineStatus.Met);
        built.Case.NextDueOn.ShouldBe(DateOnly.MaxValue);
    }

    [Fact]
    public void RecordDeadlines_OnAndAfterTheDueDay_NotesEachOnce()
    {
        var built = CaseBuilder.Received();
        var due = built.Clock(ClockId.A1).DueOn;

        built.Case.RecordDeadlines(due.AddDays(-1)).ShouldBeFalse();
        built.Case.RecordDeadlines(due).ShouldBeTrue();
        built.Case.RecordDeadlines(due).ShouldBeFalse();
        built.Case.RecordDeadlines(due.AddDays(1)).ShouldBeTrue();
        built.Case.RecordDeadlines(due.AddDays(9)).ShouldBeFalse();

        built.Case.PendingEvents.OfType<DeadlineFellDue>().ShouldBe([new DeadlineFellDue(ClockId.A1, due)]);
        built.Case.PendingEvents.OfType<DeadlineMissed>().ShouldBe([new DeadlineMissed(ClockId.A1, due)]);
        built.Case.Status.ShouldBe(CaseStatus.Received);
    }

    private static CaseShape With(Func<Filing, Filing> change) => new() { Filing = change(new CaseShape().Filing) };
}
