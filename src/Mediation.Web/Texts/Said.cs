using System.Globalization;
using Mediation.Application.Common;
using Microsoft.AspNetCore.Html;

namespace Mediation.Web.Texts;

/// <summary>Dates and terms in the language of the page, each date readable by programs too.</summary>
internal static class Said
{
    private const string Weekdays = "日一二三四五六";

    public static bool InChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    public static string Pick(string chinese, string english) => InChinese ? chinese : english;

    public static string Words(DateOnly date) => InChinese
        ? string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日（{Weekday(date)}）")
        : date.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>For dense lists.</summary>
    public static IHtmlContent ShortDay(DateOnly date) =>
        Time(date.ToString("O", CultureInfo.InvariantCulture), $"{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {ShortWeekday(date)}");

    private static string ShortWeekday(DateOnly date) =>
        InChinese ? $"周{Weekdays[(int)date.DayOfWeek]}" : date.ToString("ddd", CultureInfo.InvariantCulture);

    public static string Weekday(DateOnly date) =>
        InChinese ? $"星期{Weekdays[(int)date.DayOfWeek]}" : date.ToString("dddd", CultureInfo.InvariantCulture);

    public static IHtmlContent Day(DateOnly date) => Time(date.ToString("O", CultureInfo.InvariantCulture), Words(date));

    /// <summary>With the hour on the clocks of Beijing.</summary>
    public static IHtmlContent Moment(DateTimeOffset instant)
    {
        var local = PlatformTime.DateIn(instant).ToDateTime(PlatformTime.HourIn(instant));
        return Time(instant.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
    }

    /// <summary>Letter and number of a clock; what else its name in the program says, the name on the page says too.</summary>
    public static string CodeOf(string clock) => new([.. clock.TakeWhile((letter, place) => place == 0 || char.IsAsciiDigit(letter))]);

    // Neither part can hold anything but digits, letters of ours and punctuation.
    private static HtmlString Time(string iso, string words) => new($"<time datetime=\"{iso}\">{words}</time>");
}
