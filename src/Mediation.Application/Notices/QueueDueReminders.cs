using System.Globalization;
using Mediation.Application.Common;
using Mediation.Application.Jobs;
using Mediation.Domain.Calendar;
using Mediation.Domain.Notices;
using MediatR;

namespace Mediation.Application.Notices;

/// <summary>
/// Queues every reminder whose day has come and that was not queued yet, however late it runs; of the rungs that came since, only the
/// newest. Sent by a job only, on several nodes at once if need be.
/// </summary>
public sealed record QueueDueReminders : IRequest<RemindersQueued>
{
    public const string Job = "queue-due-reminders";
}

/// <param name="Deadlines">Rungs climbed, one per deadline and audience.</param>
/// <param name="Notices">Messages queued by this run.</param>
/// <param name="Failed">Deadlines listed as failures of the job; the next run tries them again.</param>
public sealed record RemindersQueued(int Deadlines, int Notices, int Failed);

internal sealed class QueueDueRemindersHandler(
    IAppDb db, PlatformTime time, IWorkCalendars calendars, OfficeRules rules, ReminderWriter writer, IJobFailures failures)
    : IRequestHandler<QueueDueReminders, RemindersQueued>
{
    private const int BatchSize = 500;

    public async Task<RemindersQueued> Handle(QueueDueReminders command, CancellationToken ct)
    {
        var owed = await OpenFailures.OfAsync(db, QueueDueReminders.Job, JobSubjects.Deadline, ct);
        var calendar = await calendars.CurrentAsync(ct);
        var done = new RemindersQueued(0, 0, 0);
        foreach (var rung in DueRungs.Of(await rules.LaddersAsync(ct), time.Today, calendar))
        {
            DueDeadline? last = null;
            do
            {
                var batch = await db.NextAsync(rung, last, BatchSize, ct);
                done = await QueueAsync(rung, batch, calendar, owed, done, ct);
                last = batch.Count < BatchSize ? null : batch[^1];
            }
            while (last is not null);
        }

        // What failed with no audience of this run was queued, or nobody is to be told of it any more.
        await owed.ClearRestAsync(failures, ct);
        return done;
    }

    private async Task<RemindersQueued> QueueAsync(
        DueRung rung, List<DueDeadline> batch, WorkCalendar calendar, OpenFailures owed, RemindersQueued done, CancellationToken ct)
    {
        if (batch.Count == 0)
        {
            return done;
        }

        try
        {
            var notices = await db.QueueAsync(await writer.WriteAsync(rung, batch, calendar, ct), ct);
            return done with { Deadlines = done.Deadlines + batch.Count, Notices = done.Notices + notices };
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            db.Forget();
            return batch.Count == 1
                ? await NoteAsync(batch[0], failed, owed, done, ct)
                : await OneByOneAsync(rung, batch, calendar, owed, done, ct);
        }
    }

    // One that cannot be saved must not keep the others from being reminded.
    private async Task<RemindersQueued> OneByOneAsync(
        DueRung rung, List<DueDeadline> batch, WorkCalendar calendar, OpenFailures owed, RemindersQueued done, CancellationToken ct)
    {
        foreach (var deadline in batch)
        {
            done = await QueueAsync(rung, [deadline], calendar, owed, done, ct);
        }

        return done;
    }

    private async Task<RemindersQueued> NoteAsync(
        DueDeadline deadline, Exception failed, OpenFailures owed, RemindersQueued done, CancellationToken ct)
    {
        owed.Keep(deadline.Id.Value);
        await failures.NoteAsync(QueueDueReminders.Job, JobSubjects.Deadline, deadline.Id.Value, JobReport.CodeOf(failed), ct);
        return done with { Failed = done.Failed + 1 };
    }
}

/// <summary>Makes the notices of a rung for a batch of deadlines.</summary>
internal sealed class ReminderWriter(PlatformTime time, OfficeRules rules, NoticeRecipients recipients)
{
    public async Task<IReadOnlyList<ClimbedRung>> WriteAsync(
        DueRung rung, IReadOnlyList<DueDeadline> batch, WorkCalendar calendar, CancellationToken ct)
    {
        var told = await recipients.OfAsync(rung.Audience, [.. batch.Select(due => due.Case)], time.Today, ct);
        var climbed = new List<ClimbedRung>(batch.Count);
        foreach (var due in batch)
        {
            var notices = new List<Notice>();
            foreach (var recipient in told[due.Case.Id].DistinctBy(one => one.Recipient))
            {
                notices.Add(await WriteAsync(rung, due, recipient, calendar, ct));
            }

            climbed.Add(new ClimbedRung(new ReminderMark(due.Id, due.DueOn, rung.Audience, rung.Reached.Step.Key), notices));
        }

        return climbed;
    }

    private async Task<Notice> WriteAsync(DueRung rung, DueDeadline due, Told told, WorkCalendar calendar, CancellationToken ct)
    {
        var (step, now) = (rung.Reached.Step, time.Now);
        var planned = PlatformTime.InstantOf(ReminderDay.Of(step, due.DueOn, calendar), step.At);
        var ready = planned > now ? planned : now;
        return Notice.Queue(
            new NoticeDraft
            {
                AgencyId = due.Case.Agency,
                CaseId = due.Case.Id,
                DeadlineId = due.Id,
                DueOn = due.DueOn,
                OnceKey = OnceKeyOf(rung, due, told.Recipient),
                Audience = rung.Audience,
                Recipient = told.Recipient,
                TemplateKey = step.TemplateKey,
                Language = told.Language,
                Values = new Dictionary<string, string>
                {
                    [Placeholders.Case] = due.Case.Number,
                    [Placeholders.Office] = await rules.OfficeNameAsync(due.Case.Agency, told.Language, ct),
                    [Placeholders.Clock] = rung.Clock.ToString(),
                    [Placeholders.ClockVersion] = due.ClockVersion.ToString(CultureInfo.InvariantCulture),
                    [Placeholders.Due] = due.DueOn.ToString("O", CultureInfo.InvariantCulture),
                },
                Channels = step.Channels,
                NotBefore = await rules.AllowedAsync(due.Case.Agency, rung.Audience, step.Channels[0], ready, ct),
            },
            now);
    }

    /// <summary>One reminder per deadline, rung and recipient for one last day, ever; another last day is announced anew.</summary>
    private static string OnceKeyOf(DueRung rung, DueDeadline due, Recipient recipient) => string.Create(
        CultureInfo.InvariantCulture, $"r:{due.Id.Value:N}:{due.DueOn:yyyyMMdd}:{rung.Audience}:{rung.Reached.Step.Key}:{recipient.Id:N}");
}
