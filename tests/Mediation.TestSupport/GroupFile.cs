using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mediation.Infrastructure.Collective;

namespace Mediation.TestSupport;

/// <summary>Sheets of a group as people make them: the template with rows filled in.</summary>
public static class GroupFile
{
    /// <summary>The twelve workers of the scenario of collective arrears: id numbers of a region that does not exist, sums in yuan.</summary>
    /// <param name="firstPhone">End of the first one's number; the others follow.</param>
    public static string[][] Scenario(int firstPhone = 101) =>
    [
        .. Numbers.Select((number, index) => new[]
        {
            $"工人{index + 1}", number, string.Create(CultureInfo.InvariantCulture, $"13800000{firstPhone + index}"), "2025-10-01", "2025-12-31",
            ((812_345 + (index * 12_345)) / 100m).ToString("0.00", CultureInfo.InvariantCulture),
        }),
    ];

    /// <summary>One of a great many: sound numbers of a region that does not exist.</summary>
    public static string[] Person(int index)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"1101991980{1 + (index / 1000 % 9):00}01{index % 1000:000}");
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var check = "10X98765432"[body.Select((digit, at) => (digit - '0') * weights[at]).Sum() % 11];
        return [$"工人{index + 1}", body + check, string.Create(CultureInfo.InvariantCulture, $"139{index:00000000}"), "2025-10-01", "2025-12-31", "8000"];
    }

    private static readonly string[] Numbers =
    [
        "110199197102154014", "110199197203154021", "110199197304154039", "110199197405154046", "110199197506154053", "110199197607154060",
        "110199197708154078", "110199197809154085", "110199197901154096", "11019919800215410X", "110199198103154117", "110199198204154124",
    ];

    /// <summary>The template itself, with rows typed under its headings.</summary>
    public static byte[] Xlsx(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var stream = new MemoryStream();
        stream.Write(new SheetFiles().WriteXlsx(headings, "名单", "填写说明", ["一人一行"]));
        return Fill(stream, rows);
    }

    /// <summary>A template that was downloaded, with rows typed under its headings.</summary>
    public static byte[] Filled(byte[] template, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var stream = new MemoryStream();
        stream.Write(template);
        return Fill(stream, rows);
    }

    public static byte[] Csv(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows, Encoding encoding) =>
        [.. encoding.GetPreamble(), .. encoding.GetBytes(string.Join("\r\n", rows.Prepend(headings).Select(row => string.Join(',', row.Select(Quoted)))))];

    /// <summary>A workbook whose second row holds these cells; style 1 shows dates.</summary>
    public static byte[] Typed(params Cell[] cells)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 31, ApplyNumberFormat = true }) { Count = 2 });
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(new Row(cells) { RowIndex = 2 }));
            workbook.Workbook = new Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = 1, Name = "1" }));
        }

        return stream.ToArray();
    }

    /// <summary>An archive of entries that unpack to so many zeros.</summary>
    public static byte[] Zip(params (string Name, int Length)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, length) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                var zeros = new byte[64 * 1024];
                for (var left = length; left > 0; left -= zeros.Length)
                {
                    entry.Write(zeros, 0, Math.Min(left, zeros.Length));
                }
            }
        }

        return stream.ToArray();
    }

    private static byte[] Fill(MemoryStream stream, IEnumerable<IReadOnlyList<string>> rows)
    {
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var workbook = document.WorkbookPart!;
            var first = workbook.Workbook!.Sheets!.Elements<Sheet>().First();
            var data = ((WorksheetPart)workbook.GetPartById(first.Id!.Value!)).Worksheet!.GetFirstChild<SheetData>()!;
            uint number = 2;
            foreach (var row in rows)
            {
                data.Append(new Row(row.Select(text => new Cell(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
                {
                    DataType = CellValues.InlineString,
                }))
                { RowIndex = number++ });
            }
        }

        return stream.ToArray();
    }

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
