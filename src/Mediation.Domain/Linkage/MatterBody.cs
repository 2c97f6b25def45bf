using Mediation.Domain.Agencies;
using Mediation.Domain.Common;

namespace Mediation.Domain.Linkage;

/// <summary>One invitation of one body. A body that declined or left may be invited anew: that is another invitation.</summary>
public sealed class MatterBody
{
    public const int ReasonMaxLength = 500;

    private MatterBody()
    {
    }

    public Guid Id { get; private set; }

    public AgencyId AgencyId { get; private set; }

    public DateTimeOffset InvitedAt { get; private set; }

    public Guid InvitedBy { get; private set; }

    public InvitationState State { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public Guid? AnsweredBy { get; private set; }

    /// <summary>Why it declined or left.</summary>
    public string? Reason { get; private set; }

    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>Sees the matter and may act in it.</summary>
    public bool IsMember => State is InvitationState.Pending or InvitationState.Accepted;

    internal static MatterBody Invite(AgencyId agency, MatterActor by) => new()
    {
        Id = Guid.CreateVersion7(by.At),
        AgencyId = agency,
        InvitedAt = by.At,
        InvitedBy = by.Account,
    };

    internal void Answer(bool accepts, string? reason, MatterActor by)
    {
        Guard.Require(State == InvitationState.Pending, RuleCode.InvitationAnswered);
        Guard.Require(accepts || !string.IsNullOrWhiteSpace(reason), RuleCode.InvitationReasonMissing);
        State = accepts ? InvitationState.Accepted : InvitationState.Declined;
        (AnsweredAt, AnsweredBy, Reason) = (by.At, by.Account, MatterText.OrNone(reason, ReasonMaxLength));
    }

    internal void Leave(string reason, MatterActor by)
    {
        (State, LeftAt, AnsweredBy, Reason) = (InvitationState.Left, by.At, by.Account, MatterText.Of(reason, ReasonMaxLength));
    }
}
