using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Tests.Cases;

public class SuspensionTests
{
    [Theory]
    [InlineData(1, "2026-03-18")]
    [InlineData(3, "2026-03-20")]
    [InlineData(4, "2026-03-23")]
    [InlineData(30, "2026-04-16")]
    public void Resume_AfterDaysOfWaiting_MovesTheMediationTermByThoseDaysAndNotTheRightToArbitrate(int days, string due)
    {
        var built = CaseBuilder.Mediating();
        var arbitrateFrom = built.Clock(ClockId.A1).DueOn;

        built.Later(2).Case.Suspend(SuspensionGround.Appraisal, built.Moment);
        built.Later(days).Case.Resume(built.Moment);

        built.Clock(ClockId.A2).DueOn.ShouldBe(Calendar.HolidayNotices.Day(due));
        built.Clock(ClockId.A1).DueOn.ShouldBe(arbitrateFrom);
        built.Case.PendingEvents.ShouldContain(new MediationResumed(days));
    }

    [Theory]
    [InlineData(CaseStatus.Accepted)]
    [InlineData(CaseStatus.Assigned)]
    [InlineData(CaseStatus.Scheduled)]
    [InlineData(CaseStatus.Mediating)]
    public void Resume_GoesBackToTheStatusItWasSuspendedIn(CaseStatus status)
    {
        var built = Reached.In(status);

        built.Case.Suspend(SuspensionGround.DeathOrIncapacity, built.Moment);
        built.Later(5).Case.Resume(built.Moment);

        built.Case.Status.ShouldBe(status);
        built.Case.SuspendedOn.ShouldBeNull();
    }

    [Fact]
    public void Suspended_TheTermDoesNotRun()
    {
        var built = Reached.In(CaseStatus.Suspended);

        built.Clock(ClockId.A2).Status.ShouldBe(DeadlineStatus.Paused);
        built.Case.NextDueOn.ShouldBe(built.Clock(ClockId.A1).DueOn);
        built.Later(60).Clock(ClockId.A2).IsOverdue(built.Today).ShouldBeFalse();
    }

    [Fact]
    public void Suspend_AfterTheTermRanOut_IsAllowedAndTheDelayStays()
    {
        var built = CaseBuilder.Mediating();
        var due = built.Clock(ClockId.A2).DueOn;

        built.On(due.AddDays(1)).Case.Suspend(SuspensionGround.Other, built.Moment);
        built.Later(10).Case.Resume(built.Moment);

        built.Clock(ClockId.A2).DueOn.ShouldBe(due);
        built.Clock(ClockId.A2).IsOverdue(built.Today).ShouldBeTrue();
    }

    [Fact]
    public void Suspend_AnEntrustedCase_StopsTheCourtsClockToo()
    {
        var built = CaseBuilder.Mediating(Entrusted(EntrustedStage.AfterCourtRegistration));
        var due = built.Clock(ClockId.D2).DueOn;

        built.Later(1).Case.Suspend(SuspensionGround.Appraisal, built.Moment);
        built.Later(7).Case.Resume(built.Moment);

        built.Clock(ClockId.D2).DueOn.ShouldBe(due.AddDays(7));
    }

    [Fact]
    public void Extend_MovesTheMediationTermAloneAndRollsOverARestDay()
    {
        var built = CaseBuilder.Mediating();

        built.Case.Extend(new DateOnly(2026, 4, 4), built.Moment);

        built.Clock(ClockId.A2).DueOn.ShouldBe(new DateOnly(2026, 4, 7));
        built.Clock(ClockId.A1).DueOn.ShouldBe(new DateOnly(2026, 3, 17));
        built.Case.PendingEvents.ShouldContain(new TermExtended(new DateOnly(2026, 4, 4)));
    }

    [Fact]
    public void Extend_AfterTheTermRanOut_IsAllowedAndTheDelayIsKept()
    {
        var built = CaseBuilder.Mediating().On(new DateOnly(2026, 3, 20));
        built.Case.RecordDeadlines(built.Today);

        built.Case.Extend(new DateOnly(2026, 3, 31), built.Moment);

        built.Clock(ClockId.A2).IsOverdue(built.Today).ShouldBeFalse();
        built.Clock(ClockId.A2).HasBeenOverdue.ShouldBeTrue();
    }

    [Fact]
    public void Extend_ToADayThatIsNotLater_IsRefused()
    {
        var built = CaseBuilder.Mediating();

        Broken.By(() => built.Case.Extend(new DateOnly(2026, 3, 17), built.Moment)).ShouldBe(RuleCode.DeadlineExtensionNotLater);
    }

    [Fact]
    public void Extend_BetweenTwoTerms_MovesOnlyTheShorter()
    {
        var built = CaseBuilder.Mediating(Entrusted(EntrustedStage.BeforeCourtRegistration));
        var court = built.Clock(ClockId.D1).DueOn;

        built.Case.Extend(new DateOnly(2026, 3, 20), built.Moment);

        built.Clock(ClockId.A2).DueOn.ShouldBe(new DateOnly(2026, 3, 20));
        built.Clock(ClockId.D1).DueOn.ShouldBe(court);
    }

    [Fact]
    public void Extend_PastATermOfTheTribunalThatKnowsNoExtension_IsRefusedAndMovesNothing()
    {
        var built = CaseBuilder.Mediating(Entrusted(EntrustedStage.BeforeHearing));
        var before = Snapshot.Of(built.Case);

        Broken.By(() => built.Case.Extend(new DateOnly(2026, 3, 31), built.Moment)).ShouldBe(RuleCode.DeadlineNotExtendable);

        Snapshot.Of(built.Case).ShouldBe(before);
    }

    private static CaseShape Entrusted(EntrustedStage stage) => new() { Filing = new CaseShape().Filing with { Stage = stage } };
}
