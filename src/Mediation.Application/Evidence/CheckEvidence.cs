using Mediation.Application.Common;
using Mediation.Application.Jobs;
using Mediation.Domain.Evidence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Evidence;

/// <summary>
/// Checks files that wait: the scanner did not answer, or a node was killed between the last byte and the check. Sent by a job only: no
/// permission is named, so no one else may send it.
/// </summary>
public sealed record CheckEvidence : IRequest<EvidenceChecked>
{
    public const string Job = "check-evidence";
    public const string SubjectKind = "evidence";
}

/// <param name="Checked">How many were looked into.</param>
public sealed record EvidenceChecked(int Checked);

internal sealed class CheckEvidenceHandler(IAppDb db, EvidenceCheck check, IJobFailures failures, PlatformTime time)
    : IRequestHandler<CheckEvidence, EvidenceChecked>
{
    private const int LookAt = 20;

    public async Task<EvidenceChecked> Handle(CheckEvidence command, CancellationToken ct)
    {
        var (count, goesOn) = (0, true);
        while (goesOn)
        {
            var now = time.Now;
            var due = await db.Evidence.AsNoTracking().Where(file => file.State == EvidenceState.Checking && file.NextCheckAt <= now)
                .OrderBy(file => file.NextCheckAt).Take(LookAt).Select(file => file.Id).ToListAsync(ct);
            goesOn = due.Count > 0;
            foreach (var id in due)
            {
                if (!await ClaimAsync(id, ct))
                {
                    continue;
                }

                count++;
                if (!await CheckAsync(id, ct))
                {
                    // The scanner is away: the others wait for the next run without asking it one by one.
                    return new EvidenceChecked(count);
                }
            }
        }

        return new EvidenceChecked(count);
    }

    private async Task<bool> CheckAsync(EvidenceId id, CancellationToken ct)
    {
        try
        {
            return await check.RunAsync(id, ct);
        }
        catch (Exception failed) when (!ct.IsCancellationRequested)
        {
            // It waits until its lease ends; the others go on.
            await failures.NoteAsync(CheckEvidence.Job, CheckEvidence.SubjectKind, id.Value, JobReport.CodeOf(failed), ct);
            return true;
        }
    }

    private async Task<bool> ClaimAsync(EvidenceId id, CancellationToken ct)
    {
        var now = time.Now;
        var until = now + EvidenceFile.Lease;
        return await db.Evidence.Where(file => file.Id == id && file.State == EvidenceState.Checking && file.NextCheckAt <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(file => file.NextCheckAt, until), ct) == 1;
    }
}
