using Mediation.Domain.Common;

namespace Mediation.Domain.Referrals;

public sealed record ReferralDrafted(ReferralChain Chain, ReferralPurpose Purpose, Guid From, Guid To) : DomainEvent;

public sealed record ReferralArrived(ReferralChain Chain, ReferralPurpose Purpose, Guid From, Guid To) : DomainEvent;

public sealed record ReferralPaperAdded(string Kind, string Hash, Shareability Share) : DomainEvent;

public sealed record ReferralStepTaken(ReferralAction Action, ReferralSide By, ReferralStatus From, ReferralStatus To) : OutgoingEvent;

public sealed record ReferralStepDelivered(int Number, string? ReceiptHash) : DomainEvent;

public sealed record ReferralRead(ReferralSide Reader, int Steps) : DomainEvent;

public sealed record TransferConsentGiven(Guid CaseId, Guid PartyId, Guid ToAgency) : DomainEvent;

public sealed record TransferConsentWithdrawn(DateTimeOffset At) : DomainEvent;

public sealed record DataTransferred(Guid ReferralId, Guid ToAgency, int People, TransferGround Ground, string Citation, string ContentHash) : DomainEvent;
