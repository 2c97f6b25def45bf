using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Evidence;

/// <summary>Evidence stays with the dispute it is to prove when cases are joined or split. The caller saves.</summary>
internal sealed class MovingEvidence(IAppDb db, PlatformTime time)
{
    /// <summary>All of the repeated filing goes on here; what its giver handed in here already stays there, as its double.</summary>
    public async Task JoinAsync(DisputeCase repeated, DisputeCase kept, CancellationToken ct)
    {
        var here = (await db.Evidence.AsNoTracking().Where(file => file.CaseId == kept.Id && file.KeptOnce != null)
            .Select(file => file.KeptOnce!).ToListAsync(ct)).ToHashSet();
        var files = await Of(repeated.Id).ToListAsync(ct);
        foreach (var file in files.Where(file => file.Hash is null || !here.Contains(file.KeyIn(kept.Id))))
        {
            var was = repeated.Parties.FirstOrDefault(party => party.Id == file.PartyId);
            file.MoveTo(kept.Id, was is null ? null : kept.Parties.FirstOrDefault(party => party.Side == was.Side && party.IsSameAs(was))?.Id, time.Now);
        }
    }

    /// <summary>What those who go handed in goes along. What the others and the respondents handed in stays with the case it was given to.</summary>
    /// <param name="went">Who goes, by what they are called in the new case.</param>
    public async Task SplitAsync(CaseId from, CaseId to, IReadOnlyDictionary<PartyId, PartyId> went, CancellationToken ct)
    {
        var ids = went.Keys.Select(id => (PartyId?)id).ToList();
        foreach (var file in await Of(from).Where(file => ids.Contains(file.PartyId)).ToListAsync(ct))
        {
            file.MoveTo(to, went[file.PartyId!.Value], time.Now);
        }
    }

    private IQueryable<EvidenceFile> Of(CaseId dispute) =>
        db.Evidence.Where(file => file.CaseId == dispute && file.State != EvidenceState.Withdrawn).OrderBy(file => file.Id);
}
