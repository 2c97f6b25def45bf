namespace Mediation.Domain.Deadlines;

/// <summary>What happens to a running clock, as stable codes: each clock lists which of them suspend, are left out of, or restart it.</summary>
public static class ClockEvents
{
    /// <summary>Mediation waits (中止).</summary>
    public const string MediationSuspended = "mediation-suspended";

    /// <summary>Papers were found missing and asked for.</summary>
    public const string PapersMissing = "papers-missing";

    /// <summary>Force majeure or another good cause (调解仲裁法 §27(3)).</summary>
    public const string ForceMajeure = "force-majeure";

    public const string ProceedingsSuspended = "proceedings-suspended";

    /// <summary>Service by public notice is under way.</summary>
    public const string PublicNotice = "public-notice";

    /// <summary>鉴定 (D5).</summary>
    public const string Appraisal = "appraisal";

    /// <summary>The right was asserted against the other side.</summary>
    public const string RightAsserted = "right-asserted";

    /// <summary>Complaint, arbitration, suit, payment order.</summary>
    public const string ReliefSought = "relief-sought";

    /// <summary>The other side agreed to perform.</summary>
    public const string PerformanceAgreed = "performance-agreed";

    public const string MediationApplied = "mediation-applied";
    public const string NegotiationRefused = "negotiation-refused";
    public const string NegotiationBrokenOff = "negotiation-broken-off";
    public const string NegotiationFailed = "negotiation-failed";
    public const string SettlementBroken = "settlement-broken";
    public const string MediationRefused = "mediation-refused";
    public const string MediationBrokenOff = "mediation-broken-off";
    public const string MediationFailed = "mediation-failed";
    public const string AgreementBroken = "agreement-broken";
    public const string PartyAdded = "party-added";
    public const string PapersComplete = "papers-complete";
    public const string ClaimChanged = "claim-changed";
    public const string CounterclaimJoined = "counterclaim-joined";
    public const string CaseTransferred = "case-transferred";

    /// <summary>All of them, for choosing one.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        MediationSuspended, PapersMissing, ForceMajeure, ProceedingsSuspended, PublicNotice, Appraisal, RightAsserted, ReliefSought,
        PerformanceAgreed, MediationApplied, NegotiationRefused, NegotiationBrokenOff, NegotiationFailed, SettlementBroken, MediationRefused,
        MediationBrokenOff, MediationFailed, AgreementBroken, PartyAdded, PapersComplete, ClaimChanged, CounterclaimJoined, CaseTransferred,
    ];
}
