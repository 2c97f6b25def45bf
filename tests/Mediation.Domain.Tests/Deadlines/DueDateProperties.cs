using System.Text.Json;
using CsCheck;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Tests.Calendar;

namespace Mediation.Domain.Tests.Deadlines;

public class DueDateProperties
{
    private const int Samples = 300;

    private static readonly Gen<StatutoryPeriod> Period = Gen.OneOf(
        Gen.Int[1, 60].Select(length => TestPeriods.Of(length, PeriodUnit.CalendarDay)),
        Gen.Int[1, 60].Select(length => TestPeriods.Of(length, PeriodUnit.WorkingDay)),
        Gen.Int[1, 12].Select(length => TestPeriods.Of(length, PeriodUnit.Month)),
        Gen.Int[1, 3].Select(length => TestPeriods.Of(length, PeriodUnit.Year)));

    private static readonly Gen<Func<DateOnly, ClockAdjustment>> Extension = Gen.OneOf(
        Gen.Int[1, 30].Select<int, Func<DateOnly, ClockAdjustment>>(days => _ => ClockAdjustment.Extension.By(days, "双方同意延期")),
        Gen.Int[1, 90].Select<int, Func<DateOnly, ClockAdjustment>>(days => start => ClockAdjustment.Extension.Until(start.AddDays(days), "双方同意延期")));

    private static readonly Gen<Func<DateOnly, ClockAdjustment>> Pause =
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 30]).Select<(int After, int Days), Func<DateOnly, ClockAdjustment>>(
            paused => start => new ClockAdjustment.Pause(start.AddDays(paused.After), start.AddDays(paused.After + paused.Days)));

    private static readonly Gen<Func<DateOnly, ClockAdjustment>[]> Adjustments =
        Gen.Select(Extension.Array[0, 2], Pause.Array[0, 1], Extension.Array[0, 2]).Select((before, pause, after) => before.Concat(pause).Concat(after).ToArray());

    [Fact]
    public void Compute_CalendarDays_IsTheFirstWorkingDayFromTheNaturalEnd()
    {
        Gen.Select(Generated.Calendar, Generated.Date, Gen.Int[1, 90]).Sample(
            (calendar, start, length) =>
            {
                var due = DueDateRule.Compute(TestPeriods.Of(length, PeriodUnit.CalendarDay), start, calendar, []);

                return due.On == calendar.FirstWorkingDayOnOrAfter(start.AddDays(length));
            },
            iter: Samples);
    }

    [Fact]
    public void Compute_WorkingDays_EndsAfterExactlyThatManyWorkingDays()
    {
        Gen.Select(Generated.Calendar, Generated.Date, Gen.Int[1, 60]).Sample(
            (calendar, start, length) =>
            {
                var due = DueDateRule.Compute(TestPeriods.Of(length, PeriodUnit.WorkingDay), start, calendar, []);

                return calendar.IsWorkingDay(due.On) && calendar.CountWorkingDays(start, due.On) == length;
            },
            iter: Samples);
    }

    [Fact]
    public void PauseAndResume_CalendarDays_MovesTheNaturalEndByExactlyTheDaysPaused()
    {
        Gen.Select(Generated.Calendar, Generated.Date, Gen.Int[1, 60], Gen.Int[1, 60], Gen.Int[0, 40]).Sample(
            (calendar, start, length, pausedAfter, paused) =>
            {
                var from = start.AddDays(Math.Min(pausedAfter, length));
                var pause = new ClockAdjustment.Pause(from, from.AddDays(paused));

                var due = DueDateRule.Compute(TestPeriods.Of(length, PeriodUnit.CalendarDay), start, calendar, [pause]);

                return due.On == calendar.FirstWorkingDayOnOrAfter(start.AddDays(length + paused));
            },
            iter: Samples);
    }

    [Fact]
    public void PauseAndResume_WorkingDays_CountsOnlyTheDaysOutsideThePause()
    {
        Gen.Select(Generated.Calendar, Generated.Date, Gen.Int[1, 40], Gen.Int[0, 60], Gen.Int[0, 40]).Sample(
            (calendar, start, length, pausedAfter, paused) =>
            {
                var period = TestPeriods.Of(length, PeriodUnit.WorkingDay);
                var unpaused = DueDateRule.Compute(period, start, calendar, []).On;
                var from = start.AddDays(Math.Min(pausedAfter, unpaused.DayNumber - start.DayNumber));
                var pause = new ClockAdjustment.Pause(from, from.AddDays(paused));

                var due = DueDateRule.Compute(period, start, calendar, [pause]).On;

                var counted = Enumerable.Range(start.DayNumber + 1, due.DayNumber - start.DayNumber)
                    .Select(DateOnly.FromDayNumber)
                    .Count(day => calendar.IsWorkingDay(day) && (day < pause.From || day >= pause.Until));

                return counted == length && calendar.IsWorkingDay(due);
            },
            iter: Samples);
    }

    [Fact]
    public void Explanation_WithPausesAndExtensions_RecomputesToItsDate()
    {
        Gen.Select(Generated.Calendar, Generated.Date, Period, Adjustments).Sample(
            (calendar, start, period, adjustments) =>
            {
                var due = DueDateRule.Compute(period, start, calendar, [.. adjustments.Select(adjust => adjust(start))]);

                return due.Explanation.Recompute() == due.On && due.Explanation.Steps[^1] == new ExplanationStep(StepKind.Due, due.On);
            },
            iter: Samples);
    }

    [Fact]
    public void Explanation_WrittenAsJsonAndReadBack_IsTheSame()
    {
        Gen.Select(Generated.Calendar, Generated.Date, Period).Sample(
            (calendar, start, period) =>
            {
                var explanation = DueDateRule.Compute(period, start, calendar, []).Explanation;

                var read = JsonSerializer.Deserialize<DueDateExplanation>(JsonSerializer.Serialize(explanation));

                return explanation.Equals(read);
            },
            iter: Samples);
    }
}
