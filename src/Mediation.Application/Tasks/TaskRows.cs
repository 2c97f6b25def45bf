using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Cases.Rules;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tasks;

/// <param name="Subject">Stable code of what is the matter.</param>
/// <param name="SubjectId">The notice, deadline or outage it is about.</param>
/// <param name="CaseNumber">Also where the case itself is another office's to see.</param>
/// <param name="DueOn">By when the office wants it done, inclusive; the law's own day is the clock of the case.</param>
/// <param name="Case">Null without a case, and where the caller may not see it.</param>
public sealed record TaskRow(
    Guid Id, TaskKind Kind, string Subject, Guid? SubjectId, Guid? CaseId, string? CaseNumber, DateOnly DueOn, bool IsOverdue, int Level,
    Guid? AssignedAccount, string? AssignedName, TaskRole? AssignedRole, DateTimeOffset OpenedAt, TaskCase? Case, int Version);

/// <summary>What a task's case waits for, beside the task's own day.</summary>
/// <param name="Clock">The legal clock that ends first; null while none runs.</param>
/// <param name="ClockDueOn">Its last day, inclusive.</param>
public sealed record TaskCase(
    string Applicant, int Applicants, string Respondent, CaseStatus Status, NextAction? Next, string? Clock, DateOnly? ClockDueOn);

/// <summary>Reads tasks with their cases and holders: a few queries, however many tasks.</summary>
internal sealed class TaskRows(IAppDb db, IStaffDirectory staff, PlatformTime time)
{
    public async Task<IReadOnlyList<TaskRow>> ReadAsync(IQueryable<WorkTask> tasks, CancellationToken ct)
    {
        var today = time.Today;
        var found = await tasks.AsNoTracking().Select(task => new
        {
            Task = task,
            Number = db.Cases.IgnoreQueryFilters().Where(dispute => dispute.Id == task.CaseId).Select(dispute => dispute.Number).FirstOrDefault(),
        }).ToListAsync(ct);
        var cases = await CasesAsync([.. found.Select(one => one.Task.CaseId).OfType<CaseId>().Distinct()], today, ct);
        var names = await staff.NamesAsync([.. found.Select(one => one.Task.AssignedAccountId).OfType<Guid>().Distinct()], ct);
        return
        [
            .. found.Select(one => new TaskRow(
                one.Task.Id.Value, one.Task.Kind, one.Task.Subject, one.Task.SubjectId, one.Task.CaseId?.Value, one.Number, one.Task.DueOn,
                one.Task.DueOn < today, one.Task.Level, one.Task.AssignedAccountId,
                one.Task.AssignedAccountId is { } account ? names.GetValueOrDefault(account) : null, one.Task.AssignedRole, one.Task.OpenedAt,
                one.Task.CaseId is { } dispute ? cases.GetValueOrDefault(dispute) : null, one.Task.Version)),
        ];
    }

    private async Task<Dictionary<CaseId, TaskCase>> CasesAsync(List<CaseId> ids, DateOnly today, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var cases = db.Cases.AsNoTracking().IgnoreAutoIncludes().Where(dispute => ids.Contains(dispute.Id));
        var facts = await cases.Select(WatchedCase.Row).ToDictionaryAsync(one => one.Id, one => one.Next, ct);
        var found = await cases.Select(dispute => new
        {
            dispute.Id,
            Applicant = dispute.Parties.Where(party => party.Side == PartySide.Applicant).OrderBy(party => party.Number).Select(party => party.Name).First(),
            Applicants = dispute.Parties.Count(party => party.Side == PartySide.Applicant),
            Respondent = dispute.Parties.Where(party => party.Side == PartySide.Respondent).OrderBy(party => party.Number).Select(party => party.Name).First(),
            Clock = dispute.Deadlines.Where(deadline => deadline.Status == DeadlineStatus.Running).OrderBy(deadline => deadline.DueOn)
                .Select(deadline => (ClockId?)deadline.Clock).FirstOrDefault(),
        }).ToListAsync(ct);
        return found.Where(one => facts.ContainsKey(one.Id)).Select(one => (Row: one, Next: facts[one.Id])).ToDictionary(one => one.Row.Id, one => new TaskCase(
            one.Row.Applicant, one.Row.Applicants, one.Row.Respondent, one.Next.Status, NextAction.Of(one.Next, today),
            one.Row.Clock?.ToString(), one.Next.NextDueOn == DateOnly.MaxValue ? null : one.Next.NextDueOn));
    }
}
