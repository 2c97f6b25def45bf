using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;

namespace Mediation.Domain.Papers;

/// <summary>
/// What a letter of hand-over tells of the matter: outlines, so that whoever opens the post knows what lies in the envelope. Only what the
/// release table gives the receiver is put in; it has no member for anything said in mediation.
/// </summary>
public sealed record LetterFile
{
    /// <summary>Name of the receiving body, as on its seal.</summary>
    public required string To { get; init; }

    public required string From { get; init; }

    /// <summary>Empty where the receiver gets no names.</summary>
    public IReadOnlyList<string> Applicants { get; init; } = [];

    /// <summary>How many people it is about; 0 where nothing tells.</summary>
    public int People { get; init; }

    public IReadOnlyList<string> Respondents { get; init; } = [];

    public IReadOnlyList<LetterClaim> Claims { get; init; } = [];

    public IReadOnlyList<LetterEnclosure> Enclosures { get; init; } = [];

    /// <summary>Who answers for the sender; null where nobody is on duty, and then it is written in by hand.</summary>
    public LetterContact? Contact { get; init; }

    /// <summary>Whose desk it goes to at the receiver.</summary>
    public LetterContact? Attention { get; init; }
}

public sealed record LetterClaim(ClaimType Type, Money Amount);

/// <param name="Hash">SHA-256 of the bytes, hex: whoever gets it as a file can tell that it is the same.</param>
public sealed record LetterEnclosure(string Name, string Hash);

public sealed record LetterContact(string Name, string? Phone, string? Email);
