using Mediation.Domain.Calendar;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Tests.Calendar;
using static Mediation.Domain.Tests.Calendar.HolidayNotices;

namespace Mediation.Domain.Tests.Deadlines;

public class DeadlineTests
{
    private static readonly DeadlineId Id = new(new Guid("01985d2c-0000-7000-8000-000000000001"));
    private static readonly ClockAdjustment.Extension TenDays = ClockAdjustment.Extension.By(10, "双方同意延期");

    [Fact]
    public void Start_ReceiptAndAcceptanceOfOneCase_RunFromTheirOwnDays()
    {
        var toArbitration = Started(ClockId.A1, "2026-03-02");
        var mediation = Started(ClockId.A2, "2026-03-05");

        toArbitration.DueOn.ShouldBe(Day("2026-03-17"));
        mediation.DueOn.ShouldBe(Day("2026-03-20"));
        mediation.StartEvent.ShouldBe(StartEvents.CaseAccepted);
        mediation.Status.ShouldBe(DeadlineStatus.Running);
        mediation.Explanation.Recompute().ShouldBe(mediation.DueOn);
    }

    [Fact]
    public void Start_ATermOfTheAgreement_KeepsItsSubjectAndAgreedDate()
    {
        var term = new Guid("01985d2c-0000-7000-8000-000000000002");

        var deadline = Deadline.Start(
            Id,
            ClockCatalogue.Shipped.For(ClockId.A9, Day("2026-03-02")),
            Day("2026-03-02"),
            StartEvents.AgreementTookEffect,
            HolidayNotices.Calendar,
            term,
            Day("2026-04-05"));

        deadline.SubjectId.ShouldBe(term);
        deadline.AgreedOn.ShouldBe(Day("2026-04-05"));
        deadline.DueOn.ShouldBe(Day("2026-04-07"));
    }

    [Theory]
    [InlineData("2026-03-16", false)]
    [InlineData("2026-03-17", false)]
    [InlineData("2026-03-18", true)]
    public void IsOverdue_DayBeforeDayAndDayAfter_TheDueDayIsInTime(string today, bool expected)
    {
        var deadline = Started(ClockId.A2, "2026-03-02");

        deadline.IsOverdue(Day(today)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("2026-03-17", false)]
    [InlineData("2026-03-18", true)]
    public void Meet_OnOrAfterTheDueDay_RemembersWhetherItWasLate(string on, bool late)
    {
        var deadline = Started(ClockId.A2, "2026-03-02");

        deadline.Meet(Day(on));

        deadline.Status.ShouldBe(DeadlineStatus.Met);
        deadline.EndedOn.ShouldBe(Day(on));
        deadline.MetLate.ShouldBe(late);
        deadline.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public void Stop_WithAReason_EndsTheClock()
    {
        var deadline = Started(ClockId.A2, "2026-03-02");

        deadline.Stop(Day("2026-03-10"), "withdrawn");

        deadline.Status.ShouldBe(DeadlineStatus.Stopped);
        deadline.EndReason.ShouldBe("withdrawn");
        deadline.IsOverdue(Day("2026-06-01")).ShouldBeFalse();
    }

    [Fact]
    public void Extend_AfterTheDueDay_IsAllowedAndStillCountsAsOverdue()
    {
        var deadline = Started(ClockId.A2, "2026-03-02");
        deadline.RecordOverdue(Day("2026-03-18"));

        deadline.Extend(TenDays, On("2026-03-02"));

        deadline.DueOn.ShouldBe(Day("2026-03-27"));
        deadline.IsOverdue(Day("2026-03-20")).ShouldBeFalse();
        deadline.HasBeenOverdue.ShouldBeTrue();
        deadline.RecordOverdue(Day("2026-03-28")).ShouldBeTrue();
    }

    [Fact]
    public void Extend_PastTheCap_IsRefusedAndChangesNothing()
    {
        var deadline = Started(ClockId.A3, "2026-03-02");
        deadline.Extend(TenDays, On("2026-03-02"));

        var refused = Should.Throw<RuleBrokenException>(() => deadline.Extend(TenDays, On("2026-03-02")));

        refused.Code.ShouldBe(RuleCode.DeadlineExtensionTooLong);
        deadline.DueOn.ShouldBe(Day("2026-03-27"));
        deadline.Adjustments.ShouldBe([TenDays]);
    }

    [Fact]
    public void Extend_ToADateNotLater_IsRefused()
    {
        var deadline = Started(ClockId.A2, "2026-03-02");
        var notLater = ClockAdjustment.Extension.Until(Day("2026-03-17"), "双方同意延期");

        var refused = Should.Throw<RuleBrokenException>(() => deadline.Extend(notLater, On("2026-03-02")));

        refused.Code.ShouldBe(RuleCode.DeadlineExtensionNotLater);
    }

    [Fact]
    public void PauseAndResume_FourDays_MovesTheDueDayByFour()
    {
        var deadline = Started(ClockId.A2, "2026-03-02");

        deadline.Pause(Day("2026-03-05"));
        deadline.Resume(Day("2026-03-09"), On("2026-03-09"));

        deadline.Status.ShouldBe(DeadlineStatus.Running);
        deadline.DueOn.ShouldBe(Day("2026-03-23"));
        deadline.Adjustments.ShouldBe([new ClockAdjustment.Pause(Day("2026-03-05"), Day("2026-03-09"))]);
        deadline.Explanation.Recompute().ShouldBe(deadline.DueOn);
    }

    [Fact]
    public void Pause_WhileItStands_TheClockCannotRunOut()
    {
        var deadline = Started(ClockId.A2, "2026-03-02");

        deadline.Pause(Day("2026-03-17"));

        deadline.IsOpen.ShouldBeTrue();
        deadline.IsOverdue(Day("2026-05-01")).ShouldBeFalse();
        deadline.RecordDue(Day("2026-05-01")).ShouldBeFalse();
        deadline.RecordOverdue(Day("2026-05-01")).ShouldBeFalse();
    }

    [Fact]
    public void Meet_WhilePaused_IsNotLate()
    {
        var deadline = Started(ClockId.A2, "2026-03-02");
        deadline.Pause(Day("2026-03-10"));

        deadline.Meet(Day("2026-05-06"));

        deadline.MetLate.ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-03-18", "deadline.ran-out")]
    [InlineData("2026-03-01", "deadline.before-start")]
    public void Pause_OutsideThePeriod_IsRefused(string on, string code)
    {
        var deadline = Started(ClockId.A2, "2026-03-02");

        var refused = Should.Throw<RuleBrokenException>(() => deadline.Pause(Day(on)));

        refused.Code.Code.ShouldBe(code);
        deadline.Status.ShouldBe(DeadlineStatus.Running);
    }

    [Fact]
    public void Pause_WithinAnEarlierPause_IsRefused()
    {
        var deadline = Started(ClockId.A2, "2026-03-02");
        deadline.Pause(Day("2026-03-05"));
        deadline.Resume(Day("2026-03-09"), On("2026-03-09"));

        var refused = Should.Throw<RuleBrokenException>(() => deadline.Pause(Day("2026-03-08")));

        refused.Code.ShouldBe(RuleCode.DeadlinePausesOverlap);
    }

    [Fact]
    public void Resume_BeforeThePause_IsRefusedAndStaysPaused()
    {
        var deadline = Started(ClockId.A2, "2026-03-02");
        deadline.Pause(Day("2026-03-05"));

        var refused = Should.Throw<RuleBrokenException>(() => deadline.Resume(Day("2026-03-04"), On("2026-03-04")));

        refused.Code.ShouldBe(RuleCode.DeadlineResumeBeforePause);
        deadline.Status.ShouldBe(DeadlineStatus.Paused);
    }

    [Fact]
    public void RecordDueAndOverdue_AskedEveryDay_AreTrueOnceEach()
    {
        var deadline = Started(ClockId.A2, "2026-03-02");
        string[] days = ["2026-03-16", "2026-03-17", "2026-03-18", "2026-03-19"];

        var due = days.Select(day => deadline.RecordDue(Day(day))).ToList();
        var overdue = days.Select(day => deadline.RecordOverdue(Day(day))).ToList();

        due.ShouldBe([false, true, false, false]);
        overdue.ShouldBe([false, false, true, false]);
        deadline.RecordedDueOn.ShouldBe(Day("2026-03-17"));
        deadline.RecordedOverdueOn.ShouldBe(Day("2026-03-18"));
    }

    [Fact]
    public void Recompute_WhenTheNoticeIsPublished_MovesTheDayAndMakesItCertain()
    {
        var deadline = Started(ClockId.A4, "2026-12-29");
        var published = WorkCalendar.From([Of2026, Of(2027, ("2027-01-02", false), ("2027-01-04", true))]);

        var moved = deadline.Recompute(On("2026-12-30", published));

        moved.ShouldBeTrue();
        deadline.DueOn.ShouldBe(Day("2027-01-02"));
        deadline.IsProvisional.ShouldBeFalse();
    }

    [Fact]
    public void Recompute_WhenTheNoticeConfirmsTheDate_IsNoLongerProvisionalButDoesNotMove()
    {
        var deadline = Started(ClockId.A4, "2026-12-29");
        var provisional = deadline.IsProvisional;

        var moved = deadline.Recompute(On("2026-12-30", WorkCalendar.From([Of2026, Of(2027, ("2027-02-09", true))])));

        provisional.ShouldBeTrue();
        moved.ShouldBeFalse();
        deadline.IsProvisional.ShouldBeFalse();
    }

    private static Deadline Started(ClockId clock, string on)
    {
        var period = ClockCatalogue.Shipped.For(clock, Day(on));

        return Deadline.Start(Id, period, Day(on), period.Trigger, HolidayNotices.Calendar);
    }
}
