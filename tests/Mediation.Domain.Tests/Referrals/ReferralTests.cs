using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Referrals;
using Mediation.Domain.Tests.Cases;
using static Mediation.Domain.Tests.Referrals.ReferralBuilder;

namespace Mediation.Domain.Tests.Referrals;

public class ReferralTests
{
    [Theory]
    [InlineData(EntrustedStage.AfterCourtRegistration, ReferralChain.Court, ClockId.D2, "2026-05-06")]
    [InlineData(EntrustedStage.AfterCourtRegistrationSimplified, ReferralChain.Court, ClockId.D2Simplified, "2026-04-27")]
    [InlineData(EntrustedStage.BeforeCourtRegistration, ReferralChain.Court, ClockId.D1, "2026-05-20")]
    [InlineData(EntrustedStage.BeforeHearing, ReferralChain.Arbitration, ClockId.C9, "2026-05-07")]
    public void Receive_StartsTheClockOfChainAndStage(EntrustedStage stage, ReferralChain chain, ClockId clock, string due)
    {
        var referral = Sent(Draft(chain, stage: stage) with { ConsentedOn = new DateOnly(2026, 4, 20) });
        referral.Receive(Somebody, On("2026-04-20").Now, On("2026-04-20").Today, On("2026-04-20"));

        var started = referral.Clocks.Single(one => one.Clock == clock);
        started.DueOn.ShouldBe(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture));
        started.Explanation.Steps.ShouldNotBeEmpty();
    }

    [Fact]
    public void Receive_BeforeTheHearing_CountsFromTheDayOfConsent()
    {
        var referral = Sent(Draft(ReferralChain.Arbitration, stage: EntrustedStage.BeforeHearing) with { ConsentedOn = new DateOnly(2026, 4, 17) });
        referral.Receive(Somebody, On("2026-04-20").Now, On("2026-04-20").Today, On("2026-04-20"));
        referral.Clocks.Single(one => one.Clock == ClockId.C9).StartOn.ShouldBe(new DateOnly(2026, 4, 17));
    }

    [Fact]
    public void Send_AsksForAnAnswerWithinThreeWorkingDays()
    {
        var referral = Sent();
        referral.Clocks.Single().Clock.ShouldBe(ClockId.D4Confirm);
        referral.Clocks.Single().DueOn.ShouldBe(new DateOnly(2026, 4, 23));
        referral.IsSilent(new DateOnly(2026, 4, 23)).ShouldBeFalse();
        referral.IsSilent(new DateOnly(2026, 4, 24)).ShouldBeTrue();
    }

    [Fact]
    public void Send_ToAnotherSystem_CountsFromItsReceipt()
    {
        var referral = Sent(placement: ReferralPlacement.ReceiverElsewhere);
        referral.Clocks.ShouldBeEmpty();
        referral.Steps.Single().DeliveredAt.ShouldBeNull();

        referral.Deliver(1, On("2026-04-21").Now, new string('a', 64), null, On("2026-04-21").Today, On("2026-04-21"));
        referral.Clocks.Single().StartOn.ShouldBe(new DateOnly(2026, 4, 21));
        referral.Steps.Single().ReceiptHash.ShouldBe(new string('a', 64));
    }

    [Fact]
    public void Deliver_Refused_ComesBack()
    {
        var referral = Sent(placement: ReferralPlacement.ReceiverElsewhere);
        referral.Deliver(1, On("2026-04-21").Now, new string('a', 64), "referral.receiver-unfit", On("2026-04-21").Today, On("2026-04-21"));
        referral.Status.ShouldBe(ReferralStatus.Returned);
        referral.Clocks.ShouldBeEmpty();
    }

    [Fact]
    public void Accept_EndsTheWaitForAnAnswer()
    {
        var referral = Accepted();
        referral.Clocks.Single(clock => clock.Clock == ClockId.D4Confirm).EndedOn.ShouldBe(new DateOnly(2026, 4, 20));
        referral.NextDueOn.ShouldBe(new DateOnly(2026, 5, 6));
    }

    [Fact]
    public void Reassign_BeforeTheReceiverIsSilent_IsRefused() =>
        Broken.By(() => Sent().Reassign("未答复", Somebody, On("2026-04-23").Now, On("2026-04-23"))).ShouldBe(RuleCode.ReferralNotSilent);

    [Fact]
    public void Reassign_OnceTheReceiverIsSilent_TakesItBack()
    {
        var referral = Sent();
        referral.Reassign("未答复", Somebody, On("2026-04-24").Now, On("2026-04-24"));
        referral.Status.ShouldBe(ReferralStatus.Recalled);
        referral.DraftAgain().Follows.ShouldBe(referral.Id);
    }

    [Fact]
    public void Recall_OnceTakenOn_IsRefused() =>
        Broken.By(() => Accepted().Recall("误送", Somebody, On("2026-04-21").Now, On("2026-04-21"))).ShouldBe(RuleCode.ReferralActionNotAllowed);

    [Fact]
    public void Accept_BySender_IsNotItsStep() =>
        Broken.By(() => ReferralLifecycle.After(ReferralStatus.Received, ReferralAction.Accept, ReferralSide.Sender)).ShouldBe(RuleCode.ReferralStepOfOtherSide);

    [Fact]
    public void SendResult_ThatDoesNotAnswerThePurpose_IsRefused() =>
        Broken.By(() => Accepted().SendResult(Result(ReferralOutcome.Granted, "号"), ContentHash, [], Somebody, On("2026-04-30").Now, On("2026-04-30")))
            .ShouldBe(RuleCode.ReferralOutcomeUnfit);

    [Fact]
    public void SendResult_GrantedWithoutAnInstrument_IsRefused()
    {
        var referral = Sent(Draft(ReferralChain.Arbitration, ReferralPurpose.ArbitrationReview, EntrustedStage.None), AgencyKind.ArbitrationCommission);
        referral.Receive(Somebody, On("2026-04-20").Now, On("2026-04-20").Today, On("2026-04-20"));
        referral.Accept("京大仲审〔2026〕1号", Somebody, On("2026-04-20").Now, On("2026-04-20").Today, On("2026-04-20"));
        Broken.By(() => referral.SendResult(Result(ReferralOutcome.Granted), ContentHash, [], Somebody, On("2026-04-22").Now, On("2026-04-22")))
            .ShouldBe(RuleCode.ReferralOutcomeNumberMissing);
    }

    [Theory]
    [InlineData(AgencyKind.Petition, ReferralChain.Court, ReferralPurpose.JudicialConfirmation)]
    [InlineData(AgencyKind.Court, ReferralChain.Arbitration, ReferralPurpose.ArbitrationReview)]
    [InlineData(AgencyKind.EnterpriseFederation, ReferralChain.LegalAid, ReferralPurpose.Assist)]
    public void Draft_ToABodyThatMayNotTakeIt_IsRefused(AgencyKind to, ReferralChain chain, ReferralPurpose purpose) =>
        Broken.By(() => Drafted(Draft(chain, purpose, EntrustedStage.None), to)).ShouldBe(RuleCode.ReferralReceiverUnfit);

    [Fact]
    public void Draft_WithoutTheStageOfTheChain_IsRefused() =>
        Broken.By(() => Drafted(Draft(ReferralChain.Court, stage: EntrustedStage.None))).ShouldBe(RuleCode.ReferralStageUnfit);

    [Fact]
    public void Extend_MovesTheDayOfReturn()
    {
        var referral = Accepted();
        referral.Begin(null, null, Somebody, On("2026-04-21").Now, On("2026-04-21"));
        referral.Extend(new DateOnly(2026, 5, 20), "双方书面同意", Somebody, On("2026-05-06").Now, On("2026-05-06"));
        referral.NextDueOn.ShouldBe(new DateOnly(2026, 5, 20));
        Broken.By(() => referral.Extend(new DateOnly(2026, 5, 19), "更早", Somebody, On("2026-05-06").Now, On("2026-05-06")))
            .ShouldBe(RuleCode.ReferralExtensionNotLater);
    }

    [Fact]
    public void SendBackResult_LetsTheReceiverSendAnother()
    {
        var referral = Accepted();
        referral.SendResult(Result(), ContentHash, [], Somebody, On("2026-04-30").Now, On("2026-04-30"));
        referral.SendBackResult("缺少无争议事实", Somebody, On("2026-04-30").Now, On("2026-04-30"));
        referral.Result.ShouldBeNull();
        referral.SendResult(Result(), ContentHash, [], Somebody, On("2026-04-30").Now, On("2026-04-30"));
        referral.AcknowledgeResult(null, Somebody, On("2026-04-30").Now, On("2026-04-30"));
        referral.Close(Somebody, On("2026-04-30").Now, On("2026-04-30"));
        referral.Status.ShouldBe(ReferralStatus.Closed);
        referral.NextDueOn.ShouldBe(DateOnly.MaxValue);
    }

    [Fact]
    public void Papers_MarkedMediationOnly_ShowToTheirKeeperAlone()
    {
        var referral = Drafted();
        var kept = new ReferralPaper("note", "底稿.pdf", new string('1', 64), 10, "application/pdf", Shareability.MediationOnly, withResult: false);
        referral.AddPaper(kept);
        referral.Send(Content, ContentHash, ReferralPlacement.Here, Somebody, On("2026-04-20"));
        referral.Shows(kept, ReferralSide.Sender).ShouldBeTrue();
        referral.Shows(kept, ReferralSide.Receiver).ShouldBeFalse();
    }
}
