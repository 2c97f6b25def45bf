using Mediation.Application.Common;
using Mediation.Application.Jobs;
using Mediation.Domain.Agencies;
using Mediation.Domain.Calendar;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Tasks;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Mediation.Application.Tasks;

/// <summary>
/// Opens a task for every clock of the office that ran out, raises every overdue task level by level as the office's rules say, each step
/// once, and drops what was cured. Sent by a job only.
/// </summary>
public sealed record EscalateOverdue : IRequest<Escalated>
{
    public const string Job = "escalate-overdue";
}

public sealed record Escalated(int Opened, int Raised, int Cured);

internal sealed class EscalateOverdueHandler(
    IAppDb db, PlatformTime time, IWorkCalendars calendars, IClockCatalogues clocks, IStaffDirectory staff, IJobFailures failures, JobReport report,
    ILogger<EscalateOverdueHandler> log) : IRequestHandler<EscalateOverdue, Escalated>
{
    private const int BatchSize = 100;
    private OpenFailures _owedClocks = null!;
    private OpenFailures _owedTasks = null!;

    public async Task<Escalated> Handle(EscalateOverdue command, CancellationToken ct)
    {
        var (offices, calendar) = (await Offices.ReadAsync(db, ct), await calendars.CurrentAsync(ct));
        _owedClocks = await OpenFailures.OfAsync(db, EscalateOverdue.Job, JobSubjects.Deadline, ct);
        _owedTasks = await OpenFailures.OfAsync(db, EscalateOverdue.Job, JobSubjects.Task, ct);
        var cured = await DropCuredAsync(ct);
        var opened = await OpenAsync(offices, calendar, ct);
        var raised = await RaiseAsync(offices, calendar, ct);
        await _owedClocks.ClearRestAsync(failures, ct);
        await _owedTasks.ClearRestAsync(failures, ct);
        report.Add("opened", opened);
        report.Add("raised", raised);
        report.Add("cured", cured);
        return new Escalated(opened, raised, cured);
    }

    // A promise not kept is the parties' clock, but the office has to note the breach. Other bodies' clocks are information.
    private async Task<List<ClockId>> WatchedClocksAsync(CancellationToken ct) =>
        [.. (await clocks.CurrentAsync(ct)).All.Where(period => period.KeptBy == ClockKeeper.Office || period.Clock == ClockId.A9)
            .Select(period => period.Clock).Distinct()];

    private async Task<int> OpenAsync(Offices offices, WorkCalendar calendar, CancellationToken ct)
    {
        var (today, watched, opened, last) = (time.Today, await WatchedClocksAsync(ct), 0, default(CaseId?));
        while (true)
        {
            var overdue = db.Cases.AsNoTracking().Where(dispute => dispute.Deadlines.Any(deadline =>
                deadline.Status == DeadlineStatus.Running && deadline.DueOn < today && watched.Contains(deadline.Clock)));
            overdue = last is { } seen ? overdue.Where(dispute => dispute.Id > seen) : overdue;
            var batch = await overdue.OrderBy(dispute => dispute.Id).Take(BatchSize).Select(dispute => new OverdueCase(
                dispute.Id, dispute.AgencyId, dispute.Deadlines.Where(deadline => deadline.Status == DeadlineStatus.Running
                    && deadline.DueOn < today && watched.Contains(deadline.Clock))
                    .Select(deadline => new OverdueClock(deadline.Id, deadline.Clock, deadline.DueOn)).ToList())).ToListAsync(ct);
            if (batch.Count == 0)
            {
                return opened;
            }

            opened += await OpenAsync(batch, offices, calendar, ct);
            last = batch[^1].Id;
            db.Forget();
        }
    }

    private async Task<int> OpenAsync(List<OverdueCase> batch, Offices offices, WorkCalendar calendar, CancellationToken ct)
    {
        var due = batch.SelectMany(one => one.Clocks, (one, clock) => (one, clock))
            .Where(pair => offices.RulesOf(pair.one.Agency).StepsReached(calendar.CountWorkingDays(pair.clock.DueOn, time.Today)) > 0).ToList();
        var keys = due.Select(pair => KeyOf(pair.clock)).ToList();
        var known = await db.Tasks.Where(task => keys.Contains(task.OnceKey)).Select(task => task.OnceKey).ToHashSetAsync(ct);
        var opened = 0;
        foreach (var (one, clock) in due.Where(pair => !known.Contains(KeyOf(pair.clock))))
        {
            // It begins at the bottom whoever is reached by now; raising follows in the same run.
            var task = WorkTask.Open(
                WorkTaskId.New(time.Now), one.Agency, one.Id, TaskKind.Escalation, clock.Clock.ToString(), KeyOf(clock),
                TaskAssignee.AnyoneIn(one.Agency, TaskRole.Clerk), clock.DueOn, time.Now, clock.Id.Value);
            opened += await TryAsync(() => db.OpenTaskAsync(task, ct), _owedClocks, JobSubjects.Deadline, clock.Id.Value, ct) ? 1 : 0;
        }

        return opened;
    }

    private async Task<int> RaiseAsync(Offices offices, WorkCalendar calendar, CancellationToken ct)
    {
        var (today, raised, last) = (time.Today, 0, default(WorkTaskId?));
        while (true)
        {
            var overdue = db.Tasks.AsNoTracking().Where(task => task.State == TaskState.Open && task.DueOn < today);
            overdue = last is { } seen ? overdue.Where(task => task.Id > seen) : overdue;
            var batch = await overdue.OrderBy(task => task.Id).Take(BatchSize).ToListAsync(ct);
            if (batch.Count == 0)
            {
                return raised;
            }

            var owners = await CaseOwner.OfAsync(db, staff, [.. batch.Select(task => task.CaseId).OfType<CaseId>().Distinct()], today, ct);
            foreach (var task in batch)
            {
                raised += await TryAsync(
                    () => RaiseAsync(task, offices, owners, calendar, ct), _owedTasks, JobSubjects.Task, task.Id.Value, ct) ? 1 : 0;
            }

            last = batch[^1].Id;
            db.Forget();
        }
    }

    private async Task<bool> RaiseAsync(
        WorkTask task, Offices offices, Dictionary<CaseId, CaseOwner> owners, WorkCalendar calendar, CancellationToken ct)
    {
        try
        {
            var rules = offices.RulesOf(task.AgencyId);
            var reached = rules.StepsReached(calendar.CountWorkingDays(task.DueOn, time.Today));
            var owner = task.CaseId is { } dispute ? owners.GetValueOrDefault(dispute) : null;
            if (task.NextLevel(rules, reached) is not { } level || offices.Assignee(task.AgencyId, level, owner) is not { } to)
            {
                return false;
            }

            // Another node may have raised it since it was read.
            return await db.ChangeTaskAsync(task.Id, now => now.Escalate(to, reached), ct);
        }
        catch (RuleBrokenException raised) when (raised.Code == RuleCode.TaskLevelNotHigher)
        {
            return false;
        }
    }

    // One that goes wrong is listed by name and holds up no other.
    private async Task<bool> TryAsync(Func<Task<bool>> work, OpenFailures owed, string kind, Guid subject, CancellationToken ct)
    {
        try
        {
            return await work();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            db.Forget();
            owed.Keep(subject);
            log.LogError(failure, "Escalation fails with {Kind} {Subject}", kind, subject);
            await failures.NoteAsync(EscalateOverdue.Job, kind, subject, JobReport.CodeOf(failure), ct);
            return false;
        }
    }

    // The clock was met, stopped or moved to another day: for the new day there will be a task of its own.
    private async Task<int> DropCuredAsync(CancellationToken ct)
    {
        var (cured, last) = (0, default(WorkTaskId?));
        while (true)
        {
            var open = db.Tasks.AsNoTracking().Where(task => task.State == TaskState.Open && task.Kind == TaskKind.Escalation);
            open = last is { } seen ? open.Where(task => task.Id > seen) : open;
            var batch = await open.OrderBy(task => task.Id).Take(BatchSize).ToListAsync(ct);
            if (batch.Count == 0)
            {
                return cured;
            }

            var ids = batch.Where(task => task.SubjectId is not null).Select(task => new DeadlineId(task.SubjectId!.Value)).ToList();
            var running = (await db.Cases.AsNoTracking().SelectMany(dispute => dispute.Deadlines)
                .Where(deadline => ids.Contains(deadline.Id) && deadline.Status == DeadlineStatus.Running)
                .Select(deadline => new { deadline.Id, deadline.DueOn }).ToListAsync(ct)).ToDictionary(deadline => deadline.Id.Value, deadline => deadline.DueOn);
            foreach (var task in batch.Where(task => !running.TryGetValue(task.SubjectId ?? Guid.Empty, out var dueOn) || dueOn != task.DueOn))
            {
                cured += await TryAsync(
                    () => db.DropTaskAsync(task.Id, "cured", time.Now, ct), _owedTasks, JobSubjects.Task, task.Id.Value, ct) ? 1 : 0;
            }

            last = batch[^1].Id;
            db.Forget();
        }
    }

    private static string KeyOf(OverdueClock clock) => $"escalation/{clock.Id.Value:N}/{clock.DueOn:yyyyMMdd}";

    private sealed record OverdueCase(CaseId Id, AgencyId Agency, List<OverdueClock> Clocks);

    private sealed record OverdueClock(DeadlineId Id, ClockId Clock, DateOnly DueOn);
}
