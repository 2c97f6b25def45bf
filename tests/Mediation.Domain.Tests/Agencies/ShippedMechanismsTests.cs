using Mediation.Domain.Agencies;
using static Mediation.Domain.Agencies.AgencyKind;

namespace Mediation.Domain.Tests.Agencies;

public sealed class ShippedMechanismsTests
{
    [Fact]
    public void SixPartiesOf2010_AreLedByTheUnionAndHaveThePetitionOffice()
    {
        Kinds(ShippedMechanisms.SixParties).ShouldBe([TradeUnion, HumanResources, Justice, Petition, Court, EnterpriseFederation], ignoreOrder: true);
        Lead(ShippedMechanisms.SixParties).ShouldBe(TradeUnion);
    }

    [Fact]
    public void SixOfOneStop_AreLedByHumanResourcesAndHaveTheFederationOfIndustryAndCommerce()
    {
        Kinds(ShippedMechanisms.OneStop)
            .ShouldBe([HumanResources, Court, Justice, TradeUnion, IndustryCommerceFederation, EnterpriseFederation], ignoreOrder: true);
        Lead(ShippedMechanisms.OneStop).ShouldBe(HumanResources);
        ShippedMechanisms.OneStop.Instrument.ShouldBe("京人社仲发〔2025〕1号");
    }

    private static IEnumerable<AgencyKind> Kinds(MechanismTemplate template) => template.Seats.Select(seat => seat.Kind);

    private static AgencyKind Lead(MechanismTemplate template) => template.Seats.Single(seat => seat.Standing == MembershipStanding.Lead).Kind;
}
