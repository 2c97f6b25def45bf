using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Linkage;

public sealed record MatterRaised(
    string Number, AgencyId Convener, MatterSource Source, MatterGrade Grade, MatterReasons Reasons, int Headcount, DateTimeOffset ReportDueAt) : OutgoingEvent;

public sealed record BodyInvited(AgencyId Body) : OutgoingEvent;

public sealed record InvitationAnswered(AgencyId Body, bool Accepted) : OutgoingEvent;

public sealed record BodyLeft(AgencyId Body) : OutgoingEvent;

public sealed record MatterConvened : OutgoingEvent;

public sealed record MatterRegraded(MatterGrade Grade, MatterReasons Reasons, DateTimeOffset ReportDueAt) : OutgoingEvent;

public sealed record MatterCaseLinked(CaseId CaseId) : DomainEvent;

public sealed record MatterCaseUnlinked(CaseId CaseId) : DomainEvent;

public sealed record MatterMeetingPlanned(MatterMeetingId MeetingId, DateTimeOffset At) : OutgoingEvent;

public sealed record MatterMeetingHeld(MatterMeetingId MeetingId, int Decisions) : OutgoingEvent;

public sealed record MatterMeetingCancelled(MatterMeetingId MeetingId) : OutgoingEvent;

public sealed record MatterTaskAssigned(MatterTaskId TaskId, AgencyId Owner, DateOnly DueOn) : OutgoingEvent;

public sealed record MatterTaskReported(MatterTaskId TaskId, MatterTaskState State) : OutgoingEvent;

public sealed record JointSessionPlanned(CaseId CaseId, SessionId? SessionId, DateTimeOffset At) : DomainEvent;

public sealed record MatterProgressAdded(AgencyId Body) : DomainEvent;

public sealed record EmergencyReported(EmergencyReportKind Kind, int Number, bool IsLate) : OutgoingEvent;

public sealed record MatterConcluded(int People, int Settled, int Failed, int HandedOver) : OutgoingEvent;

public sealed record MatterClosed : OutgoingEvent;

public sealed record MatterDismissed : OutgoingEvent;

public sealed record MatterReopened : OutgoingEvent;
