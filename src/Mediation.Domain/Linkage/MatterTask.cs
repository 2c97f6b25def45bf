using Mediation.Domain.Agencies;
using Mediation.Domain.Common;

namespace Mediation.Domain.Linkage;

/// <summary>What is to be done, by which body and until when.</summary>
/// <param name="DueOn">Inclusive, Asia/Shanghai.</param>
public sealed record MatterAssignment(string Title, AgencyId Owner, Guid? Account, DateOnly DueOn);

/// <summary>One thing a body has taken on in a joint matter; what came of it is read by all members.</summary>
public sealed class MatterTask
{
    public const int TitleMaxLength = 200;
    public const int ResultMaxLength = 2000;

    private MatterTask()
    {
    }

    public MatterTaskId Id { get; private set; }

    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    public AgencyId OwnerId { get; private set; }

    /// <summary>Somebody of the owner, or null for whoever looks after it there.</summary>
    public Guid? AccountId { get; private set; }

    public DateOnly DueOn { get; private set; }

    public MatterTaskState State { get; private set; }

    public string? Result { get; private set; }

    public DateTimeOffset AssignedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The meeting that decided it, or null.</summary>
    public MatterMeetingId? MeetingId { get; private set; }

    public bool IsOpen => State is MatterTaskState.Open or MatterTaskState.UnderWay;

    public bool IsOverdue(DateOnly today) => IsOpen && DueOn < today;

    internal static MatterTask Assign(MatterTaskId id, int number, MatterAssignment what, MatterMeetingId? meeting, DateTimeOffset now)
    {
        return new MatterTask
        {
            Id = id,
            Number = number,
            Title = MatterText.Of(what.Title, TitleMaxLength),
            OwnerId = what.Owner,
            AccountId = what.Account,
            DueOn = what.DueOn,
            MeetingId = meeting,
            AssignedAt = now,
        };
    }

    internal void Report(MatterTaskState state, string? result, DateTimeOffset now)
    {
        Guard.Require(IsOpen, RuleCode.MatterTaskEnded);
        Guard.Require(state != MatterTaskState.Open, RuleCode.MatterTaskState);
        Guard.Require(state == MatterTaskState.UnderWay || !string.IsNullOrWhiteSpace(result), RuleCode.MatterTaskResultMissing);
        (State, Result) = (state, MatterText.OrNone(result, ResultMaxLength) ?? Result);
        EndedAt = IsOpen ? null : now;
    }
}
