using CsCheck;
using Mediation.Domain.Agreements;

namespace Mediation.Domain.Tests.Agreements;

public class MoneyUppercaseTests
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";

    [Theory]
    [InlineData(18120_00, "壹万捌仟壹佰贰拾元整")]
    [InlineData(1409_50, "壹仟肆佰零玖元伍角")]
    [InlineData(6007_14, "陆仟零柒元壹角肆分")]
    [InlineData(1680_32, "壹仟陆佰捌拾元叁角贰分")]
    [InlineData(107000_53, "壹拾万零柒仟元伍角叁分")]
    [InlineData(16409_02, "壹万陆仟肆佰零玖元零贰分")]
    [InlineData(325_04, "叁佰贰拾伍元零肆分")]
    [InlineData(0, "零元整")]
    [InlineData(1, "壹分")]
    [InlineData(50, "伍角")]
    [InlineData(53, "伍角叁分")]
    [InlineData(1_00, "壹元整")]
    [InlineData(10_00, "壹拾元整")]
    [InlineData(100_05, "壹佰元零伍分")]
    [InlineData(1001_00, "壹仟零壹元整")]
    [InlineData(1010_00, "壹仟零壹拾元整")]
    [InlineData(10000_00, "壹万元整")]
    [InlineData(10001_00, "壹万零壹元整")]
    [InlineData(100100_00, "壹拾万零壹佰元整")]
    [InlineData(20010500_00, "贰仟零壹万零伍佰元整")]
    [InlineData(100000000_00, "壹亿元整")]
    [InlineData(100000001_00, "壹亿零壹元整")]
    [InlineData(100010000_00, "壹亿零壹万元整")]
    [InlineData(1000000000000_00, "壹万亿元整")]
    [InlineData(Money.MaxFen, "玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分")]
    public void ToChineseUppercase_ByTheRulesOfBills_WritesZerosOnce(long fen, string text)
    {
        Money.FromFen(fen).ToChineseUppercase().ShouldBe(text);
    }

    [Fact]
    public void ToChineseUppercase_AnyAmount_ReadsBackAsTheSameAmount()
    {
        AwkwardAmounts.Sample(fen => Read(Money.FromFen(fen).ToChineseUppercase()) == fen);
    }

    [Fact]
    public void ToChineseUppercase_AnyAmount_NeverWritesTwoZerosOrAZeroBeforeAUnit()
    {
        AwkwardAmounts.Where(fen => fen > 0).Sample(fen =>
        {
            var text = Money.FromFen(fen).ToChineseUppercase();
            return !new[] { "零零", "零元", "零万", "零亿", "零拾", "零佰", "零仟", "零角", "零分", "零整", "亿万" }.Any(text.Contains);
        });
    }

    private static Gen<long> AwkwardAmounts => Gen.OneOf(
        Gen.Long[0, Money.MaxFen],
        Gen.Long[0, 1_000_000],
        Gen.OneOf(0L, 0, 0, 1, 5, 9).Array[1, 15].Select(digits => digits.Aggregate(0L, (number, digit) => (number * 10) + digit)));

    private static long Read(string text)
    {
        var yuan = text.Split('元') is [var whole, _] ? ReadInteger(whole) : 0;
        return (yuan * 100) + (Before(text, '角') * 10) + Before(text, '分');
    }

    private static long ReadInteger(string text)
    {
        foreach (var (unit, size) in new[] { ('亿', 1_0000_0000L), ('万', 1_0000), ('仟', 1000), ('佰', 100), ('拾', 10) })
        {
            var at = text.LastIndexOf(unit);
            if (at >= 0)
            {
                return (ReadInteger(text[..at]) * size) + ReadInteger(text[(at + 1)..]);
            }
        }

        return text.TrimStart('零') is [var digit] ? Digits.IndexOf(digit) : 0;
    }

    private static int Before(string text, char unit) => text.IndexOf(unit) is > 0 and var at ? Digits.IndexOf(text[at - 1]) : 0;
}
