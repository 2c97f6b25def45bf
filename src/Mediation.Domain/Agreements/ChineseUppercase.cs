using System.Text;

namespace Mediation.Domain.Agreements;

/// <summary>
/// Amounts in capital numerals by the rules for filling in payment instruments (正确填写票据和结算凭证的基本规定): a run of zeros is
/// written once, a zero 角 before a 分 is written, 整 follows an amount that ends at 元. Where the rules leave a choice, a zero stands where
/// the last figure of a group of four is zero or the first of the next is, but not between 元 and 角.
/// </summary>
internal static class ChineseUppercase
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";

    private static readonly (long Size, string Name)[] Units = [(1_0000_0000, "亿"), (1_0000, "万"), (1000, "仟"), (100, "佰"), (10, "拾")];

    public static string Write(long fen)
    {
        var yuan = fen / 100;
        var jiao = (int)(fen / 10 % 10);
        var cents = (int)(fen % 10);

        var text = new StringBuilder();
        if (yuan > 0 || fen == 0)
        {
            text.Append(yuan == 0 ? "零" : WriteInteger(yuan)).Append('元');
        }

        if (jiao > 0)
        {
            text.Append(Digits[jiao]).Append('角');
        }
        else if (yuan > 0 && cents > 0)
        {
            text.Append('零');
        }

        return cents > 0 ? text.Append(Digits[cents]).Append('分').ToString()
            : jiao > 0 ? text.ToString()
            : text.Append('整').ToString();
    }

    private static string WriteInteger(long number)
    {
        foreach (var (size, name) in Units)
        {
            if (number >= size)
            {
                return WriteInteger(number / size) + name + WriteRest(number % size, size, zeroBefore: size >= 1_0000 && number / size % 10 == 0);
            }
        }

        return Digits[(int)number].ToString();
    }

    private static string WriteRest(long rest, long size, bool zeroBefore)
    {
        if (rest == 0)
        {
            return "";
        }

        return (zeroBefore || rest < size / 10 ? "零" : "") + WriteInteger(rest);
    }
}
