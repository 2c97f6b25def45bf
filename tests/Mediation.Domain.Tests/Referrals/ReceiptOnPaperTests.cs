using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Referrals;
using Mediation.Domain.Tests.Cases;
using static Mediation.Domain.Tests.Referrals.ReferralBuilder;

namespace Mediation.Domain.Tests.Referrals;

public sealed class ReceiptOnPaperTests
{
    [Fact]
    public void ReceiveOnPaper_CountsAnswerAndResultFromTheDayOfTheSlip()
    {
        var referral = Sent(day: "2026-04-20");

        referral.ReceiveOnPaper(Slip("2026-04-24"), On("2026-04-24").Now, On("2026-04-27"));

        referral.Status.ShouldBe(ReferralStatus.Received);
        referral.ReceivedOn.ShouldBe(new DateOnly(2026, 4, 24));
        Clock(referral, ClockId.D4Confirm).ShouldBe((new DateOnly(2026, 4, 24), new DateOnly(2026, 4, 29)));
        Clock(referral, ClockId.D2).ShouldBe((new DateOnly(2026, 4, 24), new DateOnly(2026, 5, 9)));
        referral.NextDueOn.ShouldBe(new DateOnly(2026, 4, 29));
        referral.IsSilent(On("2026-04-27").Today).ShouldBeFalse();
    }

    [Fact]
    public void ReceiveOnPaper_StandsInTheLedgerAsTheReceiversStep()
    {
        var referral = Sent();

        referral.ReceiveOnPaper(Slip("2026-04-21"), On("2026-04-21").Now, On("2026-04-21"));

        var step = referral.Steps[^1];
        (step.Action, step.By, step.ActorName, step.ActorId, step.Note)
            .ShouldBe((ReferralAction.Receive, ReferralSide.Receiver, "王五", null, "送达回执：收字第12号"));
    }

    [Fact]
    public void ReceiveOnPaper_DatedBeforeTheSending_IsRefused() =>
        Broken.By(() => Sent(day: "2026-04-20").ReceiveOnPaper(Slip("2026-04-19"), On("2026-04-21").Now, On("2026-04-21")))
            .ShouldBe(RuleCode.ReferralReceiptBeforeSending);

    [Fact]
    public void ReceiveOnPaper_WhereTheReceiversSystemSigns_IsRefused() =>
        Broken.By(() => Sent(placement: ReferralPlacement.ReceiverElsewhere).ReceiveOnPaper(Slip("2026-04-21"), On("2026-04-21").Now, On("2026-04-21")))
            .ShouldBe(RuleCode.ReferralReceiptElsewhere);

    [Fact]
    public void ReceiveOnPaper_OfADraftOrASecondTime_IsRefused()
    {
        Broken.By(() => Drafted().ReceiveOnPaper(Slip("2026-04-21"), On("2026-04-21").Now, On("2026-04-21"))).ShouldBe(RuleCode.ReferralActionNotAllowed);
        Broken.By(() => Received().ReceiveOnPaper(Slip("2026-04-21"), On("2026-04-21").Now, On("2026-04-21"))).ShouldBe(RuleCode.ReferralActionNotAllowed);
    }

    [Fact]
    public void Receive_AfterTheDayAskedFor_IsDueAtOnce()
    {
        var draft = Draft(ReferralChain.Arbitration, stage: EntrustedStage.BeforeArbitrationAcceptance) with { ReturnBy = new DateOnly(2026, 4, 20) };
        var referral = Sent(draft, day: "2026-04-20");

        referral.Receive(Somebody, On("2026-04-22").Now, On("2026-04-22").Today, On("2026-04-22"));

        Clock(referral, ClockId.C8).ShouldBe((new DateOnly(2026, 4, 22), new DateOnly(2026, 4, 22)));
    }

    private static ReceiptSlip Slip(string on) => new("王五", DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), "收字第12号");

    private static (DateOnly Start, DateOnly Due) Clock(Referral referral, ClockId clock) =>
        referral.Clocks.Where(one => one.Clock == clock).Select(one => (one.StartOn, one.DueOn)).Single();
}
