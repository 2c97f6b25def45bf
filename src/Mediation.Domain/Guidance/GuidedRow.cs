namespace Mediation.Domain.Guidance;

public enum GuidedVerdict
{
    /// <summary>It can be mediated.</summary>
    Yes,

    /// <summary>It depends on what a person must ask; filing is not refused.</summary>
    Ask,

    /// <summary>Another body is the right one.</summary>
    No,
}

public enum GuidedRowKind
{
    /// <summary>Of those that match the first decides about the matter.</summary>
    Decision,

    /// <summary>Of those that match the first names the body of a place that no office here covers.</summary>
    Elsewhere,
    Note,

    /// <summary>Something is lost or endangered by waiting.</summary>
    Warning,
    Bring,
}

/// <summary>One row of what the check says.</summary>
public sealed record GuidedRow
{
    public const int TextMaxLength = 600;
    public const int BasisMaxLength = 100;

    public required string Key { get; init; }

    public required GuidedRowKind Kind { get; init; }

    /// <summary>All must hold; none given holds always.</summary>
    public IReadOnlyList<GuidedCondition> When { get; init; } = [];

    /// <summary>Of a decision only.</summary>
    public GuidedVerdict? Verdict { get; init; }

    /// <summary>Key of the body to turn to.</summary>
    public string? Body { get; init; }

    /// <summary>Articles it rests on, in the words of the statute.</summary>
    public string? Basis { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    public bool Matches(IReadOnlyDictionary<string, string> given) => When.All(condition => condition.Holds(given));

    /// <summary>Whether the other matches whenever this one does.</summary>
    public bool Implies(GuidedRow other) => other.When.All(wanted => When.Any(one => one.Implies(wanted)));
}

/// <summary>A body to turn to. Address and number are shown with a remark while nobody of the office has checked them.</summary>
public sealed record GuidedBody
{
    public const int NameMaxLength = 100;
    public const int PhoneMaxLength = 40;
    public const int AddressMaxLength = 200;

    public required string Key { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    public string? Phone { get; init; }

    public string? AddressZh { get; init; }

    public string? AddressEn { get; init; }

    /// <summary>Code of the agency of the platform whose address and number these are.</summary>
    public string? Agency { get; init; }

    public bool IsVerified { get; init; }
}
