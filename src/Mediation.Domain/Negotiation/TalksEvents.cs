using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Negotiation;

// No sums and no words: the history is read by more people than the offers are. None of them is news for another system.
public sealed record TalksBegun(Guid CaseId, Guid Applicant, Guid Respondent) : DomainEvent;

public sealed record OfferMade(Guid OfferId, int Number, PartySide Side, OfferManner Manner, Guid? Answers) : DomainEvent;

public sealed record OfferEnded(Guid OfferId, int Number, OfferState State, OfferManner? Manner) : DomainEvent;

public sealed record BiddingJoined(PartySide Side) : DomainEvent;

public sealed record BiddingLeft(PartySide Side) : DomainEvent;

public sealed record BidEntered(PartySide Side, int Round) : DomainEvent;

public sealed record BidsCompared(int Round, bool Overlaps) : DomainEvent;
