using CsCheck;
using Mediation.Domain.Calendar;

namespace Mediation.Domain.Tests.Calendar;

/// <summary>Random calendars: each of 2007 to 2027 has a notice of its own making, or none.</summary>
internal static class Generated
{
    private static readonly DateOnly First = new(2007, 1, 1);

    public static readonly Gen<DateOnly> Date = Gen.Int[0, 365 * 20].Select(First.AddDays);

    private static readonly Gen<HolidayEntry[]> Days =
        Gen.Select(Gen.Int[0, 364], Gen.Bool).Array[0, 40].Select(days => days
            .DistinctBy(day => day.Item1)
            .Select(day => new HolidayEntry("春节", First.AddDays(day.Item1), day.Item2))
            .ToArray());

    public static readonly Gen<WorkCalendar> Calendar =
        Days.Array[21].Select(years => WorkCalendar.From(years.Select((days, index) => NoticeOf(2007 + index, days))));

    /// <summary>Some of the years have no notice, so that some answers are provisional.</summary>
    public static readonly Gen<WorkCalendar> SomeYearsCalendar = Gen.Select(Days.Array[21], Gen.Bool.Array[21]).Select(made => WorkCalendar.From(
        made.Item1.Select((days, index) => NoticeOf(2007 + index, days)).Where((_, index) => made.Item2[index])));

    private static HolidayNotice NoticeOf(int year, HolidayEntry[] days) =>
        new(year, [.. days.Select(day => day with { Date = day.Date.AddYears(year - First.Year) })]);
}
