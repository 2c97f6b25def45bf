using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Mediation.Domain.Referrals;

/// <summary>The sums of money that a Chinese text names, in figures or in words: 20 万元, 3万5千块, ¥30,000, 两万元, 叁万伍仟圆.</summary>
public static partial class SumsOfMoney
{
    /// <summary>Below a hundred yuan a figure is a fee or a fare, and often no money at all. Fen.</summary>
    private const long SmallestFen = 100_00;
    private const long GreatestYuan = 1_000_000_000_000;

    private const string Digits = "零一二三四五六七八九";

    /// <summary>Each once, in fen.</summary>
    public static IReadOnlyCollection<long> In(string text)
    {
        var plain = Plain(text);
        return
        [
            .. Figures().Matches(plain).Select(found => FromFigures(found.Groups["sum"].Value))
                .Concat(Words().Matches(plain).Select(found => FromWords(found.Groups["sum"].Value)))
                .Where(fen => fen >= SmallestFen).Distinct(),
        ];
    }

    /// <summary>Parts like 3万 and 5千 add up.</summary>
    private static long FromFigures(string sum)
    {
        var yuan = 0m;
        foreach (Match part in Part().Matches(sum))
        {
            yuan += decimal.Parse(part.Groups["number"].Value, CultureInfo.InvariantCulture) * UnitOf(part.Groups["unit"].Value);
        }

        return ToFen(yuan);
    }

    /// <summary>A last digit without a unit is of the next lower one: 两万五 is 25,000.</summary>
    private static long FromWords(string sum)
    {
        decimal total = 0, section = 0, digit = 0;
        long last = 10;
        foreach (var letter in sum)
        {
            if (Digits.IndexOf(letter, StringComparison.Ordinal) is var value and >= 0)
            {
                (digit, last) = (value, value == 0 ? 10 : last);
                continue;
            }

            var unit = UnitOf(letter.ToString());
            if (unit < 10_000)
            {
                section += (digit == 0 ? 1 : digit) * unit;
            }
            else if (unit == 10_000)
            {
                (total, section) = (total + ((section + digit) * unit), 0);
            }
            else
            {
                (total, section) = ((total + section + digit) * unit, 0);
            }

            (digit, last) = (0, unit);
        }

        return ToFen(total + section + (digit * (last / 10)));
    }

    private static long ToFen(decimal yuan) => yuan is > 0 and < GreatestYuan ? (long)(yuan * 100) : 0;

    private static long UnitOf(string unit) => unit switch
    {
        "十" => 10,
        "百" => 100,
        "千" => 1000,
        "万" => 10_000,
        "亿" => 100_000_000,
        _ => 1,
    };

    /// <summary>One form for each sign: no blanks, no thousands separators, plain numerals.</summary>
    private static string Plain(string text)
    {
        const string formal = "〇两壹贰叁肆伍陆柒捌玖拾佰仟萬億块圆";
        const string common = "零二一二三四五六七八九十百千万亿元元";
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter)))
        {
            plain.Append(formal.IndexOf(letter, StringComparison.Ordinal) is var at and >= 0 ? common[at] : letter);
        }

        return Separators().Replace(plain.ToString(), "");
    }

    // A sum is followed by 元, or preceded by ¥, or it counts in 万: a bare figure may be anything.
    [GeneratedRegex(
        @"¥(?<sum>\d{1,13}(\.\d{1,2})?[万千百]?)|(?<sum>(\d{1,13}(\.\d{1,6})?[亿万千百]?){1,4})[余多]?元|(?<sum>\d{1,9}(\.\d{1,6})?万(\d千)?)",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figures();

    [GeneratedRegex(
        @"(?<![\d.])(?<sum>[零一二三四五六七八九十百千万亿]{1,20})[余多]?元|(?<sum>[一二三四五六七八九十][零一二三四五六七八九十百千]{0,8}万[零一二三四五六七八九十百千]{0,9})",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"(?<number>\d+(\.\d+)?)(?<unit>[亿万千百]?)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Part();

    [GeneratedRegex(@"(?<=\d),(?=\d{3})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separators();
}
