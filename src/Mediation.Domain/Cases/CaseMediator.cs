using Mediation.Domain.Common;
using Mediation.Domain.People;

namespace Mediation.Domain.Cases;

/// <summary>Why a mediator might not be impartial (特邀调解规定 §15).</summary>
public enum InterestKind
{
    CloseRelative,
    Interest,
    OtherRelation,
}

/// <summary>A mediator's part in one case, from appointment to release.</summary>
public sealed class CaseMediator
{
    public const int ReasonMaxLength = 500;

    private List<PartyId> _waivedBy = [];

    private CaseMediator()
    {
    }

    internal CaseMediator(MediatorId mediatorId, bool presides, DateOnly assignedOn) =>
        (MediatorId, Presides, AssignedOn) = (mediatorId, presides, assignedOn);

    public int Id { get; private set; }

    public MediatorId MediatorId { get; private set; }

    public bool Presides { get; private set; }

    public DateOnly AssignedOn { get; private set; }

    public DateOnly? ReleasedOn { get; private set; }

    public string? ReleaseReason { get; private set; }

    public InterestKind? Disclosed { get; private set; }

    public string? Disclosure { get; private set; }

    /// <summary>Parties who agreed in writing that the mediator goes on in spite of what was disclosed.</summary>
    public IReadOnlyList<PartyId> WaivedBy => _waivedBy;

    /// <summary>The party that asked for recusal (申请回避), and why; the mediator stands back until it is decided.</summary>
    public PartyId? ChallengedBy { get; private set; }

    public string? Challenge { get; private set; }

    /// <summary>Null while undecided; true when the mediator must be replaced.</summary>
    public bool? ChallengeUpheld { get; private set; }

    public bool IsActive => ReleasedOn is null;

    /// <summary>The same appointment in a case split off; what the parties there waived stays waived.</summary>
    internal CaseMediator CopyFor(IReadOnlyDictionary<PartyId, PartyId> ids) => new(MediatorId, Presides, AssignedOn)
    {
        Disclosed = Disclosed,
        Disclosure = Disclosure,
        _waivedBy = [.. _waivedBy.Where(ids.ContainsKey).Select(party => ids[party])],
        ChallengedBy = ChallengedBy is { } challenger && ids.TryGetValue(challenger, out var there) ? there : null,
        Challenge = ChallengedBy is { } by && ids.ContainsKey(by) ? Challenge : null,
        ChallengeUpheld = ChallengedBy is { } who && ids.ContainsKey(who) ? ChallengeUpheld : null,
    };

    internal void Disclose(InterestKind interest, string statement)
    {
        (Disclosed, Disclosure) = (interest, statement);
        _waivedBy = [];
    }

    internal void Waive(PartyId party) => _waivedBy = [.. _waivedBy.Where(other => other != party), party];

    internal void Release(DateOnly on, string reason) => (ReleasedOn, ReleaseReason) = (on, reason);

    internal void BeChallenged(PartyId by, string why)
    {
        Guard.Require(ChallengedBy is null || ChallengeUpheld is not null, RuleCode.ChallengePending);
        (ChallengedBy, Challenge, ChallengeUpheld) = (by, why, null);
    }

    internal void DecideChallenge(bool upheld)
    {
        Guard.Require(ChallengedBy is not null && ChallengeUpheld is null, RuleCode.ChallengeNotPending);
        ChallengeUpheld = upheld;
    }

    internal bool IsClearFor(IEnumerable<PartyId> parties) =>
        (ChallengedBy is null || ChallengeUpheld == false) && (Disclosed is null || parties.All(_waivedBy.Contains));
}
