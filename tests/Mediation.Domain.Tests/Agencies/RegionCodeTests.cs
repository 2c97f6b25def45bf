using Mediation.Domain.Agencies;
using Mediation.Domain.Common;

namespace Mediation.Domain.Tests.Agencies;

public class RegionCodeTests
{
    [Theory]
    [InlineData("110115")]
    [InlineData("110115005")]
    [InlineData(" 110103 ")]
    public void Parse_ADivisionOrAStreet_KeepsIt(string typed)
    {
        RegionCode.Parse(typed).Value.ShouldBe(typed.Trim());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("11011")]
    [InlineData("1101150")]
    [InlineData("010115")]
    [InlineData("BDA")]
    [InlineData("11011٥")]
    public void Parse_AnotherShape_IsRefused(string? typed)
    {
        Should.Throw<RuleBrokenException>(() => RegionCode.Parse(typed)).Code.ShouldBe(RuleCode.RegionCodeShape);
    }

    [Theory]
    [InlineData("110115", "110115", true)]
    [InlineData("110115", "110115005", true)]
    [InlineData("110000", "110115005", true)]
    [InlineData("130100", "130102", true)]
    [InlineData("130100", "130202", false)]
    [InlineData("110115", "110000", false)]
    [InlineData("110115005", "110115", false)]
    [InlineData("110115", "110105001", false)]
    public void Includes_OneDivisionAndAnother_FollowsTheCode(string outer, string inner, bool includes)
    {
        RegionCode.Parse(outer).Includes(RegionCode.Parse(inner)).ShouldBe(includes);
    }
}
