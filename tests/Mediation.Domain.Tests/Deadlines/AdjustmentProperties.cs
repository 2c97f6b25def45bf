using System.Text.Json;
using CsCheck;
using Mediation.Domain.Calendar;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Tests.Calendar;

namespace Mediation.Domain.Tests.Deadlines;

/// <summary>Laws of the four ways of moving a date, forward and backward, over random calendars.</summary>
public class AdjustmentProperties
{
    private const int Samples = 500;
    private const string Why = ClockEvents.Appraisal;

    private static readonly Gen<StatutoryPeriod> Forward = Gen.OneOf(
        Gen.Int[1, 60].Select(length => TestPeriods.Of(length, PeriodUnit.CalendarDay)),
        Gen.Int[1, 60].Select(length => TestPeriods.Of(length, PeriodUnit.WorkingDay)),
        Gen.Int[1, 60].Select(length => TestPeriods.Of(length, PeriodUnit.CalendarDay, rolls: false)),
        Gen.Int[1, 12].Select(length => TestPeriods.Of(length, PeriodUnit.Month)),
        Gen.Int[1, 3].Select(length => TestPeriods.Of(length, PeriodUnit.Year)));

    private static readonly Gen<StatutoryPeriod> Backward = Gen.Select(Forward, Gen.Bool, (period, rolls) => period with
    {
        Direction = ClockDirection.Backward,
        Roll = rolls ? RollRule.Backward : RollRule.None,
    });

    private static readonly Gen<Func<DateOnly, ClockAdjustment>> Extension = Gen.OneOf(
        Gen.Int[1, 30].Select<int, Func<DateOnly, ClockAdjustment>>(days => _ => ClockAdjustment.Extension.By(days, "双方同意延期")),
        Gen.Int[-90, 90].Select<int, Func<DateOnly, ClockAdjustment>>(days => start => ClockAdjustment.Extension.Excuse(start.AddDays(days), "平台中断")));

    private static readonly Gen<Func<DateOnly, ClockAdjustment>> Exclusion =
        Gen.Select(Gen.Int[-60, 60], Gen.Int[1, 30]).Select<(int After, int Days), Func<DateOnly, ClockAdjustment>>(
            span => start => new ClockAdjustment.Exclusion(start.AddDays(span.After), start.AddDays(span.After + span.Days), Why));

    private static readonly Gen<Func<DateOnly, ClockAdjustment>> Pause =
        Gen.Select(Gen.Int[-60, 60], Gen.Int[0, 30]).Select<(int After, int Days), Func<DateOnly, ClockAdjustment>>(
            span => start => new ClockAdjustment.Pause(start.AddDays(span.After), start.AddDays(span.After + span.Days)));

    private static readonly Gen<Func<DateOnly, ClockAdjustment>> Restart =
        Gen.Int[0, 60].Select<int, Func<DateOnly, ClockAdjustment>>(days => start => new ClockAdjustment.Restart(start.AddDays(days), ClockEvents.RightAsserted));

    private static readonly Gen<(StatutoryPeriod Period, Func<DateOnly, ClockAdjustment>[] Adjust)> Story = Gen.OneOf(
        Gen.Select(Forward, Gen.OneOf(Extension, Exclusion).Array[0, 4], Pause.Array[0, 1], Restart.Array[0, 1], Gen.OneOf(Extension, Exclusion).Array[0, 4])
            .Select(story => (story.Item1, story.Item2.Concat(story.Item3).Concat(story.Item4).Concat(story.Item5).ToArray())),
        Gen.Select(Backward, Gen.OneOf(Extension, Exclusion).Array[0, 4], Pause.Array[0, 1], Exclusion.Array[0, 4])
            .Select(story => (story.Item1, story.Item2.Concat(story.Item3).Concat(story.Item4).ToArray())));

    [Fact]
    public void Explanation_OfAnySequenceOfAdjustments_RecomputesToItsDate()
    {
        Gen.Select(Generated.Calendar, Generated.Date, Story).Sample(
            (calendar, start, story) =>
            {
                var due = Compute(story.Period, start, calendar, [.. story.Adjust.Select(adjust => adjust(start))]);
                var read = JsonSerializer.Deserialize<DueDateExplanation>(JsonSerializer.Serialize(due.Explanation))!;

                return read.Recompute() == due.On && read.Steps[^1] == new ExplanationStep(StepKind.Due, due.On);
            },
            iter: Samples);
    }

    [Fact]
    public void Find_OfAnySequenceOfAdjustments_IsTheExplainedDate()
    {
        Gen.Select(Generated.SomeYearsCalendar, Generated.Date, Story).Sample(
            (calendar, start, story) =>
            {
                IReadOnlyList<ClockAdjustment> adjustments = [.. story.Adjust.Select(adjust => adjust(start))];

                var due = Compute(story.Period, start, calendar, adjustments);

                return DueDateRule.Find(story.Period, start, calendar, adjustments) == new FoundDate(due.On, due.IsProvisional);
            },
            iter: Samples);
    }

    [Fact]
    public void Restart_RunsTheWholePeriodFromItsDay_WhateverWasExtendedOrStoodStillBefore()
    {
        Gen.Select(Generated.Calendar, Generated.Date, Forward, Gen.Int[0, 60], Gen.Int[1, 30], Gen.Int[0, 30]).Sample(
            (calendar, start, period, after, extended, paused) =>
            {
                var on = start.AddDays(after + paused);
                ClockAdjustment[] adjustments =
                [
                    ClockAdjustment.Extension.By(extended, "双方同意延期"),
                    new ClockAdjustment.Pause(start.AddDays(after), on),
                    new ClockAdjustment.Restart(on, ClockEvents.RightAsserted),
                ];

                return Compute(period, start, calendar, adjustments).On == Compute(period, on, calendar, []).On;
            },
            iter: Samples);
    }

    [Fact]
    public void Exclusion_CountsOnlyTheDaysOutsideEverySpan_HoweverTheyOverlapAndWhicheverCameFirst()
    {
        var spans = Gen.Select(Gen.Int[0, 50], Gen.Int[1, 25]).Array[1, 4];
        Gen.Select(Generated.Calendar, Generated.Date, Gen.Int[1, 40], Gen.Bool, spans).Sample(
            (calendar, start, length, working, taken) =>
            {
                var period = TestPeriods.Of(length, working ? PeriodUnit.WorkingDay : PeriodUnit.CalendarDay, rolls: false);
                ClockAdjustment.Exclusion[] exclusions =
                    [.. taken.Select(span => new ClockAdjustment.Exclusion(start.AddDays(span.Item1), start.AddDays(span.Item1 + span.Item2), Why))];

                var due = Compute(period, start, calendar, exclusions).On;
                var turned = Compute(period, start, calendar, [.. exclusions.Reverse()]).On;

                return due == turned && due == CountedOneByOne(start, length, day =>
                    (!working || calendar.IsWorkingDay(day)) && !exclusions.Any(span => span.From <= day && day < span.Until));
            },
            iter: Samples);
    }

    [Fact]
    public void Exclusion_OverlappingAPause_TakesADayOutOnce()
    {
        Gen.Select(Generated.Calendar, Generated.Date, Gen.Int[1, 60], Gen.Int[1, 20], Gen.Int[1, 20], Gen.Int[0, 20]).Sample(
            (calendar, start, length, before, days, inside) =>
            {
                var period = TestPeriods.Of(length + before, PeriodUnit.CalendarDay);
                var pause = new ClockAdjustment.Pause(start.AddDays(before), start.AddDays(before + days));
                var within = new ClockAdjustment.Exclusion(pause.From, pause.From.AddDays(Math.Min(inside, days - 1) + 1), Why);

                return Compute(period, start, calendar, [pause, within]).On == Compute(period, start, calendar, [pause]).On
                    && Compute(period, start, calendar, [within, pause]).On == Compute(period, start, calendar, [pause]).On;
            },
            iter: Samples);
    }

    [Fact]
    public void Backward_WorkingDays_LeavesExactlyThatManyBeforeTheEvent()
    {
        Gen.Select(Generated.Calendar, Generated.Date, Gen.Int[1, 40]).Sample(
            (calendar, hearing, length) =>
            {
                var period = TestPeriods.Of(length, PeriodUnit.WorkingDay) with { Direction = ClockDirection.Backward, Roll = RollRule.Backward };

                var due = Compute(period, hearing, calendar, []).On;

                return calendar.IsWorkingDay(due) && calendar.CountWorkingDays(due.AddDays(-1), hearing.AddDays(-1)) == length;
            },
            iter: Samples);
    }

    private static DateOnly CountedOneByOne(DateOnly start, int length, Func<DateOnly, bool> counts)
    {
        var day = start;
        for (var left = length; left > 0;)
        {
            day = day.AddDays(1);
            left -= counts(day) ? 1 : 0;
        }

        return day;
    }

    private static DueDate Compute(StatutoryPeriod period, DateOnly start, WorkCalendar calendar, IReadOnlyList<ClockAdjustment> adjustments) =>
        DueDateRule.Compute(period, start, calendar, adjustments, limits: false);
}
