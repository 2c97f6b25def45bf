using System.Collections.Frozen;
using Mediation.Domain.Common;
using static Mediation.Domain.Referrals.ReferralAction;
using static Mediation.Domain.Referrals.ReferralSide;
using static Mediation.Domain.Referrals.ReferralStatus;

namespace Mediation.Domain.Referrals;

/// <summary>
/// The only place that knows what may follow what in a referral, and whose step it is. Both sides keep a copy and hear of each other late:
/// a recall that crosses an acceptance, or a withdrawal
/// that crosses a result, is void: only the receiver knows which of the two came first.
/// </summary>
public static class ReferralLifecycle
{
    private static readonly FrozenDictionary<(ReferralStatus, ReferralAction), ReferralMove> Next = new Dictionary<(ReferralStatus, ReferralAction), ReferralMove>
    {
        [(Draft, Send)] = new(Sent, Sender),
        [(Draft, Discard)] = new(Discarded, Sender),
        [(Sent, Receive)] = new(Received, Receiver),
        [(Sent, ReferralAction.Return)] = new(Returned, Receiver),
        [(Sent, Recall)] = new(Recalling, Sender),
        [(Sent, Reassign)] = new(Recalling, Sender),
        [(Received, Accept)] = new(Accepted, Receiver),
        [(Received, ReferralAction.Return)] = new(Returned, Receiver),
        [(Received, Recall)] = new(Recalling, Sender),
        [(Received, Reassign)] = new(Recalling, Sender),
        [(Recalling, Receive)] = new(Recalling, Receiver, Late: true),
        [(Recalling, Accept)] = new(Accepted, Receiver, Late: true),
        [(Recalling, ReferralAction.Return)] = new(Returned, Receiver, Late: true),
        [(Recalling, ConfirmRecall)] = new(Recalled, Receiver),
        [(Accepted, Begin)] = new(UnderWay, Receiver),
        [(Accepted, SendResult)] = new(ResultSent, Receiver),
        [(UnderWay, Extend)] = new(UnderWay, Receiver),
        [(UnderWay, SendResult)] = new(ResultSent, Receiver),
        [(ResultSent, SendBackResult)] = new(UnderWay, Sender),
        [(ResultSent, AcknowledgeResult)] = new(ResultAcknowledged, Sender),
        [(ResultAcknowledged, Close)] = new(Closed, Sender),
        [(Accepted, Withdraw)] = new(Withdrawn, Sender),
        [(UnderWay, Withdraw)] = new(Withdrawn, Sender),
        [(Withdrawn, Begin)] = new(Withdrawn, Receiver, Late: true),
        [(Withdrawn, Extend)] = new(Withdrawn, Receiver, Late: true),
        [(Withdrawn, SendResult)] = new(ResultSent, Receiver, Late: true),
        [(Withdrawn, Close)] = new(Closed, Sender),
        [(Returned, Close)] = new(Closed, Sender),
        [(Returned, Reassign)] = new(Reassigned, Sender),
        [(Recalled, Receive)] = new(Recalled, Receiver, Late: true),
        [(Recalled, Close)] = new(Closed, Sender),
        [(Closed, Receive)] = new(Closed, Receiver, Late: true),
        [(Closed, Begin)] = new(Closed, Receiver, Late: true),
        [(Closed, Extend)] = new(Closed, Receiver, Late: true),
    }.ToFrozenDictionary();

    public static IReadOnlyDictionary<(ReferralStatus From, ReferralAction Action), ReferralMove> Transitions => Next;

    public static bool Allows(ReferralStatus from, ReferralAction action) => Next.ContainsKey((from, action));

    /// <summary>What the side may do now.</summary>
    public static IEnumerable<ReferralAction> ActionsIn(ReferralStatus status, ReferralSide side) =>
        Enum.GetValues<ReferralAction>().Where(action => Next.TryGetValue((status, action), out var move) && move.By == side && !move.Late);

    /// <summary>The status after the action; refused when the pair is not listed, or it is the other side's step.</summary>
    /// <param name="from">Where it stands on this copy.</param>
    /// <param name="action">What is done.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="late">It was done on the other side's copy before that side heard of ours.</param>
    public static ReferralStatus After(ReferralStatus from, ReferralAction action, ReferralSide by, bool late = false)
    {
        if (!Next.TryGetValue((from, action), out var move) || (move.Late && !late))
        {
            throw new RuleBrokenException(RuleCode.ReferralActionNotAllowed, action, from);
        }

        Guard.Require(move.By == by, RuleCode.ReferralStepOfOtherSide, action);
        return move.To;
    }
}

/// <param name="To">Where it leads.</param>
/// <param name="By">Whose step it is.</param>
/// <param name="Late">Only for a step that crossed one of ours; nobody chooses it here.</param>
public sealed record ReferralMove(ReferralStatus To, ReferralSide By, bool Late = false);
