using System.Globalization;
using Mediation.Domain.Calendar;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using static Mediation.Domain.Tests.Calendar.HolidayNotices;

namespace Mediation.Domain.Tests.Cases;

public class ClockStepsTests
{
    [Fact]
    public void ExcludeAppraisal_InACourtCase_MovesTheCourtsClockAndNotTheOffices()
    {
        var built = CaseBuilder.Mediating(new CaseShape { Filing = new CaseShape().Filing with { Stage = EntrustedStage.AfterCourtRegistration } });
        var office = built.Clock(ClockId.A2).DueOn;

        built.Case.ExcludeAppraisal(Day("2026-03-04"), Day("2026-03-09"), built.Moment);

        var court = built.Clock(ClockId.D2);
        court.DueOn.ShouldBe(Day("2026-03-23"));
        built.Clock(ClockId.A2).DueOn.ShouldBe(office);
        built.Case.PendingEvents.ShouldContain(new DeadlineMoved(court.Id.Value, ClockId.D2, Day("2026-03-17"), Day("2026-03-23"), MoveCause.Excluded));
    }

    [Fact]
    public void ExcludeAppraisal_WhereNoClockLeavesItOut_IsRefused()
    {
        var built = CaseBuilder.Mediating();

        Broken.By(() => built.Case.ExcludeAppraisal(Day("2026-03-04"), Day("2026-03-09"), built.Moment)).ShouldBe(RuleCode.DeadlineNotExcludable);
    }

    [Fact]
    public void CorrectClockStart_MovesTheDateAndWhatPressesNext()
    {
        var built = CaseBuilder.Mediating().Later(1);
        var received = built.Clock(ClockId.A1);

        built.Case.CorrectClockStart(received.Id, Day("2026-02-26"), "邮戳日期", "EMS 123", built.Moment);

        received.DueOn.ShouldBe(Day("2026-03-13"));
        built.Case.NextDueOn.ShouldBe(Day("2026-03-13"));
        built.Case.PendingEvents.ShouldContain(new ClockStartCorrected(received.Id.Value, ClockId.A1, Day("2026-03-02"), Day("2026-02-26")));
    }

    [Fact]
    public void RecomputeDeadlines_WhenANoticeIsPublished_TellsWhatMovedAndLeavesTheRest()
    {
        var built = CaseBuilder.Mediating().On(Day("2026-03-03"));
        var worked = WorkCalendar.From([Of2026, Of(2026, [.. Of2026.Days.Select(day => (day.Date.ToString("O", CultureInfo.InvariantCulture), day.IsOffDay)), ("2026-03-17", true)])]);

        var moved = built.Case.RecomputeDeadlines(built.Moment with { Calendar = worked });

        moved.Select(move => (move.Clock, move.From, move.To, move.Cause)).ShouldBe(
            [(ClockId.A1, Day("2026-03-17"), Day("2026-03-18"), MoveCause.CalendarChanged), (ClockId.A2, Day("2026-03-17"), Day("2026-03-18"), MoveCause.CalendarChanged)],
            ignoreOrder: true);
        built.Case.RecomputeDeadlines(built.Moment with { Calendar = worked }).ShouldBeEmpty();
    }

    [Fact]
    public void AdoptClockVersion_WhenATextAppliesToRunningClocks_MovesThemOnce()
    {
        var built = CaseBuilder.Mediating().On(Day("2026-03-10"));
        var longer = ClockCatalogue.Shipped.Latest(ClockId.A2) with { Version = 2, Length = 20, InForceFrom = Day("2026-03-10"), AppliesToOpen = true };
        var moment = built.Moment with { Clocks = ClockCatalogue.Shipped.With([longer]) };

        built.Case.AdoptClockVersion(moment).ShouldBeTrue();

        built.Clock(ClockId.A2).DueOn.ShouldBe(Day("2026-03-23"));
        built.Case.PendingEvents.OfType<ClockVersionAdopted>().ShouldHaveSingleItem().To.ShouldBe(2);
        built.Case.AdoptClockVersion(moment).ShouldBeFalse();
    }

    [Fact]
    public void TrackClock_TheLimitation_IsInterruptedByTheApplicationItself()
    {
        var built = CaseBuilder.Mediating();

        var limitation = built.Case.TrackClock(Id, Limitation("2025-06-30"), built.Moment);

        limitation.DueOn.ShouldBe(Day("2027-03-02"));
        limitation.StartProof.ShouldBe("离职证明");
    }

    [Fact]
    public void TrackClock_TheLimitation_RunsAnewWhenMediationFails()
    {
        var built = CaseBuilder.Mediating();
        var limitation = built.Case.TrackClock(Id, Limitation("2025-06-30"), built.Moment);

        built.Later(9).Fail();

        limitation.Moves[^1].ShouldBe(new DeadlineMove(Day("2027-03-02"), Day("2027-03-11"), built.Today, MoveCause.Restarted, ClockEvents.MediationFailed));
        limitation.IsOpen.ShouldBeTrue();
    }

    [Theory]
    [InlineData(ClockId.A2, "2026-03-02", StartEvents.CaseAccepted, "deadline.run-by-the-case")]
    [InlineData(ClockId.C6, "2026-03-02", StartEvents.HearingDay, "deadline.start-event-unknown")]
    [InlineData(ClockId.C6, "2026-03-03", StartEvents.AwardReceived, "deadline.in-the-future")]
    [InlineData(ClockId.C4Hearing, "2026-03-16", StartEvents.HearingDay, null)]
    public void TrackClock_OfAnotherBody_TakesOnlyItsOwnEvent(ClockId clock, string on, string happened, string? code)
    {
        var built = CaseBuilder.Received();

        var refused = Record.Exception(() => built.Case.TrackClock(Id, new TrackedStart(clock, Day(on), happened, "文书"), built.Moment));

        (refused as RuleBrokenException)?.Code.Code.ShouldBe(code);
        (refused is null).ShouldBe(code is null);
    }

    [Fact]
    public void EndTrackedClock_OfTheCaseItself_IsRefused()
    {
        var built = CaseBuilder.Received();

        Broken.By(() => built.Case.EndTrackedClock(built.Clock(ClockId.A1).Id, done: true, built.Today, "已完成", built.Moment))
            .ShouldBe(RuleCode.DeadlineRunByTheCase);
    }

    private static DeadlineId Id => new(new Guid("01985d2c-0000-7000-8000-000000000009"));

    private static TrackedStart Limitation(string from) => new(ClockId.C1, Day(from), StartEvents.EmploymentEnded, "离职证明");
}
