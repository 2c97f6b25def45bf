using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mediation.Infrastructure.Collective;

/// <summary>Writes the empty sheet. Every column is text: a spreadsheet would cut an ID number to fifteen digits.</summary>
internal static class XlsxTemplate
{
    private const uint TextStyle = 1;
    private const uint HeadingStyle = 2;
    private const uint TextFormat = 49;
    private const double Width = 22;
    private const double HelpWidth = 100;

    public static byte[] Write(IReadOnlyList<string> headings, string sheetName, string helpName, IReadOnlyList<string> help)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            workbook.Workbook = new Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets(
                SheetOf(workbook, 1, sheetName, (uint)headings.Count, Width, [headings], HeadingStyle),
                SheetOf(workbook, 2, helpName, 1, HelpWidth, [.. help.Select(line => (string[])[line])], 0)));
        }

        return stream.ToArray();
    }

    private static Sheet SheetOf(
        WorkbookPart workbook, uint number, string name, uint columns, double width, IReadOnlyList<IReadOnlyList<string>> rows, uint style)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        var views = new SheetViews(new SheetView(new Pane
        {
            VerticalSplit = 1,
            TopLeftCell = "A2",
            ActivePane = PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        })
        {
            WorkbookViewId = 0,
        });
        var wide = new Columns(new Column { Min = 1, Max = columns, Width = width, CustomWidth = true, Style = number == 1 ? TextStyle : 0 });
        var data = new SheetData(rows.Select((row, index) => new Row(row.Select(text => new Cell(new InlineString(new Text(text)))
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
        }))
        { RowIndex = (uint)index + 1 }));
        part.Worksheet = number == 1 ? new Worksheet(views, wide, data) : new Worksheet(wide, data);
        return new Sheet { Id = workbook.GetIdOfPart(part), SheetId = number, Name = name };
    }

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())) { Count = 2 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true, FontId = 1, ApplyFont = true })
        { Count = 3 });
}
