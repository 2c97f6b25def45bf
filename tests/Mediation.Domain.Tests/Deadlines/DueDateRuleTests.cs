using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Tests.Calendar;
using static Mediation.Domain.Tests.Calendar.HolidayNotices;

namespace Mediation.Domain.Tests.Deadlines;

public class DueDateRuleTests
{
    [Theory]
    [InlineData("2026-02-05", 15, PeriodUnit.CalendarDay, "2026-02-20", "2026-02-24")]
    [InlineData("2026-01-23", 30, PeriodUnit.CalendarDay, "2026-02-22", "2026-02-24")]
    [InlineData("2026-09-16", 15, PeriodUnit.CalendarDay, "2026-10-01", "2026-10-08")]
    [InlineData("2026-04-20", 15, PeriodUnit.CalendarDay, "2026-05-05", "2026-05-06")]
    [InlineData("2025-09-22", 15, PeriodUnit.CalendarDay, "2025-10-07", "2025-10-09")]
    [InlineData("2026-02-11", 3, PeriodUnit.WorkingDay, "2026-02-14", "2026-02-14")]
    [InlineData("2026-09-18", 5, PeriodUnit.WorkingDay, "2026-09-24", "2026-09-24")]
    [InlineData("2026-02-10", 5, PeriodUnit.WorkingDay, "2026-02-24", "2026-02-24")]
    [InlineData("2026-02-10", 10, PeriodUnit.WorkingDay, "2026-03-02", "2026-03-02")]
    [InlineData("2026-04-28", 5, PeriodUnit.WorkingDay, "2026-05-08", "2026-05-08")]
    [InlineData("2025-09-26", 3, PeriodUnit.WorkingDay, "2025-09-30", "2025-09-30")]
    [InlineData("2025-02-28", 1, PeriodUnit.Year, "2026-02-28", "2026-02-28")]
    public void Compute_AcrossRestDaysOfAPublishedYear_IsCertain(string start, int length, PeriodUnit unit, string natural, string due)
    {
        var computed = Compute(TestPeriods.Of(length, unit), start);

        computed.On.ShouldBe(Day(due));
        computed.IsProvisional.ShouldBeFalse();
        computed.Explanation.Steps.Single(step => step.Kind == StepKind.NaturalEnd).Date.ShouldBe(Day(natural));
    }

    [Theory]
    [InlineData("2026-12-29", 3, PeriodUnit.WorkingDay, "2027-01-04")]
    [InlineData("2028-02-29", 1, PeriodUnit.Year, "2029-02-28")]
    [InlineData("2026-12-17", 15, PeriodUnit.CalendarDay, "2027-01-04")]
    public void Compute_IntoAYearWithoutNotice_IsProvisional(string start, int length, PeriodUnit unit, string due)
    {
        var computed = Compute(TestPeriods.Of(length, unit), start);

        computed.On.ShouldBe(Day(due));
        computed.IsProvisional.ShouldBeTrue();
        computed.Explanation.Steps.ShouldContain(step => step.Kind == StepKind.Provisional);
    }

    [Theory]
    [InlineData("2026-12-16", 15, PeriodUnit.CalendarDay, "2026-12-31")]
    [InlineData("2026-12-28", 3, PeriodUnit.WorkingDay, "2026-12-31")]
    public void Compute_ToTheLastDayOfAPublishedYear_IsNotProvisional(string start, int length, PeriodUnit unit, string due)
    {
        var computed = Compute(TestPeriods.Of(length, unit), start);

        computed.On.ShouldBe(Day(due));
        computed.IsProvisional.ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-01-31", 1, PeriodUnit.Month, "2026-02-28", true)]
    [InlineData("2025-10-31", 1, PeriodUnit.Month, "2025-12-01", true)]
    [InlineData("2025-11-30", 1, PeriodUnit.Month, "2025-12-30", false)]
    [InlineData("2024-02-29", 1, PeriodUnit.Year, "2025-02-28", true)]
    [InlineData("2024-02-28", 1, PeriodUnit.Year, "2025-02-28", false)]
    [InlineData("2024-01-31", 1, PeriodUnit.Month, "2024-02-29", true)]
    public void Compute_MonthsAndYears_EndOnTheCorrespondingOrLastDay(string start, int length, PeriodUnit unit, string due, bool isShorter)
    {
        var computed = Compute(TestPeriods.Of(length, unit), start);

        computed.On.ShouldBe(Day(due));
        computed.Explanation.Steps.Any(step => step.Kind == StepKind.LastDayOfShorterMonth).ShouldBe(isShorter);
    }

    [Theory]
    [InlineData("2026-03-04", "2026-03-19")]
    [InlineData("2026-03-05", "2026-03-20")]
    [InlineData("2026-03-06", "2026-03-23")]
    [InlineData("2026-03-07", "2026-03-23")]
    [InlineData("2026-03-08", "2026-03-23")]
    public void Compute_CalendarDaysAroundAPlainWeekend_OnlyTheLastDayRolls(string start, string due)
    {
        var computed = Compute(TestPeriods.Of(15, PeriodUnit.CalendarDay), start);

        computed.On.ShouldBe(Day(due));
    }

    [Fact]
    public void Compute_APeriodThatDoesNotRoll_EndsOnTheRestDay()
    {
        var computed = Compute(TestPeriods.Of(15, PeriodUnit.CalendarDay, rolls: false), "2026-02-05");

        computed.On.ShouldBe(Day("2026-02-20"));
    }

    [Fact]
    public void Compute_AnAgreedDateOnAHoliday_RollsForward()
    {
        var computed = Compute(ClockCatalogue.Shipped.For(ClockId.A9, Day("2026-01-05")), "2026-01-05", agreedOn: "2026-02-18");

        computed.On.ShouldBe(Day("2026-02-24"));
        computed.Explanation.Steps[0].ShouldBe(new ExplanationStep(StepKind.AgreedDate, Day("2026-02-18")));
    }

    [Theory]
    [InlineData(ClockId.A9, null, "deadline.agreed-date-missing")]
    [InlineData(ClockId.A9, "2026-01-04", "deadline.agreed-date-before-start")]
    [InlineData(ClockId.B1, "2026-01-20", "deadline.agreed-date-not-allowed")]
    public void Compute_AnAgreedDateThatDoesNotFitTheClock_IsRefused(ClockId clock, string? agreedOn, string code)
    {
        var period = ClockCatalogue.Shipped.For(clock, Day("2026-01-05"));

        var refused = Should.Throw<RuleBrokenException>(() => Compute(period, "2026-01-05", agreedOn));

        refused.Code.Code.ShouldBe(code);
    }

    [Fact]
    public void Compute_MakeUpDays_AreNamedInTheExplanation()
    {
        var workingDays = Compute(TestPeriods.Of(3, PeriodUnit.WorkingDay), "2026-02-11");
        var oneYear = Compute(TestPeriods.Of(1, PeriodUnit.Year), "2025-02-28");

        MakeUpDays(workingDays).ShouldBe([Day("2026-02-14")]);
        MakeUpDays(oneYear).ShouldBe([Day("2026-02-28")]);
    }

    [Fact]
    public void Compute_IntoSpringFestival_ExplainsEveryDaySkipped()
    {
        var computed = Compute(TestPeriods.Of(15, PeriodUnit.CalendarDay), "2026-02-05");

        computed.Explanation.Steps.ShouldBe(
        [
            new(StepKind.StartDayExcluded, Day("2026-02-05")),
            new(StepKind.NaturalEnd, Day("2026-02-20"), "CalendarDay", 15),
            new(StepKind.SkippedRestDay, Day("2026-02-20"), "AdjustedRest:春节"),
            new(StepKind.SkippedRestDay, Day("2026-02-21"), "Weekend:春节"),
            new(StepKind.SkippedRestDay, Day("2026-02-22"), "Weekend:春节"),
            new(StepKind.SkippedRestDay, Day("2026-02-23"), "AdjustedRest:春节"),
            new(StepKind.RolledForward, Day("2026-02-24")),
            new(StepKind.Due, Day("2026-02-24")),
        ]);
    }

    private static IEnumerable<DateOnly> MakeUpDays(DueDate due) =>
        due.Explanation.Steps.Where(step => step.Kind == StepKind.CountedMakeUpDay).Select(step => step.Date);

    private static DueDate Compute(StatutoryPeriod period, string start, string? agreedOn = null) =>
        DueDateRule.Compute(period, Day(start), HolidayNotices.Calendar, [], agreedOn is null ? null : Day(agreedOn));
}
