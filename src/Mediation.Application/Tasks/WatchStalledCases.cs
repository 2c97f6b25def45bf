using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Jobs;
using Mediation.Domain.Calendar;
using Mediation.Domain.Cases;
using Mediation.Domain.Tasks;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tasks;

/// <summary>
/// Looks at every open case: one without owner, next step with a day, or activity becomes a task of the centre's head, once per case and
/// cause, and the task goes when the cause is gone. Sent by a job only.
/// </summary>
public sealed record WatchStalledCases : IRequest<StalledCasesFound>
{
    public const string Job = "watch-stalled-cases";
}

public sealed record StalledCasesFound(int Opened, int Cured);

internal sealed class WatchStalledCasesHandler(
    IAppDb db, PlatformTime time, IWorkCalendars calendars, IStaffDirectory staff, IJobLeases leases, JobReport report)
    : IRequestHandler<WatchStalledCases, StalledCasesFound>
{
    private const int BatchSize = 200;

    // Done by the head though the case still stands still: asked again after so long.
    private static readonly TimeSpan Patience = TimeSpan.FromDays(14);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);
    private static readonly CaseStatus[] Ended = [CaseStatus.Closed, CaseStatus.Archived];

    public async Task<StalledCasesFound> Handle(WatchStalledCases command, CancellationToken ct)
    {
        await using var lease = await leases.TryTakeAsync(WatchStalledCases.Job, Lease, ct);
        if (lease is null)
        {
            return new StalledCasesFound(0, 0);
        }

        var (offices, calendar) = (await Offices.ReadAsync(db, ct), await calendars.CurrentAsync(ct));
        var (opened, cured) = (0, await DropOfEndedCasesAsync(ct));
        await foreach (var batch in BatchesAsync(ct))
        {
            var found = await CausesAsync(batch, offices, calendar, ct);
            cured += await DropCuredAsync(batch, found, ct);
            opened += await OpenAsync(batch, found, calendar, ct);
            db.Forget();
            if (!await lease.RenewAsync(ct))
            {
                break;
            }
        }

        report.Add("opened", opened);
        report.Add("cured", cured);
        return new StalledCasesFound(opened, cured);
    }

    private async IAsyncEnumerable<List<WatchedCase>> BatchesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var open = db.Cases.AsNoTracking().Where(dispute => !Ended.Contains(dispute.Status));
        var next = open;
        while (await next.OrderBy(dispute => dispute.Id).Take(BatchSize).Select(WatchedCase.Row).ToListAsync(ct) is { Count: > 0 } batch)
        {
            yield return batch;
            var last = batch[^1].Id;
            next = open.Where(dispute => dispute.Id > last);
        }
    }

    private async Task<HashSet<(CaseId, StallCause)>> CausesAsync(List<WatchedCase> batch, Offices offices, WorkCalendar calendar, CancellationToken ct)
    {
        var today = time.Today;
        var owners = await CaseOwner.OfAsync(db, staff, [.. batch.Select(one => one.Id)], today, ct);
        var streams = batch.Select(one => one.Id.Value).ToList();
        var activity = await db.History.Where(entry => streams.Contains(entry.StreamId) && entry.ActorKind != Access.CallerKind.System)
            .GroupBy(entry => entry.StreamId).Select(entries => new { entries.Key, At = entries.Max(entry => entry.At) })
            .ToDictionaryAsync(entries => entries.Key, entries => entries.At, ct);
        return
        [
            .. batch.SelectMany(one => StalledCase.CausesOf(
                new StallFacts(
                    one.Next, owners.GetValueOrDefault(one.Id)?.IsAtWork == true,
                    PlatformTime.DateIn(activity.TryGetValue(one.Id.Value, out var at) ? at : one.ReceivedAt)),
                today, calendar, offices.RulesOf(one.Agency)), (one, cause) => (one.Id, cause)),
        ];
    }

    private async Task<int> DropCuredAsync(List<WatchedCase> batch, HashSet<(CaseId, StallCause)> found, CancellationToken ct)
    {
        var cured = 0;
        foreach (var task in await TasksOf(batch).AsNoTracking().Where(task => task.State == TaskState.Open).ToListAsync(ct))
        {
            if (!found.Any(stall => stall.Item1 == task.CaseId && stall.Item2.ToString() == task.Subject)
                && await db.DropTaskAsync(task.Id, "cured", time.Now, ct))
            {
                cured++;
            }
        }

        return cured;
    }

    private async Task<int> OpenAsync(List<WatchedCase> batch, HashSet<(CaseId Case, StallCause Cause)> found, WorkCalendar calendar, CancellationToken ct)
    {
        var (opened, recently) = (0, time.Now - Patience);
        var known = (await TasksOf(batch).Where(task => task.State == TaskState.Open || (task.State == TaskState.Done && task.EndedAt > recently))
            .Select(task => new { task.CaseId, task.Subject }).ToListAsync(ct)).ToHashSet();
        foreach (var (dispute, cause) in found)
        {
            if (known.Contains(new { CaseId = (CaseId?)dispute, Subject = cause.ToString() }))
            {
                continue;
            }

            var agency = batch.Single(one => one.Id == dispute).Agency;
            var task = WorkTask.Open(
                WorkTaskId.New(time.Now), agency, dispute, TaskKind.StalledCase, cause.ToString(),
                $"stalled/{dispute.Value:N}/{cause}/{time.Today:yyyyMMdd}", TaskAssignee.AnyoneIn(agency, TaskRole.CentreHead),
                calendar.AddWorkingDays(time.Today, 1), time.Now);
            opened += await db.OpenTaskAsync(task, ct) ? 1 : 0;
        }

        return opened;
    }

    private async Task<int> DropOfEndedCasesAsync(CancellationToken ct)
    {
        var left = await db.Tasks.AsNoTracking().Where(task => task.State == TaskState.Open && task.Kind == TaskKind.StalledCase
            && db.Cases.Any(dispute => dispute.Id == task.CaseId && Ended.Contains(dispute.Status))).ToListAsync(ct);
        var dropped = 0;
        foreach (var task in left)
        {
            dropped += await db.DropTaskAsync(task.Id, "case-ended", time.Now, ct) ? 1 : 0;
        }

        return dropped;
    }

    private IQueryable<WorkTask> TasksOf(List<WatchedCase> batch)
    {
        var ids = batch.Select(one => (CaseId?)one.Id).ToList();
        return db.Tasks.Where(task => task.Kind == TaskKind.StalledCase && ids.Contains(task.CaseId));
    }
}
