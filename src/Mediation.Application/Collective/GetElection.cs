using Mediation.Application.Access;
using Mediation.Domain.Cases;
using Mediation.Domain.Collective;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Collective;

/// <summary>The election of a case as its workers and the office see it: who stands, how many voted, and at the end every ballot without its voter.</summary>
[Requires(Permission.HoldElection)]
public sealed record GetElection(Guid CaseId) : IRequest<ElectionView>;

/// <param name="MayOpen">Whether one may be held now: ten workers or more with a common claim, none open, and none that elected somebody unless the office asks.</param>
/// <param name="Workers">Whom one may nominate; empty while an election is open.</param>
/// <param name="Ballots">Published when it is over.</param>
/// <param name="HasVoted">The caller's own ballot is in the box.</param>
public sealed record ElectionView(
    Guid CaseId, string Number, bool MayOpen, IReadOnlyList<ElectionWorker> Workers, ElectionDetails? Election, IReadOnlyList<PublishedBallot> Ballots,
    Guid? Own, bool IsVoter, bool HasVoted, string Respondent);

public sealed record ElectionWorker(Guid Id, string Name);

public sealed record ElectionDetails(
    Guid Id, ElectionState State, ElectionOutcome? Outcome, int Seats, DateTimeOffset OpenedAt, DateTimeOffset VotingFrom, DateTimeOffset ClosesAt,
    DateTimeOffset? ClosedAt, int Electorate, int Cast, IReadOnlyList<ElectionCandidate> Candidates, string BoxHash);

/// <param name="Votes">Null until it is counted.</param>
public sealed record ElectionCandidate(Guid Id, int Number, string Name, int? Votes, bool IsElected)
{
    internal static IEnumerable<ElectionCandidate> Of(Election election, DisputeCase dispute) => election.Candidates.OrderBy(one => one.Number)
        .Select(one => new ElectionCandidate(one.PartyId.Value, one.Number, dispute.PartyOf(one.PartyId).Name, one.Votes, one.IsElected));
}

public sealed record PublishedBallot(int Number, string Receipt, IReadOnlyList<string> Names, string Hash);

internal sealed class GetElectionHandler(ElectionDesk desk) : IRequestHandler<GetElection, ElectionView>
{
    public async Task<ElectionView> Handle(GetElection query, CancellationToken ct)
    {
        var seat = await desk.SeatAsync(query.CaseId, ct);
        var dispute = seat.Case;
        var election = await desk.LatestAsync(dispute.Id, ct);
        var mayOpen = (election is null || ElectionDesk.MayFollow(election, seat)) && Election.IsPossible(dispute);
        var voter = election is null || seat.Own is not { } own ? null
            : await desk.Db.Voters.AsNoTracking().SingleOrDefaultAsync(one => one.ElectionId == election.Id && one.PartyId == own, ct);
        return new ElectionView(
            dispute.Id.Value, dispute.Number, mayOpen,
            mayOpen ? [.. Election.VotersOf(dispute).Select(id => new ElectionWorker(id.Value, dispute.PartyOf(id).Name))] : [],
            election is null ? null : Details(election, dispute), await BallotsAsync(election, dispute, ct),
            seat.Own?.Value, voter is not null, voter?.HasVoted ?? false, dispute.Respondents.OrderBy(party => party.Number).First().Name);
    }

    private static ElectionDetails Details(Election election, DisputeCase dispute) => new(
        election.Id.Value, election.State, election.Outcome, election.Seats, election.OpenedAt, election.VotingFrom, election.ClosesAt, election.ClosedAt,
        election.Electorate, election.Cast, [.. ElectionCandidate.Of(election, dispute)], election.BoxHash);

    private async Task<IReadOnlyList<PublishedBallot>> BallotsAsync(Election? election, DisputeCase dispute, CancellationToken ct)
    {
        if (election is not { State: ElectionState.Closed })
        {
            return [];
        }

        var box = await desk.Db.Ballots.AsNoTracking().Where(one => one.ElectionId == election.Id).OrderBy(one => one.Number).ToListAsync(ct);
        return [.. box.Select(one => new PublishedBallot(one.Number, one.Receipt, [.. one.Choices.Select(choice => dispute.PartyOf(choice).Name)], one.Hash))];
    }
}
