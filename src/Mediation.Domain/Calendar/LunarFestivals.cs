using System.Globalization;

namespace Mediation.Domain.Calendar;

/// <summary>Dates of the festivals that follow the moon or the sun and so move within the year.</summary>
internal static class LunarFestivals
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    public static DateOnly NewYear(int year) => On(year, 1, 1);

    public static DateOnly DragonBoat(int year) => On(year, 5, 5);

    public static DateOnly MidAutumn(int year) => On(year, 8, 15);

    /// <summary>The solar term 清明 for the years 2000 to 2099; compared with the sun's longitude for every year from 2008.</summary>
    public static DateOnly PureBrightness(int year)
    {
        const decimal TropicalYearBeyond365 = 0.2422m;
        const decimal TermOf2000 = 4.81m;
        var yearOfCentury = year % 100;

        return new DateOnly(year, 4, (int)(yearOfCentury * TropicalYearBeyond365 + TermOf2000) - yearOfCentury / 4);
    }

    private static DateOnly On(int year, int month, int day)
    {
        // The calendar numbers a leap month too: 0 is none, 5 means that the fourth month is followed by a leap month.
        var leapMonth = Lunar.GetLeapMonth(year);
        var numbered = leapMonth > 0 && month >= leapMonth ? month + 1 : month;

        return DateOnly.FromDateTime(Lunar.ToDateTime(year, numbered, day, 0, 0, 0, 0));
    }
}
