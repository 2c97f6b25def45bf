using System.Globalization;
using Mediation.Domain.People;

namespace Mediation.Domain.Intake;

/// <summary>Reads dates and sums the way people type them on a phone: full-width, with units, with thousands marks.</summary>
public static class TypedText
{
    private const int FenInYuan = 100;
    private const int YuanInWan = 10_000;
    private static readonly string[] Days = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];
    private static readonly string[] Months = ["yyyy-M", "yyyy/M", "yyyy.M", "yyyy年M月"];

    /// <param name="ofMonth">What a month alone means: its last day where a period ends, else its first.</param>
    public static bool TryDate(string? text, MonthEnd ofMonth, out DateOnly date)
    {
        var typed = IdentifierText.Compact(text).Replace('。', '.').Replace('号', '日');
        if (DateOnly.TryParseExact(typed, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
        {
            return true;
        }

        if (!DateOnly.TryParseExact(typed, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
        {
            return false;
        }

        date = ofMonth == MonthEnd.Last && date < new DateOnly(9999, 12, 1) ? date.AddMonths(1).AddDays(-1) : date;
        return true;
    }

    /// <summary>Yuan, at most two places behind the point: "15600", "15,600.50元", "1.56万".</summary>
    public static bool TryFen(string? text, out long fen)
    {
        fen = 0;
        var typed = IdentifierText.Compact(text).Replace(",", "").Replace("，", "").TrimStart('¥', '￥').Replace("RMB", "").Replace("人民币", "").TrimEnd('元');
        var isWan = typed.EndsWith('万');
        if (!decimal.TryParse(isWan ? typed[..^1] : typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || number > decimal.MaxValue / (FenInYuan * YuanInWan))
        {
            return false;
        }

        var exact = number * FenInYuan * (isWan ? YuanInWan : 1);
        if (exact != decimal.Truncate(exact) || exact > long.MaxValue)
        {
            return false;
        }

        fen = (long)exact;
        return true;
    }

    /// <summary>Letters and figures as they are meant, without spaces.</summary>
    public static string Compact(string? text) => IdentifierText.Compact(text);
}

public enum MonthEnd
{
    First,
    Last,
}
