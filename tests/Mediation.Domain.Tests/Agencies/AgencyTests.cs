using Mediation.Domain.Agencies;
using Mediation.Domain.Common;

namespace Mediation.Domain.Tests.Agencies;

public class AgencyTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);
    private static readonly AgencyId Id = AgencyId.New(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private static readonly CaseNumberPattern Pattern = CaseNumberPattern.Parse("京大工调〔{year}〕{serial:00000}号");

    private static readonly AgencyProfile Profile =
        new("dx-union", "大兴区总工会", "Daxing District Federation of Trade Unions", AgencyKind.TradeUnion, AgencyLevel.District);

    [Fact]
    public void Establish_WithAProfile_IsOpenAndOnRecord()
    {
        var agency = Agency.Establish(Id, Profile, Pattern, ["110115", "110115", " bda"], Start);

        agency.Code.ShouldBe("DX-UNION");
        agency.Name.ShouldBe("大兴区总工会");
        agency.Areas.ShouldBe(["110115", "BDA"]);
        agency.ActiveTo.ShouldBeNull();
        agency.PendingEvents.ShouldBe([new AgencyEstablished(Id, "DX-UNION", Start)]);
    }

    [Theory]
    [InlineData("110115", true)]
    [InlineData("110115005", true)]
    [InlineData("BDA", false)]
    [InlineData("110105", false)]
    [InlineData("110000", false)]
    public void Covers_AnAgencyOfDaxing_IncludesItsStreetsAndNotTheDevelopmentArea(string area, bool covers)
    {
        Established().Covers(area).ShouldBe(covers);
    }

    [Theory]
    [InlineData("")]
    [InlineData("大兴")]
    [InlineData("DX--UNION")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ1234567")]
    public void Establish_UnderABadCode_IsRefused(string code)
    {
        CodeOf(() => Agency.Establish(Id, Profile with { Code = code }, Pattern, ["110115"], Start)).ShouldBe(RuleCode.AgencyCodeShape);
    }

    [Fact]
    public void Establish_WithoutAreasOrUnderItself_IsRefused()
    {
        CodeOf(() => Agency.Establish(Id, Profile, Pattern, [], Start)).ShouldBe(RuleCode.AgencyAreaMissing);
        CodeOf(() => Agency.Establish(Id, Profile, Pattern, ["大兴"], Start)).ShouldBe(RuleCode.AreaCodeShape);
        CodeOf(() => Agency.Establish(Id, Profile with { ParentId = Id }, Pattern, ["110115"], Start)).ShouldBe(RuleCode.AgencyIsItsOwnParent);
        CodeOf(() => Agency.Establish(Id, Profile with { Name = " " }, Pattern, ["110115"], Start)).ShouldBe(RuleCode.OrganisationNameMissing);
    }

    [Fact]
    public void IsActiveOn_ClosedAtYearEnd_IncludesTheFirstAndTheLastDay()
    {
        var agency = Established();

        agency.Close(new DateOnly(2026, 12, 31));

        agency.IsActiveOn(Start.AddDays(-1)).ShouldBeFalse();
        agency.IsActiveOn(Start).ShouldBeTrue();
        agency.IsActiveOn(new DateOnly(2026, 12, 31)).ShouldBeTrue();
        agency.IsActiveOn(new DateOnly(2027, 1, 1)).ShouldBeFalse();
        agency.PendingEvents[^1].ShouldBe(new AgencyClosed(Id, new DateOnly(2026, 12, 31)));
    }

    [Fact]
    public void Close_BeforeTheFirstDayOrTwice_IsRefused()
    {
        var agency = Established();

        CodeOf(() => agency.Close(Start.AddDays(-1))).ShouldBe(RuleCode.AgencyClosedBeforeStart);
        agency.Close(Start);
        CodeOf(() => agency.Close(Start)).ShouldBe(RuleCode.AgencyAlreadyClosed);
    }

    private static Agency Established() => Agency.Establish(Id, Profile, Pattern, ["110115"], Start);

    private static RuleCode CodeOf(Action action) => Should.Throw<RuleBrokenException>(action).Code;
}
