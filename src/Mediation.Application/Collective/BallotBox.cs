using System.Security.Cryptography;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Collective;
using Mediation.Domain.Common;
using Mediation.Domain.Engagement;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Collective;

/// <summary>Takes ballots one after the other, each voter's once, and counts them when all have voted or the hour has come.</summary>
internal sealed class BallotBox(ElectionDesk desk, CaseDesk cases)
{
    private readonly IAppDb _db = desk.Db;

    /// <returns>The receipt.</returns>
    public async Task<string> CastAsync(ElectionId id, PartyId worker, IReadOnlyList<PartyId> choices, CancellationToken ct)
    {
        var (receipt, election) = await PutInAsync(id, worker, choices, ct);
        if (election.Cast >= election.Electorate)
        {
            try
            {
                await CloseAsync(election, ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody changed the case at this moment. The ballot is in the box; the job counts within a minute.
                _db.Forget();
            }
        }

        return receipt;
    }

    private async Task<(string Receipt, Election Election)> PutInAsync(ElectionId id, PartyId worker, IReadOnlyList<PartyId> choices, CancellationToken ct)
    {
        await using var work = await _db.BeginAsync(ct);

        // The row stays ours until the end: ballots come one after the other, so that their numbers and hashes have no gap.
        var isOpen = await _db.Elections.Where(one => one.Id == id && one.State == ElectionState.Open)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Cast, one => one.Cast + 1), ct) == 1;
        Require(isOpen, RuleCode.ElectionOver);
        var election = await _db.Elections.SingleAsync(one => one.Id == id, ct);
        Require(desk.Now >= election.VotingFrom, RuleCode.ElectionNotYet);
        Require(desk.Now < election.ClosesAt, RuleCode.ElectionOver);
        BallotRules.Check(choices, election.Standing, election.Seats);
        var isFirst = await _db.Voters.Where(one => one.ElectionId == id && one.PartyId == worker && !one.HasVoted)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.HasVoted, true), ct) == 1;
        Require(isFirst, RuleCode.BallotCastAlready);
        var last = await _db.Ballots.AsNoTracking().Where(one => one.ElectionId == id).OrderByDescending(one => one.Number).FirstOrDefaultAsync(ct);
        var receipt = InvitationSecret.Write(RandomNumberGenerator.GetBytes(InvitationSecret.Bytes), Ballot.ReceiptLength);
        _db.Ballots.Add(Ballot.Cast(id, choices, receipt, last));
        await _db.SaveChangesAsync(ct);
        await work.CompleteAsync(ct);
        return (receipt, election);
    }

    public async Task CloseAsync(Election election, CancellationToken ct)
    {
        var box = await _db.Ballots.AsNoTracking().Where(one => one.ElectionId == election.Id).OrderBy(one => one.Number).ToListAsync(ct);

        // A voter by code, and the job, have no case of their own: this one is reached through its election.
        var dispute = await _db.Cases.IgnoreQueryFilters().SingleAsync(one => one.Id == election.CaseId, ct);
        var result = election.Close(box, Election.IsPossible(dispute), desk.Now);
        if (result.Elected.Count > 0)
        {
            dispute.Elect([.. result.Elected.Select(worker => (RepresentativeId.New(desk.Now), worker))], election, await cases.MomentAsync(ct));
        }

        await desk.TellResultAsync(dispute, election, ct);
        await _db.SaveChangesAsync(ct);
    }

    private static void Require(bool holds, RuleCode rule)
    {
        if (!holds)
        {
            throw new RuleBrokenException(rule);
        }
    }
}
