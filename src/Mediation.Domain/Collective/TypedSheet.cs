namespace Mediation.Domain.Collective;

/// <summary>Why what a cell shows is not what somebody typed.</summary>
public enum CellFlaw
{
    None,

    /// <summary>Computed by the file; another program may compute something else.</summary>
    Formula,

    /// <summary>A long number that the spreadsheet cut to fifteen digits: the rest is lost.</summary>
    Rounded,

    /// <summary>The file shows an error there.</summary>
    Error,
}

/// <summary>One cell as the file holds it; a date is written 2026-03-01.</summary>
public sealed record TypedCell(string Text, CellFlaw Flaw = CellFlaw.None)
{
    public static TypedCell Blank { get; } = new("");

    public bool IsBlank => Flaw == CellFlaw.None && string.IsNullOrWhiteSpace(Text);
}

/// <param name="Number">1-based, as the spreadsheet shows it.</param>
public sealed record TypedRow(int Number, IReadOnlyList<TypedCell> Cells)
{
    public TypedCell At(int column) => column >= 0 && column < Cells.Count ? Cells[column] : TypedCell.Blank;

    public bool IsBlank => Cells.All(cell => cell.IsBlank);
}

/// <summary>A sheet as it was handed in, right or wrong: the first row that is not blank holds the headings.</summary>
public sealed record TypedSheet(IReadOnlyList<TypedRow> Rows)
{
    public const int MaxBytes = 2 * 1024 * 1024;
    public const int MaxPeople = 1000;
    public const int MaxColumns = 60;
    public const int MaxCellLength = 200;

    /// <summary>Of what is unpacked from the file, in bytes: far more than a thousand rows need, far less than a bomb makes.</summary>
    public const long MaxUnpacked = 24L * 1024 * 1024;

    /// <summary>Rows read from a file. Somewhat more than may be handed in, so that the number can be said.</summary>
    public const int MaxRows = 5000;
}
