using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Cases.Rules;
using Mediation.Domain.Common;

namespace Mediation.Domain.Collective;

public enum ElectionState
{
    Open,
    Closed,
}

/// <summary>
/// The workers of one collective case elect three to five of themselves. Until voting begins anyone of them may stand or stand down; then each
/// has one secret ballot. It ends at its hour, or when all have voted.
/// </summary>
[LegalBasis("调解仲裁法 §7")]
[LegalBasis("劳动人事争议仲裁办案规则 §5")]
public sealed class Election : AggregateRoot
{
    public static readonly TimeSpan ShortestVoting = TimeSpan.FromHours(1);
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private readonly List<Candidate> _candidates = [];

    private Election()
    {
    }

    public ElectionId Id { get; private set; }

    public AgencyId AgencyId { get; private set; }

    public CaseId CaseId { get; private set; }

    /// <summary>The case while it is open: a case has one open election at a time.</summary>
    public Guid? OpenFor { get; private set; }

    public int Seats { get; private set; }

    public ElectionState State { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>From this moment on ballots are cast and the list of candidates stands.</summary>
    public DateTimeOffset VotingFrom { get; private set; }

    /// <summary>The first moment at which no ballot is taken any more.</summary>
    public DateTimeOffset ClosesAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public int Electorate { get; private set; }

    /// <summary>Ballots in the box. Counted in the database itself.</summary>
    public int Cast { get; private set; }

    public ElectionOutcome? Outcome { get; private set; }

    /// <summary>Hash of the last ballot when it was closed; empty where none was cast.</summary>
    public string BoxHash { get; private set; } = "";

    public IReadOnlyList<Candidate> Candidates => _candidates;

    /// <summary>In the order in which they stood.</summary>
    public IReadOnlyList<PartyId> Standing => [.. _candidates.OrderBy(one => one.Number).Select(one => one.PartyId)];

    public IReadOnlyList<PartyId> Elected => [.. _candidates.Where(one => one.IsElected).OrderBy(one => one.Number).Select(one => one.PartyId)];

    public static Election Open(ElectionId id, DisputeCase dispute, ElectionPlan plan, DateTimeOffset now)
    {
        var workers = VotersOf(dispute);
        Check(dispute, plan, workers, now);
        var election = new Election
        {
            Id = id,
            AgencyId = dispute.AgencyId,
            CaseId = dispute.Id,
            OpenFor = dispute.Id.Value,
            Seats = plan.Seats,
            OpenedAt = now,
            VotingFrom = plan.VotingFrom,
            ClosesAt = plan.ClosesAt,
            Electorate = workers.Count,
        };
        foreach (var worker in plan.Nominated.Distinct())
        {
            election._candidates.Add(new Candidate(worker, election._candidates.Count + 1));
        }

        election.Raise(new ElectionOpened(dispute.Id.Value, plan.Seats, workers.Count, plan.VotingFrom, plan.ClosesAt));
        return election;
    }

    /// <summary>The workers who are still in the case.</summary>
    public static IReadOnlyList<PartyId> VotersOf(DisputeCase dispute) =>
        [.. dispute.Applicants.Where(party => party is { Role: PartyRole.Worker, Outcome: ApplicantOutcome.Pending }).OrderBy(party => party.Number).Select(party => party.Id)];

    public static bool IsPossible(DisputeCase dispute) => dispute.Status is not (CaseStatus.Rejected or CaseStatus.Closed or CaseStatus.Archived)
        && CollectiveRepresentation.IsCollective([.. dispute.Applicants.Where(party => party.Outcome == ApplicantOutcome.Pending)], dispute.Claims);

    public bool IsVotingAt(DateTimeOffset now) => State == ElectionState.Open && now >= VotingFrom && now < ClosesAt;

    public void Stand(PartyId worker, DateTimeOffset now)
    {
        Guard.Require(State == ElectionState.Open && now < VotingFrom, RuleCode.ElectionVotingBegan);
        if (_candidates.TrueForAll(one => one.PartyId != worker))
        {
            _candidates.Add(new Candidate(worker, _candidates.Select(one => one.Number).DefaultIfEmpty().Max() + 1));
            Raise(new CandidateStood(worker.Value));
        }
    }

    /// <summary>Nobody is made to stand, whoever proposed him.</summary>
    public void StandDown(PartyId worker, DateTimeOffset now)
    {
        Guard.Require(State == ElectionState.Open && now < VotingFrom, RuleCode.ElectionVotingBegan);
        if (_candidates.RemoveAll(one => one.PartyId == worker) > 0)
        {
            Raise(new CandidateStoodDown(worker.Value));
        }
    }

    /// <param name="box">All ballots in order.</param>
    /// <param name="isPossible">Whether the case can still have elected representatives.</param>
    public ElectionResult Close(IReadOnlyList<Ballot> box, bool isPossible, DateTimeOffset now)
    {
        Guard.Require(State == ElectionState.Open, RuleCode.ElectionOver);
        Guard.Require(now >= ClosesAt || box.Count >= Electorate, RuleCode.ElectionStillOn);
        Guard.Require(Ballot.IsWhole(box), RuleCode.BallotBoxBroken);
        var result = ElectionCount.Of(Standing, [.. box.Select(ballot => ballot.Choices)], Electorate, Seats);
        result = isPossible ? result : result with { Outcome = ElectionOutcome.GroupGone, Elected = [] };
        (State, OpenFor, ClosedAt, Outcome, BoxHash) = (ElectionState.Closed, null, now, result.Outcome, box.Count == 0 ? "" : box[^1].Hash);
        foreach (var votes in result.Votes)
        {
            _candidates.Single(one => one.PartyId == votes.Candidate).Count(votes.Votes, result.Elected.Contains(votes.Candidate));
        }

        Raise(new ElectionClosed(CaseId.Value, result.Outcome, [.. result.Elected.Select(one => one.Value)], Electorate, box.Count, BoxHash));
        return result;
    }

    private static void Check(DisputeCase dispute, ElectionPlan plan, IReadOnlyList<PartyId> workers, DateTimeOffset now)
    {
        Guard.Require(IsPossible(dispute), RuleCode.CollectiveTooSmall, CollectiveRepresentation.MinWorkers);
        Guard.Require(plan.Seats is >= CollectiveRepresentation.MinElected and <= CollectiveRepresentation.MaxElected, RuleCode.ElectedThreeToFive,
            CollectiveRepresentation.MinElected, CollectiveRepresentation.MaxElected);
        Guard.Require(plan.VotingFrom >= now && plan.ClosesAt >= plan.VotingFrom + ShortestVoting && plan.ClosesAt <= now + Longest, RuleCode.ElectionHours);

        // Nobody can stand any more once voting has begun.
        Guard.Require(plan.VotingFrom > now || plan.Nominated.Distinct().Count() >= CollectiveRepresentation.MinElected, RuleCode.ElectionTooFewCandidates);
        Guard.Require(plan.Nominated.All(workers.Contains), RuleCode.PartyUnknown);
    }
}

/// <param name="Nominated">Workers who stand from the beginning.</param>
/// <param name="VotingFrom">The present, or later to let others stand.</param>
public sealed record ElectionPlan(int Seats, IReadOnlyList<PartyId> Nominated, DateTimeOffset VotingFrom, DateTimeOffset ClosesAt);

/// <summary>A worker who stands.</summary>
public sealed class Candidate
{
    private Candidate()
    {
    }

    internal Candidate(PartyId worker, int number) => (PartyId, Number) = (worker, number);

    public int Id { get; private set; }

    public PartyId PartyId { get; private set; }

    /// <summary>1-based, in the order of standing.</summary>
    public int Number { get; private set; }

    /// <summary>Null until it is counted.</summary>
    public int? Votes { get; private set; }

    public bool IsElected { get; private set; }

    internal void Count(int votes, bool elected) => (Votes, IsElected) = (votes, elected);
}
