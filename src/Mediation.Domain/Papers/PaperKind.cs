namespace Mediation.Domain.Papers;

/// <summary>Papers that are written from the case file, for other bodies or for the parties to take there.</summary>
public enum PaperKind
{
    /// <summary>仲裁申请书</summary>
    ArbitrationApplication,

    /// <summary>仲裁审查申请书</summary>
    JointReviewApplication,

    /// <summary>司法确认申请书</summary>
    JudicialConfirmationApplication,

    /// <summary>请求出具民事调解书的函</summary>
    CourtWritRequest,

    /// <summary>支付令申请书</summary>
    PaymentOrderApplication,

    /// <summary>强制执行申请书</summary>
    EnforcementApplication,

    /// <summary>终止调解意见书</summary>
    FailureReport,

    /// <summary>委托调解复函</summary>
    EntrustmentReply,

    /// <summary>调解结果报告</summary>
    ResultReport,

    /// <summary>委托调解函、移送函: the letter that goes with a referral to a body without a system of its own.</summary>
    ReferralLetter,

    /// <summary>推选代表书</summary>
    RepresentativeElection,
}

/// <summary>How much harm a field does in the wrong hands; callers who may not see personal data get the last two masked.</summary>
public enum FieldSensitivity
{
    Open,

    /// <summary>个人信息: contact and address.</summary>
    Personal,

    /// <summary>敏感个人信息 (个人信息保护法 §28): identity numbers and bank accounts.</summary>
    Sensitive,
}
