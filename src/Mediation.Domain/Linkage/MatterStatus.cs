namespace Mediation.Domain.Linkage;

/// <summary>Where a joint matter (会商事项) stands. Stored and sent by name; a name is never reused.</summary>
public enum MatterStatus
{
    Raised,
    Convened,
    Handling,
    Concluded,
    Closed,
    Dismissed,
}

/// <summary>What someone does to a joint matter. An action not listed for a status in <see cref="MatterLifecycle"/> is refused.</summary>
public enum MatterAction
{
    Invite,
    AnswerInvitation,
    Leave,
    LinkCase,
    UnlinkCase,
    Regrade,
    SendEmergencyReport,
    AddProgress,
    Convene,
    PlanMeeting,
    RecordMeeting,
    CancelMeeting,
    AssignTask,
    ReportTask,
    PlanSession,
    Conclude,
    Close,
    Dismiss,
    Reopen,
}
