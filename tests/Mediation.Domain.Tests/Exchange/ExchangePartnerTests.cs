using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.Exchange;

namespace Mediation.Domain.Tests.Exchange;

public sealed class ExchangePartnerTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly AgencyId Commission = AgencyId.New(Now);

    [Theory]
    [InlineData("https://arb.example.gov.cn/", "https://arb.example.gov.cn")]
    [InlineData("http://127.0.0.1:5081", "http://127.0.0.1:5081")]
    [InlineData("http://localhost:5081/", "http://localhost:5081")]
    public void Register_AtASafeAddress_KeepsItWithoutItsSlash(string address, string kept)
    {
        Register(address).Address.ShouldBe(kept);
    }

    [Theory]
    [InlineData("http://arb.example.gov.cn")]
    [InlineData("ftp://arb.example.gov.cn")]
    [InlineData("https://user:word@arb.example.gov.cn")]
    [InlineData("https://arb.example.gov.cn/?x=1")]
    [InlineData("https://arb.example.gov.cn/#x")]
    [InlineData("arb.example.gov.cn")]
    [InlineData("/exchange")]
    public void Register_AtAnyOtherAddress_IsRefused(string address)
    {
        RuleOf(() => Register(address)).ShouldBe(RuleCode.ExchangePartnerAddress);
    }

    [Theory]
    [InlineData("dx-arb")]
    [InlineData("DX_ARB")]
    [InlineData("-DX")]
    [InlineData("DX-")]
    [InlineData("大兴")]
    [InlineData("A23456789012345678901234567890123")]
    public void Register_UnderACodeOfAnotherShape_IsRefused(string code)
    {
        RuleOf(() => ExchangePartner.Register(ExchangePartnerId.New(Now), code, "https://a.example", [Commission], new DateOnly(2026, 1, 1)))
            .ShouldBe(RuleCode.ExchangeNodeCodeShape);
    }

    [Fact]
    public void Register_WithoutAgencies_IsRefused()
    {
        RuleOf(() => ExchangePartner.Register(ExchangePartnerId.New(Now), "ARB", "https://a.example", [], new DateOnly(2026, 1, 1)))
            .ShouldBe(RuleCode.ExchangePartnerAgencies);
    }

    [Fact]
    public void TakeOver_OfOtherKeys_ForgetsTheOldAndSaysSoOnce()
    {
        var partner = Register("https://a.example");
        partner.TakeOver([new PartnerKey("k1", "x", "y"), new PartnerKey("k2", "x", "y")], ["1"], Now);
        partner.TakeOver([new PartnerKey("k2", "x", "y")], ["1"], Now.AddDays(1));
        partner.TakeOver([new PartnerKey("k2", "x", "y")], ["1"], Now.AddDays(2));

        (partner.Key("k1"), partner.KeysReadAt).ShouldBe((null, Now.AddDays(2)));
        partner.PendingEvents.OfType<PartnerKeysRead>().Count().ShouldBe(2);
    }

    [Fact]
    public void TakeOver_OfNoKeys_IsRefused()
    {
        RuleOf(() => Register("https://a.example").TakeOver([], ["1"], Now)).ShouldBe(RuleCode.ExchangePartnerKeys);
    }

    [Fact]
    public void Close_EndsAfterItsLastDayAndOnlyOnce()
    {
        var partner = Register("https://a.example");
        RuleOf(() => partner.Close(new DateOnly(2025, 12, 31))).ShouldBe(RuleCode.ExchangePartnerClosedBeforeStart);

        partner.Close(new DateOnly(2026, 3, 31));

        (partner.IsActiveOn(new DateOnly(2026, 3, 31)), partner.IsActiveOn(new DateOnly(2026, 4, 1))).ShouldBe((true, false));
        partner.IsActiveOn(new DateOnly(2025, 12, 31)).ShouldBeFalse();
        RuleOf(() => partner.Close(new DateOnly(2026, 5, 1))).ShouldBe(RuleCode.ExchangePartnerAlreadyClosed);
    }

    private static ExchangePartner Register(string address) =>
        ExchangePartner.Register(ExchangePartnerId.New(Now), "DX-ARB-NODE", address, [Commission, Commission], new DateOnly(2026, 1, 1));

    private static RuleCode RuleOf(Action act) => Should.Throw<RuleBrokenException>(act).Code;
}
