using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Tasks;

/// <summary>Something a person of an office has to do (待办). Whoever needs one opens it under a key that is unique for ever.</summary>
public sealed class WorkTask : AggregateRoot
{
    public const int SubjectMaxLength = 100;
    public const int OnceKeyMaxLength = 200;
    public const int NoteMaxLength = 1000;
    public const int ReasonMaxLength = 100;

    private WorkTask()
    {
    }

    public WorkTaskId Id { get; private set; }

    /// <summary>The office whose affair it is.</summary>
    public AgencyId AgencyId { get; private set; }

    public CaseId? CaseId { get; private set; }

    public TaskKind Kind { get; private set; }

    /// <summary>A stable code of what is the matter, e.g. the clock or the cause; no person's data.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The notice, deadline or outage it is about.</summary>
    public Guid? SubjectId { get; private set; }

    public string OnceKey { get; private set; } = "";

    public AgencyId AssignedAgencyId { get; private set; }

    public Guid? AssignedAccountId { get; private set; }

    public TaskRole? AssignedRole { get; private set; }

    /// <summary>The role it goes back to when whoever has it lets go of it.</summary>
    public TaskRole ReleasedTo { get; private set; }

    public TaskAssignee AssignedTo => TaskAssignee.Read(AssignedAgencyId, AssignedAccountId, AssignedRole);

    /// <summary>Inclusive, Asia/Shanghai.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>How many steps it was raised; 0 where it began.</summary>
    public int Level { get; private set; }

    public TaskState State { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Null while open, and where the platform itself dropped it.</summary>
    public Guid? EndedBy { get; private set; }

    public string? Note { get; private set; }

    public static WorkTask Open(
        WorkTaskId id, AgencyId agency, CaseId? caseId, TaskKind kind, string subject, string onceKey, TaskAssignee to, DateOnly dueOn,
        DateTimeOffset now, Guid? subjectId = null)
    {
        RequireText(subject, SubjectMaxLength);
        RequireText(onceKey, OnceKeyMaxLength);
        var task = new WorkTask
        {
            Id = id,
            AgencyId = agency,
            CaseId = caseId,
            Kind = kind,
            Subject = subject,
            SubjectId = subjectId,
            OnceKey = onceKey,
            DueOn = dueOn,
            OpenedAt = now,

            // What was given to a person from the beginning is for the head to give to another.
            ReleasedTo = TaskRole.CentreHead,
        };
        task.GiveTo(to);
        task.Raise(new TaskOpened(kind, subject, dueOn));
        return task;
    }

    /// <summary>One person takes on what was given to a role, or what a colleague had.</summary>
    public void TakeOver(Guid account)
    {
        RequireOpen();
        Guard.Require(AssignedAccountId != account, RuleCode.TaskAlreadyTaken);
        GiveTo(TaskAssignee.Account(AssignedAgencyId, account));
        Raise(new TaskTaken(account));
    }

    /// <summary>Whoever had it is away: it goes to another of the same office, and stays on its level.</summary>
    public void PassOn(TaskAssignee to)
    {
        RequireOpen();
        GiveTo(to);
        Raise(new TaskPassedOn(to.AccountId, to.Role));
    }

    /// <summary>The head gives it to somebody of the office that works on it.</summary>
    public void AssignTo(Guid account)
    {
        RequireOpen();
        Guard.Require(AssignedAccountId != account, RuleCode.TaskAlreadyTaken);
        GiveTo(TaskAssignee.Account(AssignedAgencyId, account));
        Raise(new TaskAssigned(account));
    }

    /// <summary>Whoever has it lets go of it: anyone of the role it came from may take it.</summary>
    public void Release()
    {
        RequireOpen();
        Guard.Require(AssignedAccountId is not null, RuleCode.TaskNotTaken);
        GiveTo(TaskAssignee.AnyoneIn(AssignedAgencyId, ReleasedTo));
        Raise(new TaskReleased(ReleasedTo));
    }

    /// <param name="reason">In words of the office; kept with the task.</param>
    public void Cancel(Guid by, string reason, DateTimeOffset now)
    {
        RequireOpen();
        RequireText(reason, NoteMaxLength);
        Note = reason;
        End(TaskState.Cancelled, by, now);
        Raise(new TaskCancelled(Kind));
    }

    public void Complete(Guid by, string? note, DateTimeOffset now)
    {
        RequireOpen();
        Note = note;
        End(TaskState.Done, by, now);
        Raise(new TaskCompleted(Kind, SubjectId));
    }

    /// <summary>Gives it to a higher level. Its due day stays, so that it keeps its place among what is overdue.</summary>
    public void Escalate(TaskAssignee to, int level)
    {
        RequireOpen();
        Guard.Require(level > Level, RuleCode.TaskLevelNotHigher);
        GiveTo(to);
        Level = level;
        Raise(new TaskEscalated(level, DueOn));
    }

    /// <summary>Whom the last step reached leads to; null where it was taken already or leads no higher than where the task is.</summary>
    public EscalationLevel? NextLevel(EscalationRules rules, int stepsReached)
    {
        if (stepsReached <= Level)
        {
            return null;
        }

        var to = rules.Steps[stepsReached - 1].To;
        var isUntouchedEscalation = Kind == TaskKind.Escalation && Level == 0;
        return isUntouchedEscalation || to > Present(rules) ? to : null;
    }

    /// <param name="because">Stable code.</param>
    public void Drop(string because, DateTimeOffset now)
    {
        RequireOpen();
        RequireText(because, ReasonMaxLength);
        End(TaskState.Dropped, by: null, now);
        Raise(new TaskDropped(because));
    }

    private EscalationLevel Present(EscalationRules rules)
    {
        if (AssignedAgencyId != AgencyId)
        {
            return EscalationLevel.Supervisor;
        }

        return AssignedRole == TaskRole.CentreHead
            ? EscalationLevel.CentreHead
            : Level == 0 ? EscalationLevel.Mediator : rules.Steps[Math.Min(Level, rules.Steps.Count) - 1].To;
    }

    private static void RequireText(string text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > longest)
        {
            throw new ArgumentException($"Between 1 and {longest} characters.", nameof(text));
        }
    }

    private void RequireOpen() => Guard.Require(State == TaskState.Open, RuleCode.TaskEnded);

    private void GiveTo(TaskAssignee to)
    {
        (AssignedAgencyId, AssignedAccountId, AssignedRole) = (to.Agency, to.AccountId, to.Role);
        ReleasedTo = to.Role ?? ReleasedTo;
    }

    private void End(TaskState state, Guid? by, DateTimeOffset now) => (State, EndedBy, EndedAt) = (state, by, now);
}
