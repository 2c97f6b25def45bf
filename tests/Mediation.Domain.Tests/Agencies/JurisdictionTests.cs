using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using static Mediation.Domain.Agencies.JurisdictionFinding;

namespace Mediation.Domain.Tests.Agencies;

public class JurisdictionTests
{
    private const string Daxing = "110115";
    private const string Chaoyang = "110105";
    private const string DevelopmentArea = "BDA";

    [Theory]
    [InlineData(Daxing, Chaoyang, HereByWorkplace)]
    [InlineData(Daxing, null, HereByWorkplace)]
    [InlineData(Daxing, Daxing, HereByWorkplace)]
    [InlineData("110115005", Chaoyang, HereByWorkplace)]
    [InlineData(Chaoyang, Daxing, HereBySeat)]
    [InlineData(DevelopmentArea, Daxing, HereBySeat)]
    [InlineData(null, Daxing, HereBySeatAsWorkplaceIsUnclear)]
    [InlineData(Chaoyang, Chaoyang, Elsewhere)]
    [InlineData(DevelopmentArea, DevelopmentArea, Elsewhere)]
    [InlineData(null, DevelopmentArea, Elsewhere)]
    [InlineData(null, Chaoyang, Elsewhere)]
    [InlineData(Chaoyang, null, Unclear)]
    [InlineData(null, null, Unclear)]
    public void Find_ForTheDaxingAgency_GoesByWorkplaceOrSeat(string? workplace, string? seat, JurisdictionFinding finding)
    {
        JurisdictionRule.Find(workplace, seat, [Daxing]).ShouldBe(finding);
    }

    [Theory]
    [InlineData(Chaoyang, Daxing, Elsewhere)]
    [InlineData(Chaoyang, null, Elsewhere)]
    [InlineData(Daxing, Chaoyang, HereByWorkplace)]
    [InlineData(null, Daxing, HereBySeatAsWorkplaceIsUnclear)]
    public void Find_FiledInBothPlaces_PrefersTheWorkplace(string? workplace, string? seat, JurisdictionFinding finding)
    {
        JurisdictionRule.Find(workplace, seat, [Daxing], alsoFiledAtWorkplace: true).ShouldBe(finding);
    }

    [Fact]
    public void Find_ForTheDevelopmentArea_LeavesDaxingApart()
    {
        JurisdictionRule.Find(DevelopmentArea, Daxing, [DevelopmentArea]).ShouldBe(HereByWorkplace);
        JurisdictionRule.Find(Daxing, Daxing, [DevelopmentArea]).ShouldBe(Elsewhere);
    }

    [Fact]
    public void Includes_TheDevelopmentArea_IsPartOfNoDivision()
    {
        JurisdictionArea.Includes(Daxing, DevelopmentArea).ShouldBeFalse();
        JurisdictionArea.Includes("110000", DevelopmentArea).ShouldBeFalse();
        JurisdictionArea.Includes(DevelopmentArea, DevelopmentArea).ShouldBeTrue();
    }

    [Fact]
    public void Create_ACodeInSmallLetters_IsFolded()
    {
        JurisdictionArea.Create(" bda ", "北京经济技术开发区", "Beijing Economic-Technological Development Area")
            .ShouldBe(JurisdictionArea.BeijingDevelopmentArea);
    }

    [Theory]
    [InlineData("B", "某区", "Some area", "agency.area-code-shape")]
    [InlineData("1101", "某区", "Some area", "agency.area-code-shape")]
    [InlineData("BDA1", "某区", "Some area", "agency.area-code-shape")]
    [InlineData("110115", "", "Some area", "agency.area-name")]
    [InlineData("110115", "某区", null, "agency.area-name")]
    public void Create_WithoutCodeOrNames_IsRefused(string code, string name, string? nameEn, string expected)
    {
        Should.Throw<RuleBrokenException>(() => JurisdictionArea.Create(code, name, nameEn)).Code.Code.ShouldBe(expected);
    }
}
