using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Evidence;
using Mediation.Domain.Intake;
using Mediation.Domain.Referrals;

namespace Mediation.Domain.Tests.Evidence;

public sealed class EvidenceFileTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly string Hash = new('a', 64);
    private static readonly CaseId Case = CaseId.New(Now);

    [Fact]
    public void Receive_TheLastByte_BeginsTheCheckAndHoldsIt()
    {
        var file = InADraft(size: 10);

        file.Receive(4, Now);
        file.State.ShouldBe(EvidenceState.Uploading);
        file.Receive(6, Now);

        (file.State, file.NextCheckAt).ShouldBe((EvidenceState.Checking, Now + EvidenceFile.Lease));
    }

    [Fact]
    public void Receive_MoreThanAnnounced_OrAfterTheEnd_IsRefused()
    {
        var file = InADraft(size: 10);

        CodeOf(() => file.Receive(11, Now)).ShouldBe(RuleCode.EvidenceOffset);
        file.Receive(10, Now);
        CodeOf(() => file.Receive(1, Now)).ShouldBe(RuleCode.EvidenceEnded);
    }

    [Fact]
    public void Receive_InMorePiecesThanAnybodyNeeds_IsRefused()
    {
        var file = InADraft(size: EvidenceLimits.MaxPieces + 1);
        for (var piece = 0; piece < EvidenceLimits.MaxPieces; piece++)
        {
            file.Receive(1, Now);
        }

        CodeOf(() => file.Receive(1, Now)).ShouldBe(RuleCode.EvidencePieces);
    }

    [Fact]
    public void Keep_InADraft_LeavesNoHistory_AndInTheCaseItDoes()
    {
        var file = InADraft(size: 10);
        file.Receive(10, Now);
        file.Keep(Hash, "image/jpeg", EvidenceScan.NotScanned, Now);
        file.PendingEvents.ShouldBeEmpty();
        var before = file.KeptOnce;

        file.JoinCase(Case, null, Now);

        file.PendingEvents.ShouldHaveSingleItem().ShouldBe(
            new EvidenceHandedIn(Case.Value, PartySide.Applicant, EvidenceKind.Payslip, Hash, 10, "image/jpeg", EvidenceScan.NotScanned, Shareability.Shareable));
        (file.FilingId, file.CaseId).ShouldBe((null, Case));
        file.KeptOnce.ShouldNotBe(before);
    }

    [Fact]
    public void Withdraw_OnceTheOtherSideSawIt_IsRefused()
    {
        var file = Kept();

        file.NoteSeenBy(PartySide.Applicant, Now).ShouldBeFalse();
        file.NoteSeenBy(PartySide.Respondent, Now).ShouldBeTrue();
        file.NoteSeenBy(PartySide.Respondent, Now.AddDays(1)).ShouldBeFalse();

        CodeOf(() => file.Withdraw(Now)).ShouldBe(RuleCode.EvidenceSeen);
        file.SeenAt.ShouldBe(Now);
    }

    [Fact]
    public void Withdraw_Unseen_FreesThePlaceOfItsHash()
    {
        var file = Kept();
        file.KeptOnce.ShouldNotBeNull();

        file.Withdraw(Now);

        (file.State, file.KeptOnce, file.MayVanish).ShouldBe((EvidenceState.Withdrawn, null, false));
        CodeOf(() => file.Withdraw(Now)).ShouldBe(RuleCode.EvidenceEnded);
    }

    [Fact]
    public void WaitForScanner_AsksEverLessOften_AtMostEveryHalfHour()
    {
        var file = InADraft(size: 1);
        file.Receive(1, Now);

        List<double> pauses = [];
        for (var time = 0; time < 12; time++)
        {
            file.WaitForScanner(Hash, "image/jpeg", Now);
            pauses.Add((file.NextCheckAt - Now).TotalMinutes);
        }

        pauses.Take(6).ShouldBe([1, 2, 4, 8, 16, 30]);
        pauses[^1].ShouldBe(30);
        file.State.ShouldBe(EvidenceState.Checking);
    }

    [Theory]
    [InlineData(0, 0, "evidence.too-large")]
    [InlineData(0, (20 * 1024 * 1024) + 1, "evidence.too-large")]
    [InlineData(30, 1, "evidence.too-many")]
    [InlineData(11, 20 * 1024 * 1024, "evidence.too-much")]
    public void Limits_AreHeld(int present, long size, string code)
    {
        List<long> there = [.. Enumerable.Repeat(18L * 1024 * 1024, present)];

        CodeOf(() => EvidenceLimits.MustHold(there, size)).Code.ShouldBe(code);
    }

    [Fact]
    public void Limits_LetTheLastOneIn() =>
        Should.NotThrow(() => EvidenceLimits.MustHold([.. Enumerable.Repeat(20L * 1024 * 1024, 9)], EvidenceLimits.MaxFileBytes));

    [Theory]
    [InlineData("工资条.jpg", "工资条.jpg")]
    [InlineData("C:\\Users\\me\\slip.png", "slip.png")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a<b>:\"|?*.pdf", "a_b______.pdf")]
    [InlineData("photo\u202Egpj.exe", "photogpj.exe")]
    [InlineData(" .hidden. ", "hidden")]
    [InlineData("line\nbreak.txt", "linebreak.txt")]
    [InlineData("", "file")]
    [InlineData("...", "file")]
    public void Name_IsMadeHarmless(string given, string kept)
    {
        EvidenceName.Of(given).ShouldBe(kept);
        PaperFile.IsName(EvidenceName.Of(given)).ShouldBeTrue();
    }

    [Fact]
    public void Name_ThatIsTooLong_KeepsItsEnding()
    {
        var name = EvidenceName.Of(new string('长', 300) + ".jpeg");

        (name.Length, name[^5..]).ShouldBe((ReferralPaper.NameMaxLength, ".jpeg"));
    }

    private static EvidenceFile Kept()
    {
        var file = EvidenceFile.Begin(EvidenceId.New(Now), new EvidenceHome(null, Case, PartySide.Applicant, null, Guid.CreateVersion7()), Details(1), Now);
        file.Receive(1, Now);
        file.Keep(Hash, "image/jpeg", EvidenceScan.Clean, Now);
        return file;
    }

    private static EvidenceFile InADraft(long size) => EvidenceFile.Begin(
        EvidenceId.New(Now), new EvidenceHome(FilingDraftId.New(Now), null, PartySide.Applicant, null, Guid.CreateVersion7()), Details(size), Now);

    private static EvidenceDetails Details(long size) => new(EvidenceKind.Payslip, "欠薪", "工资条.jpg", size, null, Shareability.Shareable);

    private static RuleCode CodeOf(Action act) => Should.Throw<RuleBrokenException>(act).Code;
}
