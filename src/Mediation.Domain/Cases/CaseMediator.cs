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

    public bool IsActive => ReleasedOn is null;

    internal void Disclose(InterestKind interest, string statement)
    {
        (Disclosed, Disclosure) = (interest, statement);
        _waivedBy = [];
    }

    internal void Waive(PartyId party) => _waivedBy = [.. _waivedBy.Where(other => other != party), party];

    internal void Release(DateOnly on, string reason) => (ReleasedOn, ReleaseReason) = (on, reason);

    internal void TakeTheChair() => Presides = true;

    internal bool IsClearFor(IEnumerable<PartyId> parties) => Disclosed is null || parties.All(_waivedBy.Contains);
}
