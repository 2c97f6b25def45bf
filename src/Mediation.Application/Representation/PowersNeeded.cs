using System.Collections.Frozen;
using Mediation.Application.Hub;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Application.Representation;

/// <summary>
/// Step × power: the only place that says what a representative may do for a party. To admit, waive, change claims, settle or counterclaim
/// needs a power the letter lists; "全权代理" is none of them (民事诉讼法 §62 and its interpretation §89, followed in mediation).
/// </summary>
public static class PowersNeeded
{
    private static readonly FrozenDictionary<string, Powers> Steps = new Dictionary<string, Powers>
    {
        // What a helper does too: brings, reads, sends, in the worker's words.
        ["SupplyPapers"] = Powers.None,
        ["CompleteParticulars"] = Powers.None,
        ["AddEvidence"] = Powers.None,
        ["AddPiece"] = Powers.None,
        ["WithdrawEvidence"] = Powers.None,
        ["WriteMessage"] = Powers.None,
        ["MarkMessagesRead"] = Powers.None,
        ["ChooseTimes"] = Powers.None,
        ["ChallengeMediator"] = Powers.AttendAndArgue,
        ["KeepMyAnswer"] = Powers.AttendAndArgue,
        ["SendMyAnswer"] = Powers.AttendAndArgue,
        ["DeclineOffer"] = Powers.AttendAndArgue,
        ["TellPayment"] = Powers.Admit,
        ["WithdrawApplication"] = Powers.Waive,
        ["MakeOffer"] = Powers.Settle,
        ["CounterOffer"] = Powers.Settle,
        ["TakeBackOffer"] = Powers.Settle,
        ["AcceptOffer"] = Powers.Settle,
        ["JoinBidding"] = Powers.Settle,
        ["LeaveBidding"] = Powers.Settle,
        ["EnterBid"] = Powers.Settle,
        ["SignAgreement"] = Powers.Settle,
    }.ToFrozenDictionary();

    /// <summary>民法典 §169: an agent names no other in its place unasked. Consent to pass data on, praise or blame, and a vote are the person's own.</summary>
    private static readonly FrozenSet<string> PartyItself = new[]
    {
        "AppointRepresentative", "RevokeRepresentative", "ConfirmFiling", "GiveTransferConsent", "WithdrawTransferConsent", "GiveFeedback",
        "OpenElection", "StandForElection", "CastBallot",
    }.ToFrozenSet();

    /// <summary>Every step of a party that the table knows.</summary>
    public static IEnumerable<string> Known => Steps.Keys.Concat(PartyItself);

    /// <summary>What forbids this representative the step; null where nothing does. Reading needs no power: who represents sees the file.</summary>
    public static RuleBrokenException? Refusal(string useCase, Representative through) =>
        PartyItself.Contains(useCase) ? new RuleBrokenException(RuleCode.PartyItselfOnly)
        : Steps.TryGetValue(useCase, out var needed) && !through.Has(needed) ? new RuleBrokenException(RuleCode.PowerMissing, needed)
        : null;

    /// <summary>A duty the representative cannot do is not asked of him.</summary>
    public static bool MayDo(HubDutyKind duty, Representative through) => duty switch
    {
        HubDutyKind.ConfirmFiling or HubDutyKind.GiveFeedback or HubDutyKind.VoteForRepresentatives => false,
        HubDutyKind.SignAgreement or HubDutyKind.AnswerOffer => through.Has(Powers.Settle),
        HubDutyKind.SayWhetherPaid => through.Has(Powers.Admit),
        HubDutyKind.SayConsent => through.Has(Powers.AttendAndArgue),
        _ => true,
    };

    public static void Check(Powers needed, Representative through)
    {
        if (!through.Has(needed))
        {
            throw new RuleBrokenException(RuleCode.PowerMissing, needed);
        }
    }

    public static bool IsStep(string useCase) => Steps.ContainsKey(useCase) || PartyItself.Contains(useCase);
}
