namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    /// <summary>Arguments: the action and the status.</summary>
    public static readonly RuleCode MatterActionNotAllowed = Conflict("linkage.action-not-allowed");
    /// <summary>Argument: the greatest length.</summary>
    public static readonly RuleCode MatterTextLength = Refused("linkage.text-length");
    public static readonly RuleCode MatterHeadcount = Refused("linkage.headcount");
    public static readonly RuleCode MatterReasonMissing = Refused("linkage.reason-missing");
    public static readonly RuleCode MatterOtherReason = Refused("linkage.other-reason");

    /// <summary>Argument: how many make a matter collective.</summary>
    public static readonly RuleCode MatterFewerThanTen = Refused("linkage.fewer-than-ten");
    public static readonly RuleCode MatterSourceUnclear = Refused("linkage.source-unclear");
    public static readonly RuleCode MatterKnownInFuture = Refused("linkage.known-in-future");

    /// <summary>Argument: the greatest number.</summary>
    public static readonly RuleCode MatterTooMany = Refused("linkage.too-many");
    public static readonly RuleCode MatterCaseLinkedAlready = Conflict("linkage.case-linked-already");
    public static readonly RuleCode MatterCaseNotLinked = Refused("linkage.case-not-linked");
    public static readonly RuleCode MatterBodyAlready = Conflict("linkage.body-already");
    public static readonly RuleCode MatterBodyNotMember = Refused("linkage.body-not-member");
    public static readonly RuleCode MatterConvenerStays = Refused("linkage.convener-stays");
    public static readonly RuleCode MatterNobodyInvited = Refused("linkage.nobody-invited");
    public static readonly RuleCode InvitationAnswered = Conflict("linkage.invitation-answered");
    public static readonly RuleCode InvitationReasonMissing = Refused("linkage.invitation-reason-missing");
    public static readonly RuleCode MatterTaskUnknown = Refused("linkage.task-unknown");
    public static readonly RuleCode MatterTaskEnded = Conflict("linkage.task-ended");
    public static readonly RuleCode MatterTaskState = Refused("linkage.task-state");
    public static readonly RuleCode MatterTaskResultMissing = Refused("linkage.task-result-missing");
    public static readonly RuleCode MatterTaskOfAnother = Refused("linkage.task-of-another-body");
    public static readonly RuleCode MatterTaskDuePast = Refused("linkage.task-due-past");
    public static readonly RuleCode MatterTasksOpen = Conflict("linkage.tasks-open");
    public static readonly RuleCode MeetingUnknown = Refused("linkage.meeting-unknown");
    public static readonly RuleCode MeetingNotPlanned = Conflict("linkage.meeting-not-planned");
    public static readonly RuleCode MeetingNotYetHeld = Refused("linkage.meeting-not-yet-held");
    public static readonly RuleCode MeetingInPast = Refused("linkage.meeting-in-past");
    public static readonly RuleCode EmergencyFirstMissing = Refused("linkage.first-report-missing");
    public static readonly RuleCode EmergencyFirstOnce = Conflict("linkage.first-report-once");
    public static readonly RuleCode EmergencyFinalSent = Conflict("linkage.final-report-sent");
    public static readonly RuleCode EmergencyFinalMissing = Conflict("linkage.final-report-missing");

    /// <summary>Argument: the greatest number of hours.</summary>
    public static readonly RuleCode ReportHours = Refused("linkage.report-hours");
    public static readonly RuleCode ReportHoursOrder = Refused("linkage.report-hours-order");
}
