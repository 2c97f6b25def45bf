using Mediation.Domain.Cases;

namespace Mediation.Domain.Engagement;

/// <summary>What a respondent says to one claim and its facts.</summary>
public enum ClaimPosition
{
    Agrees,
    Disputes,
    DoesNotKnow,
}

/// <summary>Everything a respondent answers. Kept and sealed as one: what is admitted to reach a settlement must not be found elsewhere.</summary>
public sealed record AnswerContent
{
    public IReadOnlyList<AnsweredClaim> Claims { get; init; } = [];

    /// <summary>Whether it agrees to be mediated; null while it has not said.</summary>
    public bool? Consents { get; init; }

    /// <summary>Why not; goes into the written notice to the applicant.</summary>
    public string? RefusalReason { get; init; }

    /// <summary>Null for nobody, or while it has not said.</summary>
    public NamedAgent? Agent { get; init; }

    /// <summary>Said expressly that it has none.</summary>
    public bool WithoutAgent { get; init; }

    public AnsweredClaim? Of(ClaimId claim) => Claims.FirstOrDefault(answered => answered.Claim == claim.Value);
}

/// <param name="Words">What it disputes and why.</param>
public sealed record AnsweredClaim(Guid Claim, ClaimPosition Position, string? Words)
{
    public const int WordsMaxLength = 1000;
}

/// <param name="Powers">Those ticked one by one; "全权代理" without a list grants none that need a special authority (CPL Interp. §89).</param>
public sealed record NamedAgent(string Name, string Phone, IReadOnlyList<Powers> Powers, DateOnly? ValidTo);
