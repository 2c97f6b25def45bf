using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mediation.Domain.Collective;
using Mediation.Domain.Common;

namespace Mediation.Infrastructure.Collective;

/// <summary>Reads the first visible sheet of a workbook, row by row, without computing or following anything.</summary>
internal sealed partial class XlsxReader
{
    /// <summary>What a spreadsheet keeps of a number exactly.</summary>
    private const int ExactDigits = 15;

    private readonly List<string> _shared = [];
    private readonly HashSet<uint> _dateStyles = [];
    private readonly bool _from1904;
    private readonly WorksheetPart _sheet;

    private XlsxReader(SpreadsheetDocument document)
    {
        var workbook = document.WorkbookPart ?? throw new InvalidDataException();
        _from1904 = workbook.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;
        var sheet = workbook.Workbook?.Sheets?.Elements<Sheet>().FirstOrDefault(one => one.State is null || one.State.Value == SheetStateValues.Visible);
        _sheet = sheet?.Id?.Value is { } id && workbook.GetPartById(id) is WorksheetPart part ? part : throw new InvalidDataException();
        if (workbook.SharedStringTablePart is { } strings)
        {
            using var reader = OpenXmlReader.Create(strings);
            while (reader.Read())
            {
                if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
                {
                    _shared.Add(TextOf((SharedStringItem)reader.LoadCurrentElement()!));
                }
            }
        }

        ReadDateStyles(workbook.WorkbookStylesPart?.Stylesheet);
    }

    public static TypedSheet Read(byte[] content)
    {
        try
        {
            ZipGuard.Check(content);
            using var document = SpreadsheetDocument.Open(
                new MemoryStream(content, writable: false), isEditable: false, new OpenSettings { MaxCharactersInPart = TypedSheet.MaxUnpacked });
            return new XlsxReader(document).Read();
        }
        catch (Exception fault) when (fault is OpenXmlPackageException or InvalidDataException or XmlException or FileFormatException or FormatException
            or ArgumentException or IOException or NullReferenceException or InvalidOperationException)
        {
            // Whatever stumbles here stumbles over what the file holds: it is another kind of archive, or damaged.
            throw new RuleBrokenException(RuleCode.SheetUnreadable);
        }
    }

    private TypedSheet Read()
    {
        List<TypedRow> rows = [];
        using var reader = OpenXmlReader.Create(_sheet);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
            {
                continue;
            }

            var row = (Row)reader.LoadCurrentElement()!;
            var read = new TypedRow((int)(row.RowIndex?.Value ?? (uint)((rows.Count == 0 ? 0 : rows[^1].Number) + 1)), Cells(row));
            if (!read.IsBlank)
            {
                rows.Add(read);
            }

            if (rows.Count > TypedSheet.MaxRows)
            {
                throw new RuleBrokenException(RuleCode.SheetTooLarge);
            }
        }

        return new TypedSheet(rows);
    }

    private List<TypedCell> Cells(Row row)
    {
        List<TypedCell> cells = [];
        foreach (var cell in row.Elements<Cell>())
        {
            var column = ColumnOf(cell.CellReference?.Value) ?? cells.Count;
            var read = CellOf(cell);
            if (column >= TypedSheet.MaxColumns)
            {
                if (read.IsBlank)
                {
                    continue;
                }

                throw new RuleBrokenException(RuleCode.SheetTooLarge);
            }

            while (cells.Count <= column)
            {
                cells.Add(TypedCell.Blank);
            }

            cells[column] = read;
        }

        return cells;
    }

    private TypedCell CellOf(Cell cell)
    {
        if (cell.CellFormula is not null)
        {
            return new TypedCell("", CellFlaw.Formula);
        }

        var (type, value) = (cell.DataType?.Value, cell.CellValue?.Text ?? "");
        if (type == CellValues.SharedString)
        {
            return new TypedCell(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _shared.Count ? _shared[at] : "");
        }

        return type == CellValues.InlineString ? new TypedCell(cell.InlineString is { } text ? TextOf(text) : "")
            : type == CellValues.Error ? new TypedCell("", CellFlaw.Error)
            : type == CellValues.String || type == CellValues.Boolean || type == CellValues.Date ? new TypedCell(value)
            : NumberOf(value, cell.StyleIndex?.Value ?? 0);
    }

    private TypedCell NumberOf(string value, uint style)
    {
        if (value.Length == 0)
        {
            return TypedCell.Blank;
        }

        var number = double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (_dateStyles.Contains(style))
        {
            return new TypedCell(DateTime.FromOADate(number + (_from1904 ? 1462 : 0)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        // As the spreadsheet shows it: 8123.45 is stored with sixteen digits of a binary fraction.
        return Math.Abs(number) >= Math.Pow(10, ExactDigits) ? new TypedCell("", CellFlaw.Rounded)
            : new TypedCell(((decimal)number).ToString("0.#############", CultureInfo.InvariantCulture));
    }

    private void ReadDateStyles(Stylesheet? styles)
    {
        HashSet<uint> custom = [.. (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? []).Where(format => IsDate(format.FormatCode?.Value)).Select(format => format.NumberFormatId!.Value)];
        var index = 0u;
        foreach (var format in styles?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var id = format.NumberFormatId?.Value ?? 0;

            // The built-in formats of dates; 27 to 36 and 50 to 58 are those of Chinese, Japanese and Korean editions.
            if (id is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) || custom.Contains(id))
            {
                _dateStyles.Add(index);
            }

            index++;
        }
    }

    private static bool IsDate(string? format)
    {
        var bare = QuotedOrBracketed().Replace(format ?? "", "");
        return bare.Contains('y', StringComparison.OrdinalIgnoreCase) && bare.Contains('m', StringComparison.OrdinalIgnoreCase);
    }

    // Without the readings that stand above Chinese characters in some files.
    private static string TextOf(OpenXmlCompositeElement item) =>
        string.Concat(item.Elements<Text>().Select(text => text.Text).Concat(item.Elements<Run>().Select(run => run.Text?.Text ?? "")));

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuotedOrBracketed();

    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper))
        {
            column = (column * 26) + letter - 'A' + 1;
        }

        return column is > 0 and < 20_000 ? column - 1 : null;
    }
}
