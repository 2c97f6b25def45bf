using Mediation.Domain.Common;

namespace Mediation.Domain.Calendar;

/// <summary>
/// The days off for everybody that the statute itself fixes, by the text in force in that year: 13 from 2025, 11 from 2008, 10 from 2000.
/// They stand in for a year without a notice; what the notice adds (调休, make-up days) is then unknown.
/// </summary>
[LegalBasis("全国年节及纪念日放假办法 §2")]
public static class StatutoryHolidays
{
    private static readonly Festival[] Festivals =
    [
        new("元旦", 1949, 9999, 1, year => new DateOnly(year, 1, 1)),
        new("春节", 1949, 2007, 3, LunarFestivals.NewYear),
        new("春节", 2008, 2013, 3, LunarNewYearsEve),
        new("春节", 2014, 2024, 3, LunarFestivals.NewYear),
        new("春节", 2025, 9999, 4, LunarNewYearsEve),
        new("清明节", 2008, 9999, 1, LunarFestivals.PureBrightness),
        new("劳动节", 1949, 1999, 1, LabourDay),
        new("劳动节", 2000, 2007, 3, LabourDay),
        new("劳动节", 2008, 2024, 1, LabourDay),
        new("劳动节", 2025, 9999, 2, LabourDay),
        new("端午节", 2008, 9999, 1, LunarFestivals.DragonBoat),
        new("中秋节", 2008, 9999, 1, LunarFestivals.MidAutumn),
        new("国庆节", 1949, 1998, 2, NationalDay),
        new("国庆节", 1999, 9999, 3, NationalDay),
    ];

    /// <summary>In order of date. Two festivals on one date are one entry with both names.</summary>
    public static IReadOnlyList<HolidayEntry> For(int year) =>
        [.. Festivals
            .Where(festival => festival.FirstYear <= year && year <= festival.LastYear)
            .SelectMany(festival => festival.DaysIn(year))
            .GroupBy(day => day.Date)
            .OrderBy(sameDate => sameDate.Key)
            .Select(sameDate => new HolidayEntry(string.Join('、', sameDate.Select(day => day.Name)), sameDate.Key, IsOffDay: true))];

    private static DateOnly LunarNewYearsEve(int year) => LunarFestivals.NewYear(year).AddDays(-1);

    private static DateOnly LabourDay(int year) => new(year, 5, 1);

    private static DateOnly NationalDay(int year) => new(year, 10, 1);

    private sealed record Festival(string Name, int FirstYear, int LastYear, int Days, Func<int, DateOnly> FirstDay)
    {
        public IEnumerable<HolidayEntry> DaysIn(int year) =>
            Enumerable.Range(0, Days).Select(offset => new HolidayEntry(Name, FirstDay(year).AddDays(offset), IsOffDay: true));
    }
}
