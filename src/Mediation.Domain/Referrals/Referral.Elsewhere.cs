using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Referrals;

public sealed partial class Referral
{
    private static readonly ReferralActor Platform = new(null, "platform");

    /// <summary>
    /// Takes on this copy a step that the other side took on its own. One that crossed a step of ours and came too late is refused: the
    /// refusal tells the other side which of the two stands.
    /// </summary>
    public void Follow(StepElsewhere step, Moment moment)
    {
        Guard.Require(IsElsewhere(step.By), RuleCode.ReferralStepOfOtherSide, step.Action);
        var actor = new ReferralActor(null, step.Actor);
        if (step.By == ReferralSide.Receiver)
        {
            FollowReceiver(step, actor, moment);
        }
        else
        {
            FollowSender(step, actor, moment);
        }
    }

    private void FollowReceiver(StepElsewhere step, ReferralActor actor, Moment moment)
    {
        switch (step.Action)
        {
            case ReferralAction.Receive:
                Receive(actor, step.At, step.On, moment);
                break;
            case ReferralAction.Accept:
                Accept(step.Number, actor, step.At, step.On, moment);
                break;
            case ReferralAction.Return:
                Return(step.Note ?? "", actor, step.At, moment);
                break;
            case ReferralAction.Begin:
                Begin(receiverCase: null, step.Number, actor, step.At, moment);
                break;
            case ReferralAction.Extend:
                Extend(step.Until ?? default, step.Note ?? "", actor, step.At, moment);
                break;
            case ReferralAction.SendResult:
                var result = Guard.Found(step.Result, RuleCode.ReferralContentMissing);
                SendResult(result, Guard.Found(step.ResultHash, RuleCode.ReferralContentMissing), step.Papers, actor, step.At, moment);
                break;
            default:
                throw new RuleBrokenException(RuleCode.ReferralStepOfOtherSide, step.Action);
        }
    }

    private void FollowSender(StepElsewhere step, ReferralActor actor, Moment moment)
    {
        switch (step.Action)
        {
            case ReferralAction.Recall:
                Recall(step.Note ?? "", actor, step.At, moment);
                ConfirmRecall(Platform, moment.Now, moment);
                break;
            case ReferralAction.Reassign:
                Reassign(step.Note ?? "", actor, step.At, moment);
                ConfirmRecallIfAsked(moment);
                break;
            case ReferralAction.Withdraw:
                Withdraw(step.Note ?? "", actor, step.At, moment);
                break;
            case ReferralAction.SendBackResult:
                SendBackResult(step.Note ?? "", actor, step.At, moment);
                break;
            case ReferralAction.AcknowledgeResult:
                AcknowledgeResult(step.Instrument, actor, step.At, moment);
                break;
            case ReferralAction.Close:
                Close(actor, step.At, moment);
                break;
            default:
                throw new RuleBrokenException(RuleCode.ReferralStepOfOtherSide, step.Action);
        }
    }

    /// <summary>What was not taken on yet goes back at once; the receipt tells the sender so. One that was returned has nothing to go back.</summary>
    private void ConfirmRecallIfAsked(Moment moment)
    {
        if (Status == ReferralStatus.Recalling)
        {
            ConfirmRecall(Platform, moment.Now, moment);
        }
    }
}
