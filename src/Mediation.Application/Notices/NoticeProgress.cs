using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Notices;
using Mediation.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>Takes a notice to its next channel, or to its end, with the tasks that this gives the office. The caller saves.</summary>
internal sealed class NoticeProgress(IAppDb db, OfficeRules rules, IWorkCalendars calendars, PlatformTime time)
{
    private const int WorkingDaysToAct = 1;

    public static string LetterKey(NoticeId notice) => $"letter:{notice.Value:N}";

    public static string FailureKey(NoticeId notice) => $"delivery-failed:{notice.Value:N}";

    /// <summary>From when on it may go out by the channel it is at: its office is quiet at night.</summary>
    public Task<DateTimeOffset> AllowedAsync(Notice notice, CancellationToken ct) => notice.IsTest
        ? Task.FromResult(time.Now)
        : rules.AllowedAsync(notice.AgencyId, notice.Audience, notice.Channel, time.Now, ct);

    /// <summary>This channel is of no use.</summary>
    public async Task AdvanceAsync(Notice notice, CancellationToken ct)
    {
        if (notice.HasNextChannel)
        {
            notice.TakeNextChannel(time.Now);
            return;
        }

        notice.Exhaust(time.Now);
        if (!notice.IsTest)
        {
            await OpenAsync(notice, TaskKind.DeliveryFailed, FailureKey(notice.Id), await InChargeAsync(notice, ct), ct);
        }
    }

    /// <summary>It arrived, by whichever channel: what the office was asked to do about it is no longer needed.</summary>
    public async Task ConfirmAsync(Notice notice, CancellationToken ct)
    {
        if (notice.State is not (NoticeState.Underway or NoticeState.Exhausted))
        {
            return;
        }

        notice.Confirm(time.Now);
        string[] keys = [LetterKey(notice.Id), FailureKey(notice.Id)];
        foreach (var task in await db.Tasks.Where(task => keys.Contains(task.OnceKey) && task.State == TaskState.Open).ToListAsync(ct))
        {
            task.Drop("notice.confirmed", time.Now);
        }
    }

    public Task OpenLetterAsync(Notice notice, CancellationToken ct) => OpenAsync(
        notice, TaskKind.LetterToSend, LetterKey(notice.Id), TaskAssignee.AnyoneIn(notice.AgencyId, TaskRole.Clerk), ct);

    /// <summary>Null when no letter was asked for.</summary>
    public Task<TaskState?> StateOfLetterAsync(Notice notice, CancellationToken ct)
    {
        var key = LetterKey(notice.Id);
        return db.Tasks.AsNoTracking().Where(task => task.OnceKey == key).Select(task => (TaskState?)task.State).SingleOrDefaultAsync(ct);
    }

    private async Task OpenAsync(Notice notice, TaskKind kind, string key, TaskAssignee to, CancellationToken ct)
    {
        if (await db.Tasks.AnyAsync(task => task.OnceKey == key, ct))
        {
            return;
        }

        var dueOn = (await calendars.CurrentAsync(ct)).AddWorkingDays(time.Today, WorkingDaysToAct);
        db.Tasks.Add(WorkTask.Open(
            WorkTaskId.New(time.Now), notice.AgencyId, notice.CaseId, kind, notice.TemplateKey, key, to, dueOn, time.Now, notice.Id.Value));
    }

    /// <summary>The mediator of the case. Without one who signs in it is the clerks' affair, and what missed the mediator himself the head's.</summary>
    private async Task<TaskAssignee> InChargeAsync(Notice notice, CancellationToken ct)
    {
        var account = notice.CaseId is { } dispute ? await MediatorOfAsync(dispute, ct) : null;
        return account switch
        {
            null => TaskAssignee.AnyoneIn(notice.AgencyId, TaskRole.Clerk),
            _ when notice.Recipient == new Recipient(RecipientKind.Account, account.Value) => TaskAssignee.AnyoneIn(notice.AgencyId, TaskRole.CentreHead),
            _ => TaskAssignee.Account(notice.AgencyId, account.Value),
        };
    }

    private async Task<Guid?> MediatorOfAsync(CaseId dispute, CancellationToken ct)
    {
        var mediators = await db.Cases.AsNoTracking().Where(one => one.Id == dispute).SelectMany(one => one.Mediators)
            .Where(part => part.ReleasedOn == null).OrderByDescending(part => part.Presides).Select(part => part.MediatorId).Take(1).ToListAsync(ct);
        return mediators is [var first] ? await db.Mediators.AsNoTracking().Where(one => one.Id == first).Select(one => one.AccountId).SingleAsync(ct) : null;
    }
}
