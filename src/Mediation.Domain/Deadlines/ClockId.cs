namespace Mediation.Domain.Deadlines;

/// <summary>A legal clock. The letters are those of the clock table every citation refers to: A mediation, B confirmation, C arbitration, D court.</summary>
public enum ClockId
{
    /// <summary>调解未达成可仲裁: from receipt of the application.</summary>
    A1,

    /// <summary>调解期限: from acceptance, not from receipt.</summary>
    A2,

    /// <summary>新业态一站式调解.</summary>
    A3,

    /// <summary>受理审查.</summary>
    A4,

    /// <summary>协议履行期.</summary>
    A9,

    /// <summary>仲裁审查申请.</summary>
    B1,

    /// <summary>司法确认申请.</summary>
    B3,

    /// <summary>仲裁时效: warns, and never refuses.</summary>
    C1,

    /// <summary>庭前委托调解 by the arbitration commission.</summary>
    C9,

    /// <summary>委派调解, before the court registers the suit.</summary>
    D1,

    /// <summary>委托调解, after registration, ordinary procedure.</summary>
    D2,

    /// <summary>委托调解, after registration, simplified procedure.</summary>
    D2Simplified,
}
