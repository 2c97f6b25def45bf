using System.Globalization;
using Mediation.Application.Common;
using Mediation.Application.Jobs;
using Mediation.Domain.Linkage;
using Mediation.Domain.Notices;
using Mediation.Domain.Tasks;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Mediation.Application.Linkage;

/// <summary>
/// Looks for joint matters whose first emergency report is missing: shortly before its hours are over whoever raised it gets a task, and
/// once they are the head of the agency gets one and all leaders a notice. Each once. Sent by a job only.
/// </summary>
public sealed record WatchEmergencyReports : IRequest<EmergenciesWatched>
{
    public const string Job = "watch-emergency-reports";
}

public sealed record EmergenciesWatched(int Warned, int Raised);

internal sealed class WatchEmergencyReportsHandler(
    IAppDb db, PlatformTime time, MatterNotices notices, IJobFailures failures, JobReport report, ILogger<WatchEmergencyReportsHandler> log)
    : IRequestHandler<WatchEmergencyReports, EmergenciesWatched>
{
    private const int BatchSize = 100;
    private static readonly MatterStatus[] Waiting = [MatterStatus.Raised, MatterStatus.Convened, MatterStatus.Handling, MatterStatus.Concluded];

    public async Task<EmergenciesWatched> Handle(WatchEmergencyReports command, CancellationToken ct)
    {
        var owed = await OpenFailures.OfAsync(db, WatchEmergencyReports.Job, JobSubjects.Matter, ct);
        var hours = await db.ReportPolicies.AsNoTracking().ToDictionaryAsync(policy => policy.AgencyId, policy => policy.Hours, ct);
        var (done, last) = (new EmergenciesWatched(0, 0), default(JointMatterId?));
        while (await NextAsync(last, ct) is { Count: > 0 } batch)
        {
            foreach (var matter in batch.Where(matter => IsTime(matter, hours.GetValueOrDefault(matter.ConvenerId, EmergencyHours.Shipped))))
            {
                done = await TryAsync(matter, done, owed, ct);
            }

            last = batch[^1].Id;
            db.Forget();
        }

        await owed.ClearRestAsync(failures, ct);
        report.Add("warned", done.Warned);
        report.Add("raised", done.Raised);
        return done;
    }

    private Task<List<JointMatter>> NextAsync(JointMatterId? last, CancellationToken ct)
    {
        var soon = time.Now.AddMinutes(EmergencyHours.MaxWarnMinutes);
        var missing = db.JointMatters.AsNoTracking().IgnoreAutoIncludes()
            .Where(matter => matter.FirstReportedAt == null && matter.ReportDueAt <= soon && Waiting.Contains(matter.Status));
        missing = last is { } seen ? missing.Where(matter => matter.Id > seen) : missing;
        return missing.OrderBy(matter => matter.Id).Take(BatchSize).ToListAsync(ct);
    }

    private bool IsTime(JointMatter matter, EmergencyHours hours) => matter.ReportDueAt <= time.Now.AddMinutes(hours.WarnMinutes);

    private bool IsOver(JointMatter matter) => time.Now > matter.ReportDueAt;

    // One that goes wrong is listed by name and holds up no other.
    private async Task<EmergenciesWatched> TryAsync(JointMatter matter, EmergenciesWatched done, OpenFailures owed, CancellationToken ct)
    {
        try
        {
            var opened = IsOver(matter) ? await RaiseAsync(matter, ct) : await WarnAsync(matter, ct);
            return (opened, IsOver(matter)) switch
            {
                (0, _) => done,
                (_, true) => done with { Raised = done.Raised + 1 },
                _ => done with { Warned = done.Warned + 1 },
            };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            db.Forget();
            owed.Keep(matter.Id.Value);
            log.LogError(failure, "Watching fails with {Kind} {Subject}", JobSubjects.Matter, matter.Id.Value);
            await failures.NoteAsync(WatchEmergencyReports.Job, JobSubjects.Matter, matter.Id.Value, JobReport.CodeOf(failure), ct);
            return done;
        }
    }

    private Task<int> WarnAsync(JointMatter matter, CancellationToken ct) => OpenAsync(
        matter, string.Create(CultureInfo.InvariantCulture, $"emergency-soon/{matter.Id.Value:N}/{matter.ReportDueAt.UtcTicks}"),
        TaskAssignee.Account(matter.ConvenerId, matter.RaisedBy), tellsLeaders: false, ct);

    private Task<int> RaiseAsync(JointMatter matter, CancellationToken ct) => OpenAsync(
        matter, $"emergency-over/{matter.Id.Value:N}", TaskAssignee.AnyoneIn(matter.ConvenerId, TaskRole.CentreHead), tellsLeaders: true, ct);

    // Task and notices are one save: a node killed between the two has done neither or both.
    private async Task<int> OpenAsync(JointMatter matter, string key, TaskAssignee to, bool tellsLeaders, CancellationToken ct)
    {
        if (await db.Tasks.AnyAsync(known => known.OnceKey == key, ct))
        {
            return 0;
        }

        db.Tasks.Add(WorkTask.Open(
            WorkTaskId.New(time.Now), matter.ConvenerId, caseId: null, TaskKind.EmergencyReport, matter.Number, key, to,
            PlatformTime.DateIn(matter.ReportDueAt), time.Now, matter.Id.Value));
        if (tellsLeaders)
        {
            await notices.TellLeadersAsync(matter, new MatterWords(TemplateKeys.EmergencyMissing, $"missing:{matter.Id.Value:N}"), ct);
        }

        try
        {
            await db.SaveChangesAsync(ct);
            return 1;
        }
        catch (DbUpdateException)
        {
            // Another node opened it at this moment: the unique index let only one in. Anything else shows when it is tried again.
            db.Forget();
            if (!await db.Tasks.AnyAsync(known => known.OnceKey == key, ct))
            {
                throw;
            }

            return 0;
        }
        finally
        {
            db.Forget();
        }
    }
}
