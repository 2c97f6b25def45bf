using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Evidence;
using Mediation.Domain.Intake;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Evidence;

/// <summary>What becomes of a draft's files when the draft itself goes on or goes.</summary>
internal sealed class FilingEvidence(IAppDb db, PlatformTime time)
{
    /// <summary>What was checked or is being checked, in the order in which it came: this is what the copy of the filing proves.</summary>
    public static IReadOnlyList<EvidenceFile> Submitted(IEnumerable<EvidenceFile> files) =>
        [.. files.Where(file => file.State is EvidenceState.Kept or EvidenceState.Checking && file.Hash is not null)];

    /// <summary>Held by the caller's transaction.</summary>
    public async Task<IReadOnlyList<EvidenceFile>> OfAsync(FilingDraftId draft, CancellationToken ct) =>
        await db.Evidence.Where(file => file.FilingId == draft).OrderBy(file => file.Id).ToListAsync(ct);

    /// <summary>All become the case's: also what is still coming, which goes on there.</summary>
    public async Task JoinAsync(IReadOnlyList<EvidenceFile> files, CaseId dispute, CancellationToken ct)
    {
        if (files.Count == 0)
        {
            return;
        }

        // Who types a filing types it for its first applicant, whether that is himself or not.
        var own = await db.Cases.AsNoTracking().IgnoreAutoIncludes().Where(one => one.Id == dispute).SelectMany(one => one.Parties)
            .Where(party => party.Side == PartySide.Applicant).OrderBy(party => party.Number).Select(party => (PartyId?)party.Id).FirstOrDefaultAsync(ct);
        foreach (var file in files)
        {
            file.JoinCase(dispute, own, time.Now);
        }
    }

    public Task<int> ForgetAsync(FilingDraftId draft, CancellationToken ct) => db.Evidence.Where(file => file.FilingId == draft).ExecuteDeleteAsync(ct);

    /// <summary>Uploads nobody went on with, and refused files nobody removed. Those of forgotten drafts go with their drafts.</summary>
    public Task<int> ForgetUnfinishedAsync(CancellationToken ct)
    {
        var oldest = time.Now - EvidenceFile.Unfinished;
        return db.Evidence.Where(file => (file.State == EvidenceState.Uploading || file.State == EvidenceState.Refused) && file.TouchedAt <= oldest)
            .ExecuteDeleteAsync(ct);
    }
}
