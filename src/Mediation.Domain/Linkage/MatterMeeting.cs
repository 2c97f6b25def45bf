using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Linkage;

/// <param name="Attending">Bodies asked to come; the convening agency is always there.</param>
public sealed record MeetingPlan(DateTimeOffset At, SessionMode Mode, string Place, IReadOnlyList<AgencyId> Attending);

/// <param name="Task">The task it became.</param>
public sealed record MeetingDecision(int Number, string Text, AgencyId Owner, DateOnly DueOn, MatterTaskId Task);

/// <summary>What a meeting came to, before its decisions become tasks. One of the two texts is given at least.</summary>
/// <param name="Coordination">Who does what: for all members.</param>
/// <param name="Minutes">What was said to settle: not for members that decide.</param>
public sealed record MeetingRecord(
    DateTimeOffset HeldAt, IReadOnlyList<AgencyId> Present, string? Coordination, string? Minutes, IReadOnlyList<MatterAssignment> Decisions);

/// <summary>A meeting of the bodies of a matter (会商会议). What is recorded of it is read by members only; it is no mediation session.</summary>
public sealed class MatterMeeting
{
    public const int PlaceMaxLength = 200;
    public const int MinutesMaxLength = 20_000;
    public const int MaxDecisions = 30;

    private MatterMeeting()
    {
    }

    public MatterMeetingId Id { get; private set; }

    public int Number { get; private set; }

    public DateTimeOffset PlannedAt { get; private set; }

    public SessionMode Mode { get; private set; }

    public string Place { get; private set; } = "";

    public IReadOnlyList<AgencyId> Attending { get; private set; } = [];

    public MeetingState State { get; private set; }

    public DateTimeOffset? HeldAt { get; private set; }

    public IReadOnlyList<AgencyId> Present { get; private set; } = [];

    /// <summary>How the bodies work together; read by all members.</summary>
    public string? Coordination { get; private set; }

    /// <summary>What was said to settle, and whatever nobody marked as coordination; read by members that do not decide.</summary>
    public string? Minutes { get; private set; }

    public IReadOnlyList<MeetingDecision> Decisions { get; private set; } = [];

    internal static MatterMeeting Plan(MatterMeetingId id, int number, MeetingPlan plan)
    {
        return new MatterMeeting
        {
            Id = id,
            Number = number,
            PlannedAt = plan.At,
            Mode = plan.Mode,
            Place = MatterText.Of(plan.Place, PlaceMaxLength),
            Attending = [.. plan.Attending.Distinct()],
        };
    }

    internal void Record(MeetingRecord record, IReadOnlyList<MeetingDecision> decisions, DateTimeOffset now)
    {
        RequirePlanned();
        Guard.Require(record.HeldAt <= now, RuleCode.MeetingNotYetHeld);
        (State, HeldAt, Present) = (MeetingState.Held, record.HeldAt, [.. record.Present.Distinct()]);
        var (coordination, minutes) = (MatterText.OrNone(record.Coordination, MinutesMaxLength), MatterText.OrNone(record.Minutes, MinutesMaxLength));
        Guard.Require(coordination is not null || minutes is not null, RuleCode.MatterTextLength, MinutesMaxLength);
        (Coordination, Minutes, Decisions) = (coordination, minutes, [.. decisions]);
    }

    internal void Cancel()
    {
        RequirePlanned();
        State = MeetingState.Cancelled;
    }

    private void RequirePlanned() => Guard.Require(State == MeetingState.Planned, RuleCode.MeetingNotPlanned);
}
