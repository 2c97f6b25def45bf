using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Tests.Calendar;
using static Mediation.Domain.Tests.Calendar.HolidayNotices;

namespace Mediation.Domain.Tests.Deadlines;

public class DueDateRuleAdjustmentTests
{
    private static readonly StatutoryPeriod FifteenDays = TestPeriods.Of(15, PeriodUnit.CalendarDay);

    [Fact]
    public void Extend_ByDays_CountsFromTheNaturalEndNotFromTheRolledOne()
    {
        var computed = Compute(FifteenDays, "2026-02-05", Extension(15));

        computed.On.ShouldBe(Day("2026-03-09"));
        computed.Explanation.Steps.ShouldContain(new ExplanationStep(StepKind.Extended, Day("2026-03-07"), "双方同意延期", 15));
    }

    [Fact]
    public void Extend_AClockOfWorkingDays_AddsWorkingDays()
    {
        var computed = Compute(TestPeriods.Of(3, PeriodUnit.WorkingDay), "2026-02-10", Extension(2));

        computed.On.ShouldBe(Day("2026-02-24"));
    }

    [Theory]
    [InlineData(PeriodUnit.CalendarDay)]
    [InlineData(PeriodUnit.WorkingDay)]
    public void Extend_ToANamedRestDay_RollsForward(PeriodUnit unit)
    {
        var computed = Compute(TestPeriods.Of(3, unit), "2026-03-02", ClockAdjustment.Extension.Until(Day("2026-03-14"), "双方同意延期"));

        computed.On.ShouldBe(Day("2026-03-16"));
    }

    [Fact]
    public void Extend_ToADateBeforeTheEnd_NeverShortensThePeriod()
    {
        var computed = Compute(FifteenDays, "2026-03-02", ClockAdjustment.Extension.Until(Day("2026-03-10"), "双方同意延期"));

        computed.On.ShouldBe(Day("2026-03-17"));
    }

    [Fact]
    public void Extend_ANewFormCaseByFifteenDaysInTwoSteps_IsAllowed()
    {
        var computed = Compute(Period(ClockId.A3), "2026-03-02", Extension(10), Extension(5));

        computed.On.ShouldBe(Day("2026-04-01"));
    }

    [Fact]
    public void Extend_ANewFormCaseByMoreThanFifteenDaysInAll_IsRefused()
    {
        var refused = Should.Throw<RuleBrokenException>(() => Compute(Period(ClockId.A3), "2026-03-02", Extension(10), Extension(6)));

        refused.Code.ShouldBe(RuleCode.DeadlineExtensionTooLong);
    }

    [Fact]
    public void Extend_ANewFormCaseToADateTooFar_IsRefused()
    {
        var tooFar = ClockAdjustment.Extension.Until(Day("2026-04-02"), "双方同意延期");

        var refused = Should.Throw<RuleBrokenException>(() => Compute(Period(ClockId.A3), "2026-03-02", tooFar));

        refused.Code.ShouldBe(RuleCode.DeadlineExtensionTooLong);
    }

    [Fact]
    public void Extend_AClockTheLawDoesNotExtend_IsRefused()
    {
        var refused = Should.Throw<RuleBrokenException>(() => Compute(Period(ClockId.B1), "2026-03-02", Extension(1)));

        refused.Code.ShouldBe(RuleCode.DeadlineNotExtendable);
    }

    [Fact]
    public void Extension_WithoutOrWithTwoEnds_IsRefused()
    {
        Should.Throw<RuleBrokenException>(() => new ClockAdjustment.Extension(null, null, "无")).Code.ShouldBe(RuleCode.DeadlineExtensionUnclear);
        Should.Throw<RuleBrokenException>(() => new ClockAdjustment.Extension(1, Day("2026-03-02"), "无")).Code.ShouldBe(RuleCode.DeadlineExtensionUnclear);
        Should.Throw<RuleBrokenException>(() => Extension(0)).Code.ShouldBe(RuleCode.DeadlineExtensionNotLater);
    }

    [Theory]
    [InlineData("2026-03-06", "2026-03-10", "2026-03-23")]
    [InlineData("2026-03-03", "2026-03-03", "2026-03-17")]
    [InlineData("2026-03-17", "2026-03-18", "2026-03-18")]
    [InlineData("2026-03-02", "2026-03-05", "2026-03-19")]
    public void Pause_CalendarDays_MovesTheEndByTheCountedDaysThatStood(string from, string until, string due)
    {
        var computed = Compute(FifteenDays, "2026-03-02", new ClockAdjustment.Pause(Day(from), Day(until)));

        computed.On.ShouldBe(Day(due));
    }

    [Fact]
    public void Pause_OverARestDaysOnly_DoesNotMoveAClockOfWorkingDays()
    {
        var computed = Compute(TestPeriods.Of(10, PeriodUnit.WorkingDay), "2026-03-02", new ClockAdjustment.Pause(Day("2026-03-07"), Day("2026-03-09")));

        computed.On.ShouldBe(Day("2026-03-16"));
    }

    [Fact]
    public void Pause_WorkingDaysThatStood_AreNotCounted()
    {
        var computed = Compute(TestPeriods.Of(10, PeriodUnit.WorkingDay), "2026-03-02", new ClockAdjustment.Pause(Day("2026-03-06"), Day("2026-03-10")));

        computed.On.ShouldBe(Day("2026-03-18"));
    }

    [Fact]
    public void Pause_StillOpen_MovesNothingYet()
    {
        var computed = Compute(FifteenDays, "2026-03-02", new ClockAdjustment.Pause(Day("2026-03-06")));

        computed.On.ShouldBe(Day("2026-03-17"));
    }

    [Fact]
    public void Pause_WithinTheHolidayAtTheEnd_LeavesTheRestOfThePeriodAfterIt()
    {
        var computed = Compute(FifteenDays, "2026-02-05", new ClockAdjustment.Pause(Day("2026-02-22"), Day("2026-02-26")));

        computed.On.ShouldBe(Day("2026-02-28"));
    }

    [Fact]
    public void Pause_AfterThePeriodRanOut_MovesNothing()
    {
        var computed = Compute(FifteenDays, "2026-03-02", new ClockAdjustment.Pause(Day("2026-03-18"), Day("2026-03-25")));

        computed.On.ShouldBe(Day("2026-03-17"));
    }

    [Fact]
    public void Pause_Overlapping_IsRefused()
    {
        ClockAdjustment[] pauses = [new ClockAdjustment.Pause(Day("2026-03-04"), Day("2026-03-09")), new ClockAdjustment.Pause(Day("2026-03-08"))];

        var refused = Should.Throw<RuleBrokenException>(() => Compute(FifteenDays, "2026-03-02", pauses));

        refused.Code.ShouldBe(RuleCode.DeadlinePausesOverlap);
    }

    [Fact]
    public void Pause_EndingBeforeItBegins_IsRefused()
    {
        var refused = Should.Throw<RuleBrokenException>(() => new ClockAdjustment.Pause(Day("2026-03-04"), Day("2026-03-03")));

        refused.Code.ShouldBe(RuleCode.DeadlineResumeBeforePause);
    }

    private static StatutoryPeriod Period(ClockId clock) => ClockCatalogue.Shipped.For(clock, Day("2026-03-02"));

    private static ClockAdjustment.Extension Extension(int days) => ClockAdjustment.Extension.By(days, "双方同意延期");

    private static DueDate Compute(StatutoryPeriod period, string start, params ClockAdjustment[] adjustments) =>
        DueDateRule.Compute(period, Day(start), HolidayNotices.Calendar, adjustments);
}
