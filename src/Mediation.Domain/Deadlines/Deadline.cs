using Mediation.Domain.Calendar;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Deadlines;

/// <summary>One legal clock running on one case. All dates are Asia/Shanghai; the due day itself is in time until 24:00.</summary>
[LegalBasis("民法典 §203(2)")]
public sealed partial class Deadline
{
    public const int StartEventLength = 60;
    public const int EndReasonLength = 200;
    public const int StartProofLength = 200;

    private Deadline()
    {
    }

    public DeadlineId Id { get; private set; }

    public ClockId Clock { get; private set; }

    public int PeriodVersion { get; private set; }

    /// <summary>The part of the case it runs for, e.g. one term of the agreement; null for the case as a whole.</summary>
    public Guid? SubjectId { get; private set; }

    /// <summary>The day of the event, itself not counted.</summary>
    public DateOnly StartOn { get; private set; }

    /// <summary>What happened on that day, one of <see cref="StartEvents"/>.</summary>
    public string StartEvent { get; private set; } = "";

    /// <summary>What proves the start, e.g. a document number; null where the case's own history does.</summary>
    public string? StartProof { get; private set; }

    /// <summary>The version of the case that started it: the history entry of that version proves the event.</summary>
    public int StartedAtVersion { get; private set; }

    public DateOnly? AgreedOn { get; private set; }

    /// <summary>Inclusive. While paused it is the date as it stood before the pause.</summary>
    public DateOnly DueOn { get; private set; }

    public bool IsProvisional { get; private set; }

    public DeadlineStatus Status { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public string? EndReason { get; private set; }

    /// <summary>Done, but after the due day.</summary>
    public bool MetLate { get; private set; }

    /// <summary>The case in which the clock began, where it came here by a merger or a split; null for a clock begun here.</summary>
    public CaseId? CarriedFrom { get; private set; }

    /// <summary>In the order in which they happened; a change replaces the whole list.</summary>
    public IReadOnlyList<ClockAdjustment> Adjustments { get; private set; } = [];

    /// <summary>Every change of the due day, oldest first.</summary>
    public IReadOnlyList<DeadlineMove> Moves { get; private set; } = [];

    public DueDateExplanation Explanation { get; private set; } = DueDateExplanation.Empty;

    /// <summary>When the arrival of the present due day was recorded.</summary>
    public DateOnly? RecordedDueOn { get; private set; }

    /// <summary>When the passing of the present due day was recorded.</summary>
    public DateOnly? RecordedOverdueOn { get; private set; }

    /// <summary>Stays true after a later extension: statistics count the delay, the case does not suffer from it.</summary>
    public bool HasBeenOverdue { get; private set; }

    public bool IsOpen => Status is DeadlineStatus.Running or DeadlineStatus.Paused;

    public static Deadline Start(
        DeadlineId id,
        StatutoryPeriod period,
        DateOnly startOn,
        string startEvent,
        WorkCalendar calendar,
        Guid? subjectId = null,
        DateOnly? agreedOn = null,
        StartEvidence? evidence = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(startEvent);

        var deadline = new Deadline
        {
            Id = id,
            Clock = period.Clock,
            PeriodVersion = period.Version,
            SubjectId = subjectId,
            StartOn = startOn,
            StartEvent = startEvent,
            AgreedOn = agreedOn,
            StartProof = evidence?.Proof,
            StartedAtVersion = evidence?.CaseVersion ?? 0,
            Status = DeadlineStatus.Running,
        };
        deadline.Take(DueDateRule.Compute(period, startOn, calendar, [], agreedOn));

        return deadline;
    }

    /// <summary>The same clock in another case: start, adjustments and last day stay as they are.</summary>
    /// <param name="subject">What it runs for in that case.</param>
    internal Deadline CarryTo(DeadlineId id, CaseId from, Guid? subject = null)
    {
        var carried = (Deadline)MemberwiseClone();
        (carried.Id, carried.SubjectId) = (id, subject ?? SubjectId);
        carried.CarriedFrom ??= from;
        return carried;
    }

    public void Meet(DateOnly on)
    {
        RequireOpen();
        RequireStarted(on);

        MetLate = Status == DeadlineStatus.Running && on > DueOn;
        HasBeenOverdue |= MetLate;
        End(DeadlineStatus.Met, on);
    }

    public void Stop(DateOnly on, string reason)
    {
        RequireOpen();
        RequireStarted(on);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);

        End(DeadlineStatus.Stopped, on);
        EndReason = reason;
    }

    public bool IsOverdue(DateOnly today) => Status == DeadlineStatus.Running && today > DueOn;

    /// <summary>True the first time it is asked on or after the due day.</summary>
    public bool RecordDue(DateOnly today)
    {
        if (Status != DeadlineStatus.Running || today < DueOn || RecordedDueOn is not null)
        {
            return false;
        }

        RecordedDueOn = today;

        return true;
    }

    /// <summary>True the first time it is asked after the due day.</summary>
    public bool RecordOverdue(DateOnly today)
    {
        if (!IsOverdue(today) || RecordedOverdueOn is not null)
        {
            return false;
        }

        RecordedOverdueOn = today;
        HasBeenOverdue = true;

        return true;
    }

    private void RequireRunning() => Guard.Require(Status == DeadlineStatus.Running, RuleCode.DeadlineNotRunning);

    private void RequireOpen() => Guard.Require(IsOpen, RuleCode.DeadlineEnded);

    // A clock that counts backward from the hearing has its start ahead of it.
    private void RequireStarted(DateOnly on) => Guard.Require(StartOn <= on || DueOn < StartOn, RuleCode.DeadlineBeforeStart, StartOn);

    private void Take(DueDate due)
    {
        DueOn = due.On;
        IsProvisional = due.IsProvisional;
        Explanation = due.Explanation;
    }

    private void End(DeadlineStatus status, DateOnly on)
    {
        Status = status;
        EndedOn = on;
    }
}

/// <param name="Proof">Null for an event of the case itself.</param>
/// <param name="CaseVersion">The version of the case that this start leads to.</param>
public sealed record StartEvidence(string? Proof, int CaseVersion);
