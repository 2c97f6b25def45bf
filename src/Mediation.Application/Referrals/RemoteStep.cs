using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Referrals;

namespace Mediation.Application.Referrals;

/// <summary>One step that the other side's system took, done on our copy.</summary>
internal sealed class RemoteStep(Referral referral, ReferralMessage said, ReferralSide by, Moment moment)
{
    private ReferralActor Actor => new(null, said.Actor);

    /// <param name="action">As it is written on the wire.</param>
    public void Take(string action)
    {
        RemoteTexts.Check(said, opening: null);
        var step = Enum.GetValues<ReferralAction>().Where(one => ReferralJson.Name(one) == action).Select(one => (ReferralAction?)one).SingleOrDefault();
        if (step is not { } known || (ReferralLifecycle.Transitions.FirstOrDefault(entry => entry.Key.Action == known).Value is { } move && move.By != by))
        {
            throw new RuleBrokenException(RuleCode.ReferralActionNotAllowed, action, referral.Status);
        }

        if (by == ReferralSide.Receiver)
        {
            TakeAsReceiver(known);
        }
        else
        {
            TakeAsSender(known);
        }
    }

    private void TakeAsReceiver(ReferralAction action)
    {
        switch (action)
        {
            case ReferralAction.Receive:
                referral.Receive(Actor, said.At, said.On, moment);
                break;
            case ReferralAction.Accept:
                referral.Accept(said.Number, Actor, said.At, said.On, moment);
                break;
            case ReferralAction.Return:
                referral.Return(said.Note ?? "", Actor, said.At, moment);
                break;
            case ReferralAction.Begin:
                referral.Begin(receiverCase: null, said.Number, Actor, said.At, moment);
                break;
            case ReferralAction.Extend:
                referral.Extend(said.Until ?? default, said.Note ?? "", Actor, said.At, moment);
                break;
            case ReferralAction.SendResult:
                TakeResult();
                break;
            default:
                throw new RuleBrokenException(RuleCode.ReferralActionNotAllowed, action, referral.Status);
        }
    }

    private void TakeAsSender(ReferralAction action)
    {
        switch (action)
        {
            case ReferralAction.Recall or ReferralAction.Reassign:
                // What the receiver has not taken on yet goes back at once; its receipt tells the sender so.
                referral.Recall(said.Note ?? "", Actor, said.At, moment);
                referral.ConfirmRecall(new ReferralActor(null, "platform"), moment.Now, moment);
                break;
            case ReferralAction.Withdraw:
                referral.Withdraw(said.Note ?? "", Actor, said.At, moment);
                break;
            case ReferralAction.SendBackResult:
                referral.SendBackResult(said.Note ?? "", Actor, said.At, moment);
                break;
            case ReferralAction.AcknowledgeResult:
                referral.AcknowledgeResult(said.Instrument, Actor, said.At, moment);
                break;
            case ReferralAction.Close:
                referral.Close(Actor, said.At, moment);
                break;
            default:
                throw new RuleBrokenException(RuleCode.ReferralActionNotAllowed, action, referral.Status);
        }
    }

    private void TakeResult()
    {
        var text = said.Result ?? throw new RuleBrokenException(RuleCode.ReferralContentMissing);
        var result = ReferralJson.Read<ReferralResult>(text);
        if (result is null || said.ResultHash is null || ReferralJson.HashOf(text) != said.ResultHash)
        {
            throw new RuleBrokenException(RuleCode.ReferralContentUnreadable);
        }

        RemoteTexts.Check(result);
        referral.SendResult(result, said.ResultHash, RemoteTexts.Papers(said, withResult: true), Actor, said.At, moment);
    }
}
