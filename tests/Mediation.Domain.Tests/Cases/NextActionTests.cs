using Mediation.Domain.Cases;
using Mediation.Domain.Cases.Rules;
using static Mediation.Domain.Cases.CaseStatus;
using static Mediation.Domain.Cases.Rules.NextActor;
using static Mediation.Domain.Cases.Rules.NextStep;

namespace Mediation.Domain.Tests.Cases;

public sealed class NextActionTests
{
    // Filed on 2026-03-02 and brought on the same day: A1 and A2 end after 15 days on the 17th; the agreed terms are due after ten.
    private const string Clock = "2026-03-17";
    private const string Session = "2026-03-02";
    private const string Promise = "2026-03-12";

    public static TheoryData<CaseStatus, NextStep?, NextActor?, string?> Expected => new()
    {
        { Received, ContactRespondent, Clerk, Clock },
        { Supplement, NextStep.SupplyPapers, Applicant, Clock },
        { Consent, DecideAcceptance, Clerk, "2026-03-05" },
        { Rejected, CloseCase, CentreHead, null },
        { Accepted, AssignMediator, CentreHead, Clock },
        { Assigned, ScheduleSession, Mediator, Clock },
        { Scheduled, HoldSession, Mediator, Session },
        { Mediating, ContinueMediation, Mediator, Clock },
        { Suspended, ResumeMediation, Mediator, Clock },
        { AgreedFull, SignAgreement, Mediator, Clock },
        { AgreedPartial, SignAgreement, Mediator, Clock },
        { SettledOnTheSpot, CloseCase, CentreHead, null },
        { Failed, CloseCase, CentreHead, null },
        { Withdrawn, CloseCase, CentreHead, null },
        { ArbitrationReview, AwaitArbitration, Arbitration, Promise },
        { CourtConfirmation, AwaitCourt, Court, Promise },
        { CourtWrit, AwaitCourt, Court, Promise },
        { Performing, AwaitPerformance, Respondent, Promise },
        { Breached, FollowUpBreach, Mediator, Promise },
        { Closed, ArchiveCase, Clerk, null },
        { Archived, null, null, null },
        { ReferredOut, CloseCase, CentreHead, null },
    };

    [Theory]
    [MemberData(nameof(Expected))]
    public void Of_ACaseInEachStatus_NamesStepActorAndDay(CaseStatus status, NextStep? step, NextActor? who, string? by)
    {
        var built = Reached.In(status);

        var next = NextAction.Of(built.Case, built.Today);

        (next?.Step, next?.Who, next?.By?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe((step, who, by));
    }

    [Fact]
    public void Expected_HoldsEveryStatus() =>
        Expected.Select(row => row.Data.Item1).Order().ShouldBe(Enum.GetValues<CaseStatus>().Order());

    [Fact]
    public void Of_AfterATryToReachTheRespondent_AwaitsItsConsent()
    {
        var facts = new NextFacts(Received, new DateOnly(2026, 3, 17), null, AwaitsConsent: true, Contacted: true, false, null);

        NextAction.Of(facts, CaseBuilder.FirstDay).ShouldBe(new NextAction(AwaitConsent, Respondent, new DateOnly(2026, 3, 17)));
    }

    [Fact]
    public void Of_APromiseTheDayAfterItWasDue_AsksToNoteTheBreach()
    {
        var built = CaseBuilder.Effective();
        var due = built.Term.DueOn;

        NextAction.Of(built.Case, due)!.Step.ShouldBe(AwaitPerformance);
        NextAction.Of(built.Case, due.AddDays(1))!.Step.ShouldBe(ReportBreach);
    }

    [Fact]
    public void Of_ASessionLateInTheEvening_KeepsItsDayInBeijing()
    {
        var at = new DateTimeOffset(2026, 3, 4, 15, 59, 0, TimeSpan.Zero);
        var facts = new NextFacts(Scheduled, DateOnly.MaxValue, at, false, true, false, null);

        NextAction.Of(facts, CaseBuilder.FirstDay)!.By.ShouldBe(new DateOnly(2026, 3, 4));
        NextAction.Of(facts with { NextSessionAt = at.AddMinutes(1) }, CaseBuilder.FirstDay)!.By.ShouldBe(new DateOnly(2026, 3, 5));
    }
}
