using System.Text;
using CsCheck;
using DocumentFormat.OpenXml.Spreadsheet;
using Mediation.Domain.Cases;
using Mediation.Domain.Collective;
using Mediation.Domain.Common;
using Mediation.Infrastructure.Collective;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Collective;

public sealed class SheetFilesTests
{
    private static readonly string[] Headings = [.. SheetColumn.For([ClaimType.UnpaidWages]).Select(column => column.HeadingZh)];
    private static readonly DateOnly Today = new(2026, 3, 2);

    // Letters of any script, and what separates and quotes in text files; nothing that a spreadsheet takes for more than text.
    private static readonly Gen<string> AnyText = Gen.Int[0, 9].Select(at => "张某éa1,;\" ，"[at]).Array[1, 12].Select(letters => "名" + new string(letters));

    [Fact]
    public void Template_FilledIn_ReadsBackWhatWasTyped()
    {
        var roll = Roll(GroupFile.Xlsx(Headings, GroupFile.Scenario()));

        roll.Faults.ShouldBeEmpty();
        (roll.Rows, roll.Fen).ShouldBe((12, 10_562_910));
        roll.Members[9].Number.ShouldBe("11019919800215410X");
    }

    [Fact]
    public void AnySheet_AsXlsxOrCsvInEitherEncoding_ReadsAlike() => Gen.Select(AnyText, AnyText, AnyText).Array[1, 30].Sample(rows =>
    {
        var typed = rows.Select(row => new[] { row.Item1, row.Item2, row.Item3, "", "", "1" }).ToArray();
        var expected = typed.Select(row => string.Join('|', row.Select(cell => cell.Trim()))).ToList();

        TextOf(GroupFile.Xlsx(Headings, typed)).ShouldBe(expected);
        TextOf(GroupFile.Csv(Headings, typed, Encoding.UTF8)).ShouldBe(expected);
        TextOf(GroupFile.Csv(Headings, typed, CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!)).ShouldBe(expected);
    }, iter: 60);

    [Fact]
    public void Xlsx_WithTypedCells_ReadsDatesNumbersFormulasAndCutNumbers()
    {
        var content = GroupFile.Typed(
            new Cell { CellReference = "A2", DataType = CellValues.Number, CellValue = new CellValue("45931"), StyleIndex = 1 },
            new Cell { CellReference = "C2", DataType = CellValues.Number, CellValue = new CellValue("8123.4499999999998") },
            new Cell { CellReference = "D2", DataType = CellValues.Number, CellValue = new CellValue("1.1019919710215401E+17") },
            new Cell { CellReference = "E2", CellFormula = new CellFormula("SUM(A1)"), CellValue = new CellValue("5") },
            new Cell { CellReference = "F2", DataType = CellValues.Error, CellValue = new CellValue("#N/A") });

        var row = new SheetFiles().Read(content).Rows.Single(row => row.Number == 2);

        row.Cells.Select(cell => (cell.Text, cell.Flaw)).ShouldBe(
            [("2025-10-01", CellFlaw.None), ("", CellFlaw.None), ("8123.45", CellFlaw.None), ("", CellFlaw.Rounded), ("", CellFlaw.Formula), ("", CellFlaw.Error)]);
    }

    [Fact]
    public void Csv_SavedBySpreadsheets_KeepsQuotesAndNamesWhatIsLost()
    {
        var content = Encoding.UTF8.GetBytes("姓名,手机号\r\n\"张\"\"三,\r\n四\",=\"13800000101\"\r\n李某,1.10199E+17\r\n=HYPERLINK(\"x\"),#N/A\r\n");

        var rows = new SheetFiles().Read(content).Rows;

        rows.Select(row => row.Number).ShouldBe([1, 2, 4, 5]);
        rows[1].Cells.Select(cell => cell.Text).ShouldBe(["张\"三,\n四", "13800000101"]);
        (rows[2].Cells[1].Flaw, rows[3].Cells[0].Flaw, rows[3].Cells[1].Flaw).ShouldBe((CellFlaw.Rounded, CellFlaw.Formula, CellFlaw.Error));
    }

    [Fact]
    public void Files_ThatAreNoSheet_AreRefusedByName()
    {
        Refusal([0xD0, 0xCF, 0x11, 0xE0, 1, 2]).ShouldBe(RuleCode.SheetOldFormat);
        Refusal("PK\u0003\u0004 no archive"u8.ToArray()).ShouldBe(RuleCode.SheetUnreadable);
        Refusal([0x89, (byte)'P', (byte)'N', (byte)'G', 0, 1, 2]).ShouldBe(RuleCode.SheetUnreadable);
        Refusal(new byte[TypedSheet.MaxBytes + 1]).ShouldBe(RuleCode.SheetTooLarge);
        Refusal(GroupFile.Zip(("word/document.xml", 10))).ShouldBe(RuleCode.SheetUnreadable);
    }

    [Fact]
    public void Bomb_ThatUnpacksToManyTimesItsSize_IsRefusedBeforeItIsRead()
    {
        var bomb = GroupFile.Zip(("xl/worksheets/sheet1.xml", 200 * 1024 * 1024));

        bomb.Length.ShouldBeLessThan(TypedSheet.MaxBytes);
        Refusal(bomb).ShouldBe(RuleCode.SheetTooLarge);
    }

    private static RuleCode Refusal(byte[] content) => Should.Throw<RuleBrokenException>(() => new SheetFiles().Read(content)).Code;

    private static GroupRoll Roll(byte[] content) => GroupRoll.Read(new SheetFiles().Read(content), [ClaimType.UnpaidWages], Today);

    private static List<string> TextOf(byte[] content) =>
        [.. new SheetFiles().Read(content).Rows.Skip(1).Select(row => string.Join('|', Enumerable.Range(0, 6).Select(at => row.At(at).Text.Trim())))];
}
