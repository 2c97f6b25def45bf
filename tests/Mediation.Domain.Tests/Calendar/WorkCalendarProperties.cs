using CsCheck;

namespace Mediation.Domain.Tests.Calendar;

public class WorkCalendarProperties
{
    private const int Samples = 300;

    [Fact]
    public void FirstWorkingDayOnOrAfter_AnyCalendar_IsTheFirstWorkingDay()
    {
        Gen.Select(Generated.Calendar, Generated.Date).Sample(
            (calendar, date) =>
            {
                var first = calendar.FirstWorkingDayOnOrAfter(date);

                return calendar.IsWorkingDay(first) && DaysFrom(date, first.AddDays(-1)).All(day => !calendar.IsWorkingDay(day));
            },
            iter: Samples);
    }

    [Fact]
    public void AddWorkingDays_AnyCalendar_IsTheInverseOfCounting()
    {
        Gen.Select(Generated.Calendar, Generated.Date, Gen.Int[1, 80]).Sample(
            (calendar, start, days) =>
            {
                var end = calendar.AddWorkingDays(start, days);

                return calendar.IsWorkingDay(end)
                    && DaysFrom(start.AddDays(1), end).Count(calendar.IsWorkingDay) == days
                    && calendar.CountWorkingDays(start, end) == days;
            },
            iter: Samples);
    }

    [Fact]
    public void WhyRest_AnyCalendar_IsNullExactlyOnWorkingDays()
    {
        Gen.Select(Generated.Calendar, Generated.Date).Sample(
            (calendar, date) => calendar.IsWorkingDay(date) == (calendar.WhyRest(date) is null),
            iter: Samples);
    }

    private static IEnumerable<DateOnly> DaysFrom(DateOnly first, DateOnly last)
    {
        for (var date = first; date <= last; date = date.AddDays(1))
        {
            yield return date;
        }
    }
}
