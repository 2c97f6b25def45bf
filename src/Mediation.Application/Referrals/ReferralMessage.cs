using Mediation.Domain.Cases;
using Mediation.Domain.Referrals;

namespace Mediation.Application.Referrals;

/// <summary>What the other side's system is told: a step, or that somebody read. Agencies go by code, ids of this system stay here.</summary>
public sealed record ReferralMessage
{
    public const string TypePrefix = "mediation.referral.";
    public const string ReadType = TypePrefix + "read";

    public int Schema { get; init; } = 1;

    /// <summary>Number of the step in the sender's ledger; 0 for a reading.</summary>
    public int Step { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The day of it in Asia/Shanghai, by the sender's clock.</summary>
    public required DateOnly On { get; init; }

    public required string Actor { get; init; }

    public string? Note { get; init; }

    public string? Number { get; init; }

    /// <summary>The new last day of an extension.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>With the first step only.</summary>
    public ReferralOpening? Opening { get; init; }

    /// <summary>The result as JSON text; its hash is taken over exactly these characters.</summary>
    public string? Result { get; init; }

    public string? ResultHash { get; init; }

    /// <summary>Number of what the sender made of the result.</summary>
    public string? Instrument { get; init; }

    public IReadOnlyList<PaperEntry> Papers { get; init; } = [];

    public static string TypeOf(ReferralAction action) => TypePrefix + ReferralJson.Name(action);
}

/// <param name="Content">The dispute as JSON text; its hash is taken over exactly these characters.</param>
/// <param name="Barred">Names of who mediated it before.</param>
public sealed record ReferralOpening(
    ReferralChain Chain, ReferralPurpose Purpose, EntrustedStage Stage, string LegalBasis, string Reason, string? SenderNumber,
    DateOnly? ReturnBy, DateOnly? ConsentedOn, string Content, string ContentHash, IReadOnlyList<string> Barred);

/// <param name="Hash">SHA-256 of the bytes, hex.</param>
public sealed record PaperEntry(string Kind, string Name, string Hash, long Size, string MediaType)
{
    internal static PaperEntry Of(ReferralPaper paper) => new(paper.Kind, paper.Name, paper.Hash, paper.Size, paper.MediaType);
}
