using Mediation.Domain.Common;

namespace Mediation.Domain.Collective;

public sealed record ElectionOpened(Guid CaseId, int Seats, int Electorate, DateTimeOffset VotingFrom, DateTimeOffset ClosesAt) : DomainEvent;

public sealed record CandidateStood(Guid PartyId) : DomainEvent;

public sealed record CandidateStoodDown(Guid PartyId) : DomainEvent;

/// <param name="BoxHash">Of the last ballot: with it in the history no ballot is changed afterwards unseen.</param>
public sealed record ElectionClosed(Guid CaseId, ElectionOutcome Outcome, IReadOnlyList<Guid> Elected, int Electorate, int Cast, string BoxHash) : DomainEvent;
