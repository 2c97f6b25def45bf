using Mediation.Domain.Agencies;
using Mediation.Domain.Referrals;

namespace Mediation.Domain.Linkage;

/// <summary>What a rule proposes. It only ever proposes: a person sends.</summary>
/// <param name="Chain">By which chain to refer, or null for none.</param>
/// <param name="Grade">Raise it to the linkage with this grade, or null for not raising it.</param>
/// <param name="Invite">Kinds of bodies to invite.</param>
public sealed record TriageProposal(ReferralChain? Chain, MatterGrade? Grade, IReadOnlyList<AgencyKind> Invite, bool Urgent)
{
    internal bool ProposesNothing() => Chain is null && Grade is null && Invite.Count == 0 && !Urgent;
}

/// <summary>One row of the office's table.</summary>
/// <param name="Key">Stable within the table.</param>
/// <param name="IsDecisive">Of those that match the first decides on chain and grade; others only add bodies and urgency.</param>
/// <param name="Zh">Why, in the words of the office.</param>
public sealed record TriageRule(string Key, bool IsDecisive, TriageCondition When, TriageProposal Then, string Zh, string En)
{
    public const int KeyMaxLength = 40;
    public const int TextMaxLength = 300;
}

/// <summary>What became of one rule.</summary>
/// <param name="Applies">It matched and its proposal is part of the route.</param>
public sealed record TriageStep(string Key, bool IsDecisive, bool Matches, bool Applies, IReadOnlyList<TriageCheck> Checks, string Zh, string En);

/// <summary>The route proposed for a case, and how each rule of the table came to its say in it (个人信息保护法 §24).</summary>
/// <param name="DecidedBy">Key of the rule that decided, or null when none did.</param>
public sealed record TriageRoute(
    ReferralChain? Chain, MatterGrade? Grade, IReadOnlyList<AgencyKind> Invite, bool Urgent, string? DecidedBy, IReadOnlyList<TriageStep> Steps);
