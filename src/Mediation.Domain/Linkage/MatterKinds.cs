namespace Mediation.Domain.Linkage;

/// <summary>Where a joint matter comes from: cases of the convening agency, or an incident somebody reported.</summary>
public enum MatterSource
{
    OneCase,
    SeveralCases,

    /// <summary>舆情: seen in the press or on the net.</summary>
    PublicOpinion,
    Hotline,

    /// <summary>Found on the spot by somebody of a body, e.g. on a building site.</summary>
    Patrol,

    /// <summary>Told by another body.</summary>
    Partner,
}

/// <summary>Why several bodies must act together. Several may hold at once.</summary>
[Flags]
public enum MatterReasons
{
    None = 0,
    TenOrMoreWorkers = 1 << 0,
    ArrearsBeforeFestival = 1 << 1,
    Death = 1 << 2,
    PlatformWork = 1 << 3,
    MediaAttention = 1 << 4,

    /// <summary>More than five people come as representatives (信访工作条例 §20; edge case 38).</summary>
    PetitionRepresentatives = 1 << 5,

    /// <summary>拒不支付劳动报酬 is suspected (刑法 §276-1).</summary>
    SuspectedRefusalToPay = 1 << 6,
    Other = 1 << 7,
}

/// <summary>The order is the order of weight.</summary>
public enum MatterGrade
{
    /// <summary>一般</summary>
    Ordinary,

    /// <summary>重大</summary>
    Major,

    /// <summary>特别重大</summary>
    Gravest,
}

public enum InvitationState
{
    Pending,
    Accepted,
    Declined,
    Left,
}

public enum MatterTaskState
{
    Open,
    UnderWay,
    Done,

    /// <summary>It cannot be done, and its result says why.</summary>
    NotDone,
}

public enum MeetingState
{
    Planned,
    Held,
    Cancelled,
}

public enum EmergencyReportKind
{
    /// <summary>首报</summary>
    First,

    /// <summary>续报</summary>
    FollowUp,

    /// <summary>终报</summary>
    Final,
}
