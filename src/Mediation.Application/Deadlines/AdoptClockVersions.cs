using Mediation.Application.Common;
using Mediation.Application.Jobs;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Mediation.Application.Deadlines;

/// <summary>
/// Moves running clocks to the texts in force that say they apply to them. A case moved is no longer found, so that a run that was killed is
/// simply gone on with. Sent by a job only: no permission is named, so no one else may send it.
/// </summary>
public sealed record AdoptClockVersions : IRequest<ClockVersionsAdopted>
{
    public const string Job = "move-to-new-texts";
}

public sealed record ClockVersionsAdopted(int Cases, int PutOff);

internal sealed class AdoptClockVersionsHandler(
    IAppDb db, PlatformTime time, IWorkCalendars calendars, IClockCatalogues clocks, IJobFailures failures,
    ILogger<AdoptClockVersionsHandler> log)
    : IRequestHandler<AdoptClockVersions, ClockVersionsAdopted>
{
    private const int BatchSize = 100;

    public async Task<ClockVersionsAdopted> Handle(AdoptClockVersions command, CancellationToken ct)
    {
        var owed = await OpenFailures.OfAsync(db, AdoptClockVersions.Job, JobSubjects.Case, ct);
        var moment = new Moment(time.Now, time.Today, await calendars.CurrentAsync(ct), await clocks.CurrentAsync(ct));
        var (moved, putOff) = (0, new HashSet<CaseId>());
        foreach (var text in moment.Clocks.All.Where(period => period.AppliesToOpen && period.InForceFrom <= moment.Today))
        {
            while (await UnderEarlierAsync(text, putOff, ct) is { Count: > 0 } batch)
            {
                foreach (var dispute in batch)
                {
                    if (!await MoveAsync(dispute, moment, owed, ct))
                    {
                        // The rest of the batch was forgotten with it and is read again.
                        putOff.Add(dispute.Id);
                        break;
                    }

                    moved++;
                }

                db.Forget();
            }
        }

        await owed.ClearRestAsync(failures, ct);
        return new ClockVersionsAdopted(moved, putOff.Count);
    }

    private Task<List<DisputeCase>> UnderEarlierAsync(StatutoryPeriod text, HashSet<CaseId> putOff, CancellationToken ct) =>
        db.Cases.IgnoreAutoIncludes().Include(dispute => dispute.Deadlines)
            .Where(dispute => !putOff.Contains(dispute.Id) && dispute.Deadlines.Any(deadline =>
                deadline.Clock == text.Clock && deadline.PeriodVersion < text.Version
                && (deadline.Status == DeadlineStatus.Running || deadline.Status == DeadlineStatus.Paused)))
            .OrderBy(dispute => dispute.NextDueOn).ThenBy(dispute => dispute.Number)
            .Take(BatchSize).ToListAsync(ct);

    private async Task<bool> MoveAsync(DisputeCase dispute, Moment moment, OpenFailures owed, CancellationToken ct)
    {
        try
        {
            dispute.AdoptClockVersion(moment);
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody acts on the case at this moment; the next run finds it again.
            log.LogInformation("Case {CaseId} is being changed; its clocks move with the next run", dispute.Id.Value);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning(failure, "The clocks of case {CaseId} do not move to the new text", dispute.Id.Value);
            db.Forget();
            await failures.NoteAsync(AdoptClockVersions.Job, JobSubjects.Case, dispute.Id.Value, JobReport.CodeOf(failure), ct);
        }

        db.Forget();
        owed.Keep(dispute.Id.Value);
        return false;
    }
}
