using Mediation.Domain.Cases;

namespace Mediation.Domain.Referrals;

/// <summary>
/// What the receiver sends back. It has no member for what was said to settle: only what both sides agreed, what was jointly confirmed, and
/// texts written for the outside (在线调解规则 §18, §21; 特邀调解规定 §26).
/// </summary>
public sealed record ReferralResult
{
    public const int TextMaxLength = 2000;
    public const int NumberMaxLength = 100;

    public required ReferralOutcome Outcome { get; init; }

    /// <summary>The day it came about, Asia/Shanghai.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The number under which the receiver goes on, or of its instrument (仲裁调解书, 裁定书).</summary>
    public string? Number { get; init; }

    public IReadOnlyList<AgreementOutcome> Agreements { get; init; } = [];

    public IReadOnlyList<ClaimOutcome> Claims { get; init; } = [];

    public FailureOutcome? Failure { get; init; }

    public int SessionsHeld { get; init; }

    /// <summary>Names of who mediated: they may not decide the same dispute.</summary>
    public IReadOnlyList<string> Mediators { get; init; } = [];

    /// <summary>What else the sender should know, written for it.</summary>
    public string? Remarks { get; init; }
}

/// <summary>An effective agreement as the sender gets it.</summary>
/// <param name="TextHash">SHA-256 of the wording that was signed, hex.</param>
/// <param name="EffectiveOn">From this day B1 and B3 count; null while signatures are missing.</param>
/// <param name="AgreedFen">Fen.</param>
public sealed record AgreementOutcome(
    int Number, string Text, string TextHash, DateOnly? EffectiveOn, bool OnTheSpot, long AgreedFen, long PaidFen, IReadOnlyList<TermOutcome> Terms);

/// <param name="DueOn">Last agreed day, included.</param>
/// <param name="Claim">1-based number of the claim it settles; null where it settles none alone.</param>
public sealed record TermOutcome(int Number, int? Claim, string Payer, string Payee, long AmountFen, DateOnly DueOn, string Manner, string? Act, bool Performed);

/// <summary>What was asked and what came of it, for one claim and one applicant.</summary>
/// <param name="Applicant">Null where all claim one sum together.</param>
/// <param name="AgreedFen">Null where the agreement does not tie its sums to claims.</param>
public sealed record ClaimOutcome(int Claim, ClaimType Type, string? Applicant, ApplicantOutcome? Outcome, long ClaimedFen, long? AgreedFen);

/// <param name="Focus">争议焦点, written for the outside.</param>
/// <param name="Difficulties">Written for the outside.</param>
/// <param name="UndisputedFacts">Jointly confirmed by both sides.</param>
public sealed record FailureOutcome(FailureGround Ground, string? Focus, string? Difficulties, IReadOnlyList<string> UndisputedFacts);
