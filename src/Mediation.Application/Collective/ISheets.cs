using Mediation.Domain.Collective;

namespace Mediation.Application.Collective;

/// <summary>Spreadsheet files. They come from strangers: nothing in them is run, and what unpacks to more than a sheet needs is refused.</summary>
public interface ISheets
{
    /// <summary>Of an .xlsx or .csv, told by its content; text in UTF-8 or GB18030.</summary>
    /// <exception cref="Domain.Common.RuleBrokenException">It is no sheet, or too large.</exception>
    TypedSheet Read(byte[] content);

    /// <summary>An .xlsx whose first sheet has these headings over columns that keep long numbers as text, and whose second says how to fill it in.</summary>
    byte[] WriteXlsx(IReadOnlyList<string> headings, string sheetName, string helpName, IReadOnlyList<string> help);

    /// <summary>Text in UTF-8 with a byte order mark, by which spreadsheets know it.</summary>
    byte[] WriteCsv(IReadOnlyList<string> headings);
}
