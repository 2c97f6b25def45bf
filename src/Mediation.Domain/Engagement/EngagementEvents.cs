using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Engagement;

public sealed record RespondentInvited(Guid PartyId, ApproachChannel By) : DomainEvent;

public sealed record RespondentApproachedAgain(Guid PartyId, ApproachChannel By) : DomainEvent;

public sealed record RespondentReached(Guid PartyId, FunnelStep Step) : DomainEvent;

public sealed record InvitationAcknowledged(Guid PartyId) : DomainEvent;

public sealed record InvitationRenewed(Guid PartyId, int Serial) : DomainEvent;

public sealed record SessionsProposed(IReadOnlyList<DateTimeOffset> Slots, IReadOnlyList<SessionMode> Modes) : DomainEvent;

public sealed record SlotsChosen(Guid PartyId, int Suiting) : DomainEvent;

public sealed record SlotConfirmed(Guid SessionId, int Slot, SessionMode Mode) : DomainEvent;

public sealed record ProposalWithdrawn : DomainEvent;

public sealed record AnswerKept(Guid PartyId) : DomainEvent;

/// <summary>How many claims were answered, never how: that is for the mediation alone.</summary>
public sealed record AnswerWasSent(Guid PartyId, int Claims, bool? Consents, string CopyHash) : DomainEvent;

public sealed record EngagementPolicySet(int AgainAfterWorkingDays) : DomainEvent;
