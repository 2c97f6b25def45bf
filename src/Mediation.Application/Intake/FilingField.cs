namespace Mediation.Application.Intake;

/// <summary>How a field is asked for.</summary>
public enum FieldKind
{
    Line,
    Phone,
    Number,
    Email,
    LongText,
    Date,
    Yuan,

    /// <summary>One of a few, all in sight.</summary>
    Choice,

    /// <summary>One of many.</summary>
    Select,
}

/// <summary>One field of a section as it is asked for now; what is asked follows from what was answered before.</summary>
/// <param name="Name">Without its row.</param>
/// <param name="Row">1-based where a group may be repeated; zero elsewhere.</param>
public sealed record FilingField(string Name, FieldKind Kind, bool IsRequired = false, int Row = 0)
{
    public const int LineLength = 200;

    /// <summary>Codes of what may be chosen.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    public int MaxLength { get; init; } = LineLength;

    /// <summary>Its name in the form.</summary>
    public string Id => RowName(Name, Row);

    public static string RowName(string name, int row) => row == 0 ? name : $"{name}-{row}";
}

/// <summary>What keeps a section from being done.</summary>
/// <param name="Field">Its name in the form.</param>
/// <param name="Code">Stable.</param>
/// <param name="Arguments">For the words; never what was typed.</param>
public sealed record FilingFault(Mediation.Domain.Intake.FilingSection Section, string Field, string Code, IReadOnlyList<object> Arguments);
