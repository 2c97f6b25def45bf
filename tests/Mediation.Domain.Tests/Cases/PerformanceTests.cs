using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Tests.Cases;

public class PerformanceTests
{
    [Fact]
    public void Receive_InParts_KeepsClaimedAgreedAndPaidApart()
    {
        var built = CaseBuilder.Mediating();
        built.Agree(terms: [built.Pay(600_000)]).SignAll();

        built.Receive(built.Term, 200_000).Later(1).Receive(built.Term, 100_000);

        (built.Case.Claimed.Fen, built.Case.Agreed.Fen, built.Case.Paid.Fen).ShouldBe((1_000_000, 600_000, 300_000));
        built.Term.Outstanding.Fen.ShouldBe(300_000);
        built.Clock(ClockId.A9).IsOpen.ShouldBeTrue();
        built.Case.Status.ShouldBe(CaseStatus.Performing);
    }

    [Fact]
    public void Receive_TheLastPart_PerformsTheTermAndMeetsItsClock()
    {
        var built = CaseBuilder.Effective();

        built.Receive(built.Term, 400_000).Later(3).Receive(built.Term);

        built.Term.PerformedOn.ShouldBe(built.Today);
        (built.Clock(ClockId.A9).Status, built.Clock(ClockId.A9).MetLate).ShouldBe((DeadlineStatus.Met, false));
    }

    [Fact]
    public void Receive_OnTheWorkingDayAfterARestDay_IsInTime()
    {
        var built = CaseBuilder.Mediating();
        built.Agree(terms: [built.Pay(1_000_000, new DateOnly(2026, 4, 4))]).SignAll();

        built.On(new DateOnly(2026, 4, 7)).Receive(built.Term);

        built.Clock(ClockId.A9).MetLate.ShouldBeFalse();
    }

    [Fact]
    public void Receive_PartsRecordedOutOfOrder_CountsTheLastDayPaid()
    {
        var built = CaseBuilder.Effective();
        var due = built.Term.DueOn;
        built.On(due.AddDays(5)).Receive(built.Term, 400_000, due.AddDays(2));

        built.Receive(built.Term, 600_000, due.AddDays(-2));

        built.Term.PerformedOn.ShouldBe(due.AddDays(2));
        built.Clock(ClockId.A9).MetLate.ShouldBeTrue();
    }

    [Fact]
    public void Receive_MoneyPaidBeforeTheLastSignature_Counts()
    {
        var built = CaseBuilder.Agreed().Later(4).SignAll();

        built.Receive(built.Term, on: CaseBuilder.FirstDay.AddDays(1));

        built.Term.PerformedOn.ShouldBe(CaseBuilder.FirstDay.AddDays(1));
        built.Clock(ClockId.A9).MetLate.ShouldBeFalse();
    }

    [Fact]
    public void Receive_BeyondTheTermNothingOrInTheFuture_IsRefused()
    {
        var built = CaseBuilder.Effective();
        var before = Snapshot.Of(built.Case);

        Broken.By(() => built.Receive(built.Term, 1_000_001)).ShouldBe(RuleCode.PaymentBeyondTerm);
        Broken.By(() => built.Receive(built.Term, 0)).ShouldBe(RuleCode.PaymentZero);
        Broken.By(() => built.Receive(built.Term, 1, built.Today.AddDays(1))).ShouldBe(RuleCode.PaymentInTheFuture);

        Snapshot.Of(built.Case).ShouldBe(before);
    }

    [Fact]
    public void Receive_AgainAfterPerformance_IsAConflict()
    {
        var built = CaseBuilder.Effective().ReceiveAll();

        Broken.By(() => built.Receive(built.Term, 1)).ShouldBe(RuleCode.TermAlreadyPerformed);
    }

    [Fact]
    public void Receive_BeforeEffect_IsRefused()
    {
        var built = CaseBuilder.Agreed();

        Broken.By(() => built.Receive(built.Term, 1)).ShouldBe(RuleCode.AgreementNotEffective);
    }

    [Fact]
    public void Act_DoneInKind_PerformsTheTermWithoutMoney()
    {
        var built = CaseBuilder.Mediating();
        built.Agree(terms: [built.Act()]).SignAll();
        Broken.By(() => built.Receive(built.Term, 100)).ShouldBe(RuleCode.PaymentBeyondTerm);

        built.Receive(built.Term, 0);

        built.Term.IsPerformed.ShouldBeTrue();
        built.Case.Paid.Fen.ShouldBe(0);
    }

    [Fact]
    public void Breach_OnlyAfterTheLastDay()
    {
        var built = CaseBuilder.Effective();
        var due = built.Clock(ClockId.A9).DueOn;

        Broken.By(() => built.On(due).Breach()).ShouldBe(RuleCode.NothingOverdue);

        built.Later(1).Breach().Case.Status.ShouldBe(CaseStatus.Breached);
    }

    [Fact]
    public void Breach_OfTheSecondInstalment_NamesThatOneAndWhatIsStillOwed()
    {
        var built = CaseBuilder.Mediating();
        built.Agree(terms: [built.Pay(912_000, new DateOnly(2026, 3, 10)), built.Pay(900_000, new DateOnly(2026, 4, 10))]).SignAll();
        var second = built.Agreement.Terms[1];
        built.On(new DateOnly(2026, 3, 10)).Receive(built.Term);
        built.On(new DateOnly(2026, 4, 13)).Receive(second, 100_000).Breach();

        var told = built.Case.PendingEvents.OfType<BreachReported>().ShouldHaveSingleItem();

        told.Terms.ShouldBe([second.Id.Value]);
        told.OverdueFen.ShouldBe(800_000);
    }

    [Fact]
    public void Payment_AfterTheBreach_GoesBackToPerforming()
    {
        var built = CaseBuilder.Effective().Later(11).Breach();

        built.Receive(built.Term, 1).Case.Status.ShouldBe(CaseStatus.Breached);
        built.ReceiveAll().Case.Status.ShouldBe(CaseStatus.Performing);
        built.Clock(ClockId.A9).MetLate.ShouldBeTrue();
    }

    [Theory]
    [InlineData(ClaimType.UnpaidWages, "Arbitration PaymentOrder SuitOnWageAgreement")]
    [InlineData(ClaimType.EconomicCompensation, "Arbitration PaymentOrder")]
    [InlineData(ClaimType.WorkInjury, "Arbitration PaymentOrder")]
    [InlineData(ClaimType.NonCompete, "Arbitration")]
    public void Remedies_FollowWhatTheAgreementIsAbout(ClaimType type, string remedies)
    {
        var built = CaseBuilder.Effective(new CaseShape { Claims = CaseShape.Several((type, 100)) }).Later(11);

        string.Join(' ', built.Case.RemediesOn(built.Today)).ShouldBe(remedies);
    }

    [Fact]
    public void Remedies_WagesTogetherWithCompensation_AreNotAWageOnlyAgreement()
    {
        var claims = CaseShape.Several((ClaimType.UnpaidWages, 100), (ClaimType.EconomicCompensation, 100));
        var built = CaseBuilder.Effective(new CaseShape { Claims = claims }).Later(11);

        built.Case.RemediesOn(built.Today).ShouldBe([Remedy.Arbitration, Remedy.PaymentOrder]);
    }

    [Fact]
    public void Remedies_OfAConfirmedAgreement_IsEnforcementAlone()
    {
        var built = CaseBuilder.Effective().File(ConfirmationRoute.ArbitrationReview)
            .Conclude(ConfirmationRoute.ArbitrationReview, ConfirmationResult.Granted).Later(11);

        built.Case.RemediesOn(built.Today).ShouldBe([Remedy.Enforcement]);
    }

    [Fact]
    public void Remedies_WithNothingOverdue_AreNone()
    {
        var built = CaseBuilder.Effective();

        built.Case.RemediesOn(built.Today).ShouldBeEmpty();
    }
}
