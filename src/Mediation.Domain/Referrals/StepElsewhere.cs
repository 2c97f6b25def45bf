namespace Mediation.Domain.Referrals;

/// <summary>A step that was taken on the other side's system, as it is told here.</summary>
/// <param name="At">By the clock over there.</param>
/// <param name="On">The day of it in Asia/Shanghai, by the same clock.</param>
public sealed record StepElsewhere(ReferralAction Action, ReferralSide By, string Actor, DateTimeOffset At, DateOnly On)
{
    public string? Note { get; init; }

    public string? Number { get; init; }

    /// <summary>The new last day of an extension.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Number of what the sender made of the result.</summary>
    public string? Instrument { get; init; }

    public ReferralResult? Result { get; init; }

    /// <summary>SHA-256 of the result as it was sent, hex.</summary>
    public string? ResultHash { get; init; }

    public IReadOnlyList<ReferralPaper> Papers { get; init; } = [];
}
