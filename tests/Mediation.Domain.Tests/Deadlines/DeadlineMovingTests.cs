using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Tests.Cases;
using static Mediation.Domain.Tests.Calendar.HolidayNotices;

namespace Mediation.Domain.Tests.Deadlines;

public class DeadlineMovingTests
{
    private static readonly StatutoryPeriod Longer = ClockCatalogue.Shipped.Latest(ClockId.A2) with
    {
        Version = 2,
        Length = 20,
        InForceFrom = Day("2026-03-10"),
        AppliesToOpen = true,
        Extension = null,
    };

    [Fact]
    public void Exclude_AnAppraisalRecordedAfterwards_MovesTheDateByItsDaysAndKeepsTheOld()
    {
        var deadline = Started(ClockId.D2, "2026-03-02");

        deadline.Exclude(Appraisal("2026-03-04", "2026-03-09"), On("2026-03-16"));

        deadline.DueOn.ShouldBe(Day("2026-03-23"));
        deadline.Moves.ShouldBe([new DeadlineMove(Day("2026-03-17"), Day("2026-03-23"), Day("2026-03-16"), MoveCause.Excluded, "appraisal")]);
        deadline.Explanation.Recompute().ShouldBe(deadline.DueOn);
    }

    [Fact]
    public void Exclude_DaysTheClockStoodStillAnyway_MovesNothing()
    {
        var deadline = Started(ClockId.D2, "2026-03-02");
        deadline.Pause(Day("2026-03-04"));
        deadline.Resume(Day("2026-03-09"), On("2026-03-09"));
        var due = deadline.DueOn;

        deadline.Exclude(Appraisal("2026-03-05", "2026-03-08"), On("2026-03-10"));

        deadline.DueOn.ShouldBe(due);
        deadline.Moves.ShouldHaveSingleItem().Cause.ShouldBe(MoveCause.Paused);
    }

    [Fact]
    public void Exclude_WhilePaused_KeepsThePauseOpen()
    {
        var deadline = Started(ClockId.D2, "2026-03-02");
        deadline.Pause(Day("2026-03-04"));
        deadline.Exclude(Appraisal("2026-03-03", "2026-03-04"), On("2026-03-05"));

        deadline.Resume(Day("2026-03-05"), On("2026-03-05"));

        deadline.DueOn.ShouldBe(Day("2026-03-19"));
        deadline.Status.ShouldBe(DeadlineStatus.Running);
    }

    [Theory]
    [InlineData(ClockId.A2, "2026-03-04", "2026-03-09", "deadline.not-excludable")]
    [InlineData(ClockId.D2, "2026-03-18", "2026-03-20", "deadline.ran-out")]
    [InlineData(ClockId.D2, "2026-02-10", "2026-03-02", "deadline.before-start")]
    public void Exclude_DaysThatCannotMatter_IsRefused(ClockId clock, string from, string until, string code)
    {
        var deadline = Started(clock, "2026-03-02");

        Broken.By(() => deadline.Exclude(Appraisal(from, until), On("2026-03-20"))).Code.ShouldBe(code);
    }

    [Fact]
    public void Restart_OfTheLimitation_RunsAWholeYearFromTheEvent()
    {
        var deadline = Started(ClockId.C1, "2025-03-03");

        deadline.Restart(new ClockAdjustment.Restart(Day("2026-01-05"), ClockEvents.RightAsserted, "EMS 1"), On("2026-03-02"));

        deadline.DueOn.ShouldBe(Day("2027-01-05"));
        deadline.IsProvisional.ShouldBeTrue();
        deadline.Explanation.Steps.ShouldContain(new ExplanationStep(StepKind.Restarted, Day("2026-01-05"), "right-asserted"));
        deadline.Explanation.Recompute().ShouldBe(deadline.DueOn);
    }

    [Theory]
    [InlineData("2026-03-04", "right-asserted", "deadline.ran-out")]
    [InlineData("2025-03-02", "right-asserted", "deadline.before-start")]
    [InlineData("2026-03-21", "right-asserted", "deadline.in-the-future")]
    [InlineData("2026-01-05", "appraisal", "deadline.not-restartable")]
    public void Restart_ByWhatDoesNotInterrupt_IsRefused(string on, string happened, string code)
    {
        var deadline = Started(ClockId.C1, "2025-03-03");

        Broken.By(() => deadline.Restart(new ClockAdjustment.Restart(Day(on), happened), On("2026-03-20"))).Code.ShouldBe(code);
    }

    [Fact]
    public void Restart_BeforeAnEarlierRestart_IsRefused()
    {
        var deadline = Started(ClockId.C1, "2025-03-03");
        deadline.Restart(new ClockAdjustment.Restart(Day("2026-01-05"), ClockEvents.RightAsserted), On("2026-03-02"));

        Broken.By(() => deadline.Restart(new ClockAdjustment.Restart(Day("2025-12-01"), ClockEvents.ReliefSought), On("2026-03-02")))
            .ShouldBe(RuleCode.DeadlineRestartOutOfOrder);
    }

    [Fact]
    public void CorrectStart_Afterwards_CountsFromTheRightDayAndKeepsTheReason()
    {
        var deadline = Started(ClockId.A2, "2026-03-02");
        deadline.RecordOverdue(Day("2026-03-18"));

        deadline.CorrectStart(Day("2026-03-05"), "受理日期登记有误", "受理通知书", On("2026-03-18"));

        (deadline.StartOn, deadline.DueOn, deadline.StartProof).ShouldBe((Day("2026-03-05"), Day("2026-03-20"), "受理通知书"));
        deadline.Moves.ShouldBe([new DeadlineMove(Day("2026-03-17"), Day("2026-03-20"), Day("2026-03-18"), MoveCause.StartCorrected, "受理日期登记有误")]);
        deadline.RecordOverdue(Day("2026-03-21")).ShouldBeTrue();
    }

    [Fact]
    public void CorrectStart_AfterAPauseAndAnExtension_KeepsBoth()
    {
        var deadline = Started(ClockId.A2, "2026-03-02");
        deadline.Pause(Day("2026-03-05"));
        deadline.Resume(Day("2026-03-09"), On("2026-03-09"));
        deadline.Extend(ClockAdjustment.Extension.By(10, "双方同意延期"), On("2026-03-10"));

        deadline.CorrectStart(Day("2026-03-03"), "登记有误", null, On("2026-03-11"));

        deadline.DueOn.ShouldBe(Day("2026-04-01"));
        deadline.Moves.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("2026-03-02", "deadline.start-unchanged")]
    [InlineData("2026-03-12", "deadline.in-the-future")]
    public void CorrectStart_ToNoOtherOrAFutureDay_IsRefused(string on, string code)
    {
        var deadline = Started(ClockId.A2, "2026-03-02");

        Broken.By(() => deadline.CorrectStart(Day(on), "登记有误", null, On("2026-03-11"))).Code.ShouldBe(code);
    }

    [Fact]
    public void Adopt_AVersionThatAppliesToRunningClocks_CountsAnewAndTakesNothingGrantedBack()
    {
        var deadline = Started(ClockId.A2, "2026-03-02");
        deadline.Extend(ClockAdjustment.Extension.By(10, "双方同意延期"), On("2026-03-03"));

        var adopted = deadline.Adopt(At("2026-03-10"));

        adopted.ShouldBeTrue();
        (deadline.PeriodVersion, deadline.DueOn).ShouldBe((2, Day("2026-04-01")));
        deadline.Moves[^1].ShouldBe(new DeadlineMove(Day("2026-03-27"), Day("2026-04-01"), Day("2026-03-10"), MoveCause.VersionChanged, "A2 v2"));
        deadline.Adopt(At("2026-03-11")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-03-09", true)]
    [InlineData("2026-03-10", false)]
    public void Adopt_BeforeItsDayOrWhenItDoesNotApply_KeepsTheVersion(string on, bool applies)
    {
        var deadline = Started(ClockId.A2, "2026-03-02");
        var moment = On(on) with { Clocks = ClockCatalogue.Shipped.With([Longer with { AppliesToOpen = applies }]) };

        deadline.Adopt(moment).ShouldBeFalse();

        (deadline.PeriodVersion, deadline.DueOn).ShouldBe((1, Day("2026-03-17")));
    }

    [Theory]
    [InlineData(ClockId.C4Hearing, "2026-03-16", "2026-03-09")]
    [InlineData(ClockId.C4Hearing, "2026-02-25", "2026-02-11")]
    [InlineData(ClockId.C4Hearing, "2026-02-26", "2026-02-12")]
    [InlineData(ClockId.C4Postponement, "2026-03-16", "2026-03-11")]
    [InlineData(ClockId.C4Postponement, "2026-02-25", "2026-02-13")]
    [InlineData(ClockId.C4Postponement, "2026-10-08", "2026-09-28")]
    [InlineData(ClockId.E7Proof, "2026-02-28", "2024-02-28")]
    [InlineData(ClockId.E7ProofMigrant, "2028-02-29", "2025-02-28")]
    public void Start_ACountBackward_EndsThatLongBeforeTheEvent(ClockId clock, string on, string due)
    {
        var deadline = Started(clock, on);

        deadline.DueOn.ShouldBe(Day(due));
        deadline.Explanation.Recompute().ShouldBe(deadline.DueOn);
    }

    [Fact]
    public void Meet_ACountBackwardBeforeTheHearing_IsInTime()
    {
        var deadline = Started(ClockId.C4Hearing, "2026-03-16");

        deadline.Meet(Day("2026-03-09"));

        deadline.MetLate.ShouldBeFalse();
    }

    [Fact]
    public void CorrectStart_OfAHearingPutOff_MovesTheLastDayWithIt()
    {
        var deadline = Started(ClockId.C4Hearing, "2026-03-16");

        deadline.CorrectStart(Day("2026-03-23"), "改期", null, On("2026-03-05"));

        deadline.DueOn.ShouldBe(Day("2026-03-16"));
    }

    [Theory]
    [InlineData("2026-02-20", "2026-02-14")]
    [InlineData("2026-03-05", "2026-03-05")]
    [InlineData("2026-03-07", "2026-03-06")]
    public void Start_APaydayOnARestDay_IsBroughtForward(string payday, string due)
    {
        var period = ClockCatalogue.Shipped.For(ClockId.E7Payday, Day("2026-01-31"));

        var deadline = Deadline.Start(default, period, Day("2026-01-31"), period.Trigger, On("2026-03-02").Calendar, agreedOn: Day(payday));

        deadline.DueOn.ShouldBe(Day(due));
        deadline.Explanation.Recompute().ShouldBe(deadline.DueOn);
    }

    [Fact]
    public void Extend_ExcusedForAnOutage_IsOutsideTheLimitsOfTheClock()
    {
        var deadline = Started(ClockId.A4, "2026-03-02");

        deadline.Extend(ClockAdjustment.Extension.Excuse(Day("2026-03-09"), "outage"), On("2026-03-06"));

        deadline.DueOn.ShouldBe(Day("2026-03-09"));
    }

    [Fact]
    public void Extend_MoreOftenThanTheTextAllows_IsRefused()
    {
        var deadline = Started(ClockId.C5, "2026-03-02");
        deadline.Extend(ClockAdjustment.Extension.By(5, "批准延期"), On("2026-03-03"));

        Broken.By(() => deadline.Extend(ClockAdjustment.Extension.By(5, "批准延期"), On("2026-03-04"))).ShouldBe(RuleCode.DeadlineExtensionTooOften);
    }

    [Fact]
    public void Recompute_AfterAnExtensionUpToTheCap_TakesNothingBackWhenTheCalendarChanges()
    {
        var deadline = Started(ClockId.B2, "2026-12-29");
        deadline.Extend(ClockAdjustment.Extension.Until(Day("2027-01-12"), "批准延期"), On("2026-12-30"));
        var published = Mediation.Domain.Calendar.WorkCalendar.From([Of2026, Of(2027, ("2027-01-02", false), ("2027-01-03", false))]);

        Should.NotThrow(() => deadline.Recompute(On("2027-01-01", published)));

        deadline.DueOn.ShouldBe(Day("2027-01-12"));
    }

    private static Moment At(string day) => On(day) with { Clocks = ClockCatalogue.Shipped.With([Longer]) };

    private static ClockAdjustment.Exclusion Appraisal(string from, string until) => new(Day(from), Day(until), ClockEvents.Appraisal);

    private static Deadline Started(ClockId clock, string on)
    {
        var period = ClockCatalogue.Shipped.For(clock, Day(on));

        return Deadline.Start(default, period, Day(on), period.Trigger, On("2026-03-02").Calendar);
    }
}
