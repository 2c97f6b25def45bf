using CsCheck;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Notices;
using Mediation.Domain.Tests.Calendar;
using static Mediation.Domain.Tests.Calendar.HolidayNotices;

namespace Mediation.Domain.Tests.Notices;

public sealed class ReachedRungTests
{
    private static readonly IReadOnlyList<ReminderStep> Ladder = [Step("early", -3), Step("day", 0), Step("late", 2)];

    [Theory]
    [InlineData("2026-03-06", null)]
    [InlineData("2026-03-05", "early")]
    [InlineData("2026-03-03", "early")]
    [InlineData("2026-03-02", "day")]
    [InlineData("2026-03-01", "day")]
    [InlineData("2026-02-28", "late")]
    [InlineData("2025-12-01", "late")]
    [InlineData("2025-11-29", null)]
    public void On_EachLastDay_OnlyTheNewestRungSpeaks(string due, string? expected)
    {
        var rungs = ReachedRung.On(Day("2026-03-02"), Ladder, HolidayNotices.Calendar);

        rungs.Where(rung => rung.Speaks(Day(due))).Select(rung => rung.Step.Key).SingleOrDefault().ShouldBe(expected);
    }

    [Fact]
    public void On_TwoRungsOnOneDay_TheLaterOneSpeaks()
    {
        var rungs = ReachedRung.On(Day("2026-03-02"), [Step("working", -2, ReminderUnit.WorkingDay), Step("early", -2)], HolidayNotices.Calendar);

        rungs.Where(rung => rung.Speaks(Day("2026-03-04"))).ShouldHaveSingleItem();
    }

    [Fact]
    public void On_AnyLadderAndCalendar_SpeaksOnceForEveryDateWhoseRungCame()
    {
        var steps = Gen.Select(Gen.Int[-30, 30], Gen.Bool).Array[0, 6].Select(all => all
            .Select((one, index) => Step($"s{index}", one.Item1, one.Item2 ? ReminderUnit.WorkingDay : ReminderUnit.CalendarDay)).ToArray());

        Gen.Select(Generated.Calendar, Generated.Date, steps, Gen.Int[-40, 40]).Sample(
            (calendar, today, ladder, distance) =>
            {
                var due = today.AddDays(distance);
                var came = ladder.Where(step => ReminderDay.Of(step, due, calendar) <= today).ToList();
                var speaking = ReachedRung.On(today, ladder, calendar).Where(rung => rung.Speaks(due)).ToList();
                return came.Count == 0
                    ? speaking.Count == 0
                    : speaking.Count == 1
                        && ReminderDay.Of(speaking[0].Step, due, calendar) == came.Max(step => ReminderDay.Of(step, due, calendar));
            },
            iter: 300);
    }

    [Fact]
    public void Shipped_EveryClockAndAudience_IsSound()
    {
        foreach (var clock in Enum.GetValues<ClockId>())
        {
            var told = Enum.GetValues<Audience>().Where(audience => ShippedLadders.For(clock, audience).Count > 0).ToList();
            told.ShouldNotBeEmpty(clock.ToString());
            foreach (var steps in told.Select(audience => ShippedLadders.For(clock, audience)))
            {
                steps.ToList().ForEach(step => step.MustBeSound());
                steps.Select(step => step.Key).ShouldBeUnique();
            }
        }
    }

    private static ReminderStep Step(string key, int offset, ReminderUnit unit = ReminderUnit.CalendarDay) =>
        new(key, offset, unit, [NoticeChannel.Sms], TemplateKeys.PartyBefore, new TimeOnly(9, 0));
}
