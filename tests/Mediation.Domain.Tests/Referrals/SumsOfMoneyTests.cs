using System.Globalization;
using CsCheck;
using Mediation.Domain.Referrals;

namespace Mediation.Domain.Tests.Referrals;

public class SumsOfMoneyTests
{
    private const string Digits = "零一二三四五六七八九";

    [Theory]
    [InlineData("再付20万元", 20_000_000)]
    [InlineData("再付 20 万", 20_000_000)]
    [InlineData("再付200,000.50元", 20_000_050)]
    [InlineData("再付￥３万", 3_000_000)]
    [InlineData("3万5千块", 3_500_000)]
    [InlineData("1.5万余元", 1_500_000)]
    [InlineData("两万五元", 2_500_000)]
    [InlineData("十万", 10_000_000)]
    [InlineData("壹拾贰万叁仟元", 12_300_000)]
    [InlineData("一百零五元", 10_500)]
    [InlineData("两千元", 200_000)]
    public void In_ReadsTheSum(string text, long fen) => SumsOfMoney.In(text).ShouldBe([fen]);

    [Theory]
    [InlineData("2025年10月至12月工资未发")]
    [InlineData("万一不成，千万不要再等")]
    [InlineData("十二名劳动者，第三十条")]
    [InlineData("（2026）京0115民初00001号")]
    [InlineData("复印费50元")]
    [InlineData("单元楼，公元前")]
    [InlineData("99999999999999999999999999元")]
    public void In_TakesNoOtherFigureForASum(string text) => SumsOfMoney.In(text).Where(fen => fen < 100_000_000_000_000).ShouldBeEmpty();

    [Fact]
    public void In_ReadsTheSameSum_InFiguresAndInWords() => Gen.Long[100, 99_999_999].Sample(yuan =>
    {
        var figures = yuan.ToString("N0", CultureInfo.InvariantCulture);
        SumsOfMoney.In($"愿付{figures}元").ShouldBe([yuan * 100]);
        SumsOfMoney.In($"愿付{InWords(yuan)}元").ShouldBe([yuan * 100], InWords(yuan));
    });

    private static string InWords(long yuan)
    {
        var (high, low) = (yuan / 10_000, yuan % 10_000);
        var words = high == 0 ? "" : Section(high) + "万";
        return low == 0 ? words : words + (high > 0 && low < 1000 ? "零" : "") + Section(low);
    }

    private static string Section(long number)
    {
        var words = "";
        foreach (var (unit, sign) in ((long, string)[])[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = number / unit % 10;
            words += digit > 0 ? Digits[(int)digit] + sign : words.Length > 0 && !words.EndsWith('零') && number % unit > 0 ? "零" : "";
        }

        return words;
    }
}
