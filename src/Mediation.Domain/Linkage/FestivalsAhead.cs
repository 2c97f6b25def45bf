using System.Collections.Frozen;
using Mediation.Domain.Calendar;

namespace Mediation.Domain.Linkage;

/// <summary>How far the next festival is. A festival that has begun is over for this purpose: wages are due before it.</summary>
public static class FestivalsAhead
{
    private static readonly FrozenDictionary<Festival, string> Names = new Dictionary<Festival, string>
    {
        [Festival.NewYear] = "元旦",
        [Festival.SpringFestival] = "春节",
        [Festival.LabourDay] = "劳动节",
        [Festival.MidAutumn] = "中秋节",
        [Festival.NationalDay] = "国庆节",
    }.ToFrozenDictionary();

    /// <returns>Days until its first day off, itself counted: the eve of that day is 1.</returns>
    public static int DaysUntil(Festival festival, DateOnly today) => FirstDay(festival, today).DayNumber - today.DayNumber;

    private static DateOnly FirstDay(Festival festival, DateOnly today) => Enumerable.Range(today.Year, 2)
        .Select(year => FirstDayOf(festival, year)).First(day => day > today);

    // 中秋节 and 国庆节 may fall on one day, which then bears both names.
    private static DateOnly FirstDayOf(Festival festival, int year) => StatutoryHolidays.For(year)
        .First(entry => entry.Name.Split('、').Contains(Names[festival])).Date;
}
