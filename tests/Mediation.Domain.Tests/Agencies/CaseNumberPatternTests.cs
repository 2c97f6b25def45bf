using CsCheck;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;

namespace Mediation.Domain.Tests.Agencies;

public class CaseNumberPatternTests
{
    private static readonly string[] Patterns =
        ["京大工调〔{year}〕{serial:00000}号", "{year}{serial}", "{serial:000}{year}", "{serial}5{year}", "{year}-{serial:000000000}"];

    [Theory]
    [InlineData("京大工调〔{year}〕{serial:00000}号", 2026, 7, "京大工调〔2026〕00007号")]
    [InlineData("京大工调〔{year}〕{serial:00000}号", 2026, 123456, "京大工调〔2026〕123456号")]
    [InlineData("LM-{serial}/{year}", 2027, 12, "LM-12/2027")]
    public void Format_AYearAndASerial_WritesTheNumber(string pattern, int year, int serial, string number)
    {
        CaseNumberPattern.Parse(pattern).Format(year, serial).ShouldBe(number);
    }

    [Theory]
    [InlineData(null, "agency.case-number-pattern-length")]
    [InlineData("  ", "agency.case-number-pattern-length")]
    [InlineData("{serial}号", "agency.case-number-pattern-year")]
    [InlineData("{year}{year}{serial}", "agency.case-number-pattern-year")]
    [InlineData("{year}", "agency.case-number-pattern-serial")]
    [InlineData("{year}{serial}{serial:00}", "agency.case-number-pattern-serial")]
    [InlineData("{year}{serial:}", "agency.case-number-pattern-serial")]
    [InlineData("{year}{serial:0000000000}", "agency.case-number-pattern-serial")]
    [InlineData("{year}{serial:00x}", "agency.case-number-pattern-serial")]
    [InlineData("{year}{serial}{month}", "agency.case-number-pattern-characters")]
    [InlineData("{year}{serial}}", "agency.case-number-pattern-characters")]
    [InlineData("{{year}}{serial}", "agency.case-number-pattern-characters")]
    [InlineData("{year}\n{serial}", "agency.case-number-pattern-characters")]
    public void Parse_APatternThatCannotNumber_IsRefused(string? pattern, string code)
    {
        Should.Throw<RuleBrokenException>(() => CaseNumberPattern.Parse(pattern)).Code.Code.ShouldBe(code);
    }

    [Fact]
    public void Parse_SixtyCharacters_AreTheMost()
    {
        var sixty = "{year}{serial}" + new string('号', 46);

        CaseNumberPattern.Parse(sixty).Format(2026, int.MaxValue).Length.ShouldBeLessThanOrEqualTo(CaseNumberPattern.MaxLength);
        Should.Throw<RuleBrokenException>(() => CaseNumberPattern.Parse(sixty + "号")).Code.ShouldBe(RuleCode.CaseNumberPatternLength);
    }

    [Fact]
    public void Format_TwoDifferentCases_NeverGiveTheSameNumber()
    {
        var cases = Gen.Select(Gen.Int[1000, 9999], Gen.Frequency((1, Gen.Int[1, 30]), (1, Gen.Int[1, int.MaxValue])));
        Gen.Select(Gen.OneOf(Patterns), cases, cases).Sample((pattern, one, other) =>
        {
            var parsed = CaseNumberPattern.Parse(pattern);
            return one == other || parsed.Format(one.Item1, one.Item2) != parsed.Format(other.Item1, other.Item2);
        });
    }

    [Theory]
    [InlineData(2026, 0)]
    [InlineData(999, 1)]
    [InlineData(10000, 1)]
    public void Format_NoSuchYearOrSerial_IsAProgrammingError(int year, int serial)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => CaseNumberPattern.Parse("{year}{serial}").Format(year, serial));
    }
}
