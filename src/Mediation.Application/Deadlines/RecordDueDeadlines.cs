using System.Linq.Expressions;
using Mediation.Application.Common;
using Mediation.Application.Jobs;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Mediation.Application.Deadlines;

/// <summary>
/// Notes on every case which clocks end today or have run out. Everything not noted yet is taken, however old; each is noted once, and a
/// case that cannot be read or changed holds nobody up: it is listed by name and tried again. Sent by a job only.
/// </summary>
public sealed record RecordDueDeadlines : IRequest<DueDeadlinesNoted>
{
    public const string Job = "note-due-deadlines";
}

/// <param name="PutOff">Somebody acted on them at this moment; the next run finds them again.</param>
/// <param name="Failed">Listed by name.</param>
public sealed record DueDeadlinesNoted(int Cases, int PutOff, int Failed);

internal sealed class RecordDueDeadlinesHandler(
    IAppDb db, PlatformTime time, IJobFailures failures, JobReport report, ILogger<RecordDueDeadlinesHandler> log)
    : IRequestHandler<RecordDueDeadlines, DueDeadlinesNoted>
{
    private const int BatchSize = 100;

    public async Task<DueDeadlinesNoted> Handle(RecordDueDeadlines command, CancellationToken ct)
    {
        var owed = await OpenFailures.OfAsync(db, RecordDueDeadlines.Job, JobSubjects.Case, ct);
        var (counts, isDue, last) = (new Counts(), IsDue(time.Today), default(CaseId?));
        while (true)
        {
            var found = db.Cases.Where(isDue);
            found = last is { } seen ? found.Where(dispute => dispute.Id > seen) : found;
            var batch = await found.OrderBy(dispute => dispute.Id).Take(BatchSize).Select(dispute => dispute.Id).ToListAsync(ct);
            if (batch.Count == 0)
            {
                break;
            }

            await NoteAsync(batch, owed, counts, ct);
            last = batch[^1];
        }

        // What is no longer due was put right by other means.
        await owed.ClearRestAsync(failures, ct);
        report.Add("cases", counts.Noted);
        report.Add("put-off", counts.PutOff);
        report.Add("failed", counts.Failed);
        return new DueDeadlinesNoted(counts.Noted, counts.PutOff, counts.Failed);
    }

    private static Expression<Func<DisputeCase, bool>> IsDue(DateOnly today) => dispute => dispute.Deadlines.Any(deadline =>
        deadline.Status == DeadlineStatus.Running
        && ((deadline.DueOn <= today && deadline.RecordedDueOn == null) || (deadline.DueOn < today && deadline.RecordedOverdueOn == null)));

    private async Task NoteAsync(List<CaseId> batch, OpenFailures owed, Counts counts, CancellationToken ct)
    {
        // Read together while all can be read; one row that cannot, and each is read alone.
        var loaded = await TryLoadAsync(batch, ct);
        foreach (var id in batch)
        {
            try
            {
                var dispute = loaded?.GetValueOrDefault(id) ?? await LoadAsync(id, ct);
                if (dispute?.RecordDeadlines(time.Today) == true)
                {
                    await db.SaveChangesAsync(ct);
                    counts.Noted++;
                }

                await owed.ClearAsync(failures, id.Value, ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                (loaded, counts.PutOff) = (null, counts.PutOff + 1);
                db.Forget();
                owed.Keep(id.Value);
                log.LogInformation("Case {CaseId} is being changed; its clocks are noted with the next run", id.Value);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                (loaded, counts.Failed) = (null, counts.Failed + 1);
                db.Forget();
                log.LogError(failure, "The clocks of case {CaseId} cannot be noted", id.Value);
                await failures.NoteAsync(RecordDueDeadlines.Job, JobSubjects.Case, id.Value, JobReport.CodeOf(failure), ct);
                owed.Keep(id.Value);
            }
        }

        db.Forget();
    }

    private async Task<Dictionary<CaseId, DisputeCase>?> TryLoadAsync(List<CaseId> batch, CancellationToken ct)
    {
        try
        {
            return await Cases().Where(dispute => batch.Contains(dispute.Id)).ToDictionaryAsync(dispute => dispute.Id, ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            db.Forget();
            return null;
        }
    }

    private Task<DisputeCase?> LoadAsync(CaseId id, CancellationToken ct) => Cases().SingleOrDefaultAsync(dispute => dispute.Id == id, ct);

    private IQueryable<DisputeCase> Cases() => db.Cases.IgnoreAutoIncludes().Include(dispute => dispute.Deadlines);

    private sealed class Counts
    {
        public int Noted { get; set; }

        public int PutOff { get; set; }

        public int Failed { get; set; }
    }
}
