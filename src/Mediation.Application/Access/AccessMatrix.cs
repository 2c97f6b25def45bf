using System.Collections.Frozen;
using static Mediation.Application.Access.Permission;

namespace Mediation.Application.Access;

public enum Role
{
    Party,
    PartnerSystem,
    Clerk,
    Mediator,
    CentreHead,
    Liaison,

    /// <summary>审裁人员: an arbitrator or judge at a body that decides disputes. Never sees what was said to settle one.</summary>
    Adjudicator,
    Auditor,
    SecurityAdministrator,
    SystemAdministrator,
}

public enum Permission
{
    SubmitApplication,
    SupplementApplication,
    CheckDuplicates,
    RecordConsent,
    GiveAccess,
    DecideAcceptance,
    AssignMediator,
    ChallengeMediator,
    Mediate,
    Sign,
    Withdraw,
    Confirm,
    FollowUp,
    ReferOut,
    CloseCase,
    ArchiveCase,
    ReadCase,
    ReadMediation,
    ReadOfficeNotes,
    ListCases,
    SearchCases,
    SeePersonalData,
    ReadRoster,
    ManageRoster,
    ReadAgencies,
    ManageAgencies,
    ManageAccounts,
    ReadAccessRecords,
    VerifyHistory,
    MoveTrainingClock,
    ManageClocks,
    ManageCalendar,
    AdjustDeadlines,
    ManageReminders,
    ReadDeliveries,
    ReadOwnNotices,
    WorkOnTasks,
    KeepCalendarFeed,
    KeepOwnContact,
    ReadJobs,
    TransferCase,
    ManageMechanisms,
    ManageLiaisons,
    ReadContactBook,
    PrepareReferral,
    SendReferral,
    HandleReferral,
    ReadReferrals,
    ConsentToTransfer,
    ReadTransfers,
    ReadPapers,
    MergeFilings,
    ConveneLinkage,
    TakePartInLinkage,
    ManageTriage,
    UseTriage,
    ManageExchange,
    ReadExchange,
    ManageLegalParameters,
    KeepFilings,
    ManageGuidance,
    UseGuidance,
    GiveFeedback,
    ReadFeedback,
    KeepEvidence,
    ReadEvidence,
    AnswerCase,
    ReadEngagement,
}

/// <summary>Role × permission: the only place that says who may do what. Agency and party scope narrow it further.</summary>
public static class AccessMatrix
{
    private static readonly FrozenDictionary<Permission, Role[]> Allowed = new Dictionary<Permission, Role[]>
    {
        [SubmitApplication] = [Role.Party, Role.PartnerSystem, Role.Clerk, Role.CentreHead],
        [SupplementApplication] = [Role.Party, Role.Clerk, Role.CentreHead],
        [CheckDuplicates] = [Role.Clerk, Role.Mediator, Role.CentreHead],
        [GiveAccess] = [Role.Clerk, Role.CentreHead],
        [RecordConsent] = [Role.Clerk, Role.Mediator, Role.CentreHead],
        [DecideAcceptance] = [Role.Clerk, Role.CentreHead],
        [AssignMediator] = [Role.CentreHead],
        [ChallengeMediator] = [Role.Party, Role.Clerk, Role.Mediator, Role.CentreHead],
        [Mediate] = [Role.Mediator, Role.CentreHead],
        [Sign] = [Role.Party, Role.Clerk, Role.Mediator, Role.CentreHead],
        [Withdraw] = [Role.Party, Role.Clerk, Role.Mediator, Role.CentreHead],
        [Confirm] = [Role.Clerk, Role.Mediator, Role.CentreHead],
        [FollowUp] = [Role.Clerk, Role.Mediator, Role.CentreHead],
        [Permission.ReferOut] = [Role.Clerk, Role.CentreHead],
        [CloseCase] = [Role.CentreHead],
        [ArchiveCase] = [Role.Clerk, Role.CentreHead],
        [ReadCase] = [Role.Party, Role.PartnerSystem, Role.Clerk, Role.Mediator, Role.CentreHead, Role.Liaison, Role.Auditor],
        [ReadMediation] = [Role.Mediator, Role.CentreHead],
        [ReadOfficeNotes] = [Role.Clerk, Role.Mediator, Role.CentreHead, Role.Auditor],
        [ListCases] = [Role.Party, Role.PartnerSystem, Role.Clerk, Role.Mediator, Role.CentreHead, Role.Liaison, Role.Auditor],
        [SearchCases] = [Role.Clerk, Role.Mediator, Role.CentreHead, Role.Auditor],
        [SeePersonalData] = [Role.Clerk, Role.Mediator, Role.CentreHead],
        [ReadRoster] = [Role.Clerk, Role.Mediator, Role.CentreHead],
        [ManageRoster] = [Role.CentreHead, Role.SystemAdministrator],
        [ReadAgencies] =
        [
            Role.Clerk, Role.Mediator, Role.CentreHead, Role.Liaison, Role.Adjudicator, Role.Auditor, Role.SecurityAdministrator,
            Role.SystemAdministrator,
        ],
        [ManageAgencies] = [Role.SystemAdministrator],
        [ManageAccounts] = [Role.SecurityAdministrator],
        [ReadAccessRecords] = [Role.Auditor],
        [VerifyHistory] = [Role.Auditor],
        [MoveTrainingClock] = [Role.SystemAdministrator],
        [ManageClocks] = [Role.SystemAdministrator],
        [ManageCalendar] = [Role.CentreHead, Role.SystemAdministrator],
        [AdjustDeadlines] = [Role.CentreHead],
        [ManageReminders] = [Role.CentreHead],
        [ReadDeliveries] = [Role.Clerk, Role.Mediator, Role.CentreHead, Role.Auditor],
        [ReadOwnNotices] = [Role.Party, Role.Clerk, Role.Mediator, Role.CentreHead, Role.Liaison, Role.Adjudicator],
        [WorkOnTasks] = [Role.Clerk, Role.Mediator, Role.CentreHead, Role.Liaison],
        [KeepCalendarFeed] = [Role.Clerk, Role.Mediator, Role.CentreHead],
        [KeepOwnContact] =
        [
            Role.Party, Role.Clerk, Role.Mediator, Role.CentreHead, Role.Liaison, Role.Adjudicator, Role.Auditor, Role.SecurityAdministrator,
            Role.SystemAdministrator,
        ],
        [ReadJobs] = [Role.Auditor, Role.SystemAdministrator],
        [Permission.TransferCase] = [Role.CentreHead],
        [ManageMechanisms] = [Role.CentreHead, Role.SystemAdministrator],
        [ManageLiaisons] = [Role.CentreHead, Role.Liaison, Role.SystemAdministrator],
        [ReadContactBook] = [Role.Clerk, Role.Mediator, Role.CentreHead, Role.Liaison, Role.Adjudicator],
        [PrepareReferral] = [Role.Clerk, Role.Mediator, Role.CentreHead, Role.Liaison],
        [SendReferral] = [Role.Clerk, Role.CentreHead, Role.Liaison],
        [HandleReferral] = [Role.Clerk, Role.CentreHead, Role.Liaison, Role.Adjudicator],
        [ReadReferrals] = [Role.Clerk, Role.Mediator, Role.CentreHead, Role.Liaison, Role.Adjudicator, Role.Auditor],
        [ConsentToTransfer] = [Role.Party, Role.Clerk, Role.Mediator, Role.CentreHead],
        [ReadTransfers] = [Role.Party, Role.CentreHead, Role.Auditor],
        [ReadPapers] = [Role.Party, Role.Clerk, Role.Mediator, Role.CentreHead],
        [MergeFilings] = [Role.Clerk, Role.CentreHead],
        [ConveneLinkage] = [Role.Clerk, Role.CentreHead, Role.Liaison],
        [TakePartInLinkage] = [Role.Clerk, Role.Mediator, Role.CentreHead, Role.Liaison],
        [ManageTriage] = [Role.CentreHead],
        [UseTriage] = [Role.Clerk, Role.CentreHead],
        [ManageExchange] = [Role.SystemAdministrator],
        [ReadExchange] = [Role.CentreHead, Role.Liaison, Role.Auditor, Role.SystemAdministrator],
        [ManageLegalParameters] = [Role.CentreHead, Role.SystemAdministrator],
        [KeepFilings] = [Role.Party],
        [ManageGuidance] = [Role.CentreHead, Role.SystemAdministrator],
        [UseGuidance] = [Role.Clerk, Role.CentreHead, Role.SystemAdministrator],
        [Permission.GiveFeedback] = [Role.Party],
        [ReadFeedback] = [Role.CentreHead, Role.Auditor],
        [KeepEvidence] = [Role.Party, Role.Clerk, Role.Mediator, Role.CentreHead],
        [ReadEvidence] = [Role.Party, Role.Clerk, Role.Mediator, Role.CentreHead],
        [AnswerCase] = [Role.Party],
        [ReadEngagement] = [Role.Clerk, Role.Mediator, Role.CentreHead, Role.Auditor],
    }.ToFrozenDictionary();

    public static bool Allows(IEnumerable<Role> roles, Permission permission) =>
        Allowed.TryGetValue(permission, out var allowed) && roles.Any(allowed.Contains);

    public static IReadOnlyCollection<Role> RolesFor(Permission permission) => Allowed[permission];
}

/// <summary>The permission a use case needs, whichever door it is called through.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;
}
