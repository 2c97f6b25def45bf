namespace Mediation.Domain.Cases;

/// <summary>Why an application is not accepted (企业规定 §22; edge cases 8, 17, 18).</summary>
public enum RejectionGround
{
    OutOfScope,
    OutsideJurisdiction,
    Refused,
    Unreachable,
    NoReplyInTime,
    NotSupplemented,
    BeforeAnotherBody,
    Duplicate,
    Other,
}

/// <summary>Why mediation waits (domain reference 3.1, S48).</summary>
public enum SuspensionGround
{
    Appraisal,
    DeathOrIncapacity,
    SuspectedFalseMediation,
    AwaitingOtherDecision,
    Other,
}

/// <summary>Why mediation ended without agreement (特邀调解规定 §26; 在线调解规则 §25).</summary>
public enum FailureGround
{
    Refused,
    Deadlock,
    LiabilityDisputed,
    LostContact,
    TermExpired,
    RefusedToSign,
    SuspectedFalseMediation,
    Other,
}
