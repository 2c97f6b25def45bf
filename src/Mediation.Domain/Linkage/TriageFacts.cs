using Mediation.Domain.Cases;

namespace Mediation.Domain.Linkage;

/// <summary>What the route of a case depends on; no person is named in it but by the words of the claim.</summary>
public sealed record TriageFacts
{
    public const int WordsMaxLength = 20_000;
    public const int MaxClaims = 50;

    public required Channel Channel { get; init; }

    public EntrustedStage Stage { get; init; }

    public IReadOnlyList<ClaimType> Claims { get; init; } = [];

    public PriorityGroups Groups { get; init; }

    /// <summary>Workers among the applicants.</summary>
    public int Headcount { get; init; }

    public long AmountFen { get; init; }

    /// <summary>The last day on which the claim is in time; null where no year runs.</summary>
    public DateOnly? LimitationEndsOn { get; init; }

    /// <summary>A procedure about the same dispute before another body was declared.</summary>
    public bool HasOtherMatter { get; init; }

    public bool IsAboutDeath { get; init; }

    /// <summary>The employer was tried and never reached.</summary>
    public bool IsEmployerAbsent { get; init; }

    public TriageOutcome Outcome { get; init; }

    /// <summary>What the claims say happened.</summary>
    public string Words { get; init; } = "";

    /// <summary>In Asia/Shanghai.</summary>
    public required DateOnly On { get; init; }
}
