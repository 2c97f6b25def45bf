using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Referrals;
using Mediation.Domain.Tests.Cases;
using static Mediation.Domain.Tests.Referrals.ReferralBuilder;

namespace Mediation.Domain.Tests.Referrals;

public class ReferralLimitsTests
{
    [Fact]
    public void Send_OfASuit_AsksTheCourtForAnAnswerWithinSevenDays()
    {
        var suit = Draft(ReferralChain.Court, ReferralPurpose.HandOver, EntrustedStage.None);
        Sent(suit, AgencyKind.Court).Clocks.Single().Clock.ShouldBe(ClockId.D6);
    }

    [Theory]
    [InlineData(EntrustedStage.AfterCourtRegistration, ReferralChain.Court, "2026-07-31", "deadline.extension-too-long")]
    [InlineData(EntrustedStage.BeforeCourtRegistration, ReferralChain.Court, "2126-05-20", "deadline.extension-too-long")]
    [InlineData(EntrustedStage.BeforeHearing, ReferralChain.Arbitration, "2026-05-08", "deadline.not-extendable")]
    public void Extend_BeyondWhatTheLawAllows_IsRefused(EntrustedStage stage, ReferralChain chain, string until, string code)
    {
        var referral = Sent(Draft(chain, stage: stage) with { ConsentedOn = new DateOnly(2026, 4, 20) });
        referral.Receive(Somebody, On("2026-04-20").Now, On("2026-04-20").Today, On("2026-04-20"));
        referral.Accept(null, Somebody, On("2026-04-20").Now, On("2026-04-20").Today, On("2026-04-20"));
        referral.Begin(null, null, Somebody, On("2026-04-21").Now, On("2026-04-21"));
        var end = DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture);
        Broken.By(() => referral.Extend(end, "双方书面同意", Somebody, On("2026-04-22").Now, On("2026-04-22"))).Code.ShouldBe(code);
        referral.Status.ShouldBe(ReferralStatus.UnderWay);
        referral.Steps.Count.ShouldBe(4);
    }

    [Fact]
    public void Draft_BeforeTheHearing_WithoutTheDayOfConsent_IsRefused() =>
        Broken.By(() => Drafted(Draft(ReferralChain.Arbitration, stage: EntrustedStage.BeforeHearing))).ShouldBe(RuleCode.ReferralStageUnfit);

    [Fact]
    public void WhatWasTakenBack_IsNoLongerRead()
    {
        var referral = Drafted();
        var paper = new ReferralPaper("evidence", "工资条.pdf", new string('1', 64), 10, "application/pdf", Shareability.Shareable, withResult: false);
        referral.AddPaper(paper);
        referral.Send(Content, ContentHash, ReferralPlacement.Here, Somebody, On("2026-04-20"));
        referral.Shows(paper, ReferralSide.Receiver).ShouldBeTrue();
        referral.Recall("另案处理", Somebody, On("2026-04-20").Now, On("2026-04-20"));
        referral.Shows(paper, ReferralSide.Receiver).ShouldBeFalse();
        referral.Shows(paper, ReferralSide.Sender).ShouldBeTrue();
    }
}
