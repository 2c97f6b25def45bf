using System.Globalization;
using CsCheck;
using Mediation.Domain.Cases;
using Mediation.Domain.Collective;

namespace Mediation.Domain.Tests.Collective;

public sealed class GroupRollTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly string[] Headings = ["姓名", "身份证号", "手机号", "从什么时候", "到什么时候", "拖欠工资（元）"];
    private static readonly string[] Sound = ["工人1", "110199197102154014", "13800000101", "2025-10-01", "2025年12月", "8,123.45"];

    [Fact]
    public void Read_SoundRows_AreMembersWithTheirSums()
    {
        var roll = Read(Sound, ["工人2", "110199197203154021", "138 0000 0102", "", "", "0.9万"]);

        roll.Faults.ShouldBeEmpty();
        roll.Members[0].ShouldSatisfyAllConditions(
            one => one.Fen.ShouldBe(812_345), one => one.From.ShouldBe(new DateOnly(2025, 10, 1)), one => one.To.ShouldBe(new DateOnly(2025, 12, 31)));
        (roll.Rows, roll.Fen, roll.Sums[ClaimType.UnpaidWages]).ShouldBe((2, 1_712_345, 1_712_345));
    }

    [Theory]
    [InlineData(0, "", "name", "sheet.blank")]
    [InlineData(0, "张\t三", "name", "person.name-characters")]
    [InlineData(1, "110199197203154022", "number", "person.resident-id-check-digit")]
    [InlineData(1, "1101991972031540", "number", "person.resident-id-length")]
    [InlineData(2, "1380000010", "phone", "phone.not-mobile")]
    [InlineData(2, "010-69200000", "phone", "phone.not-mobile")]
    [InlineData(2, "13800000101", "phone", "sheet.phone-twice")]
    [InlineData(1, "110199197102154014", "number", "sheet.number-twice")]
    [InlineData(3, "去年", "from", "sheet.date")]
    [InlineData(4, "2031-01-01", "to", "sheet.date-range")]
    [InlineData(3, "2026-02-01", "to", "case.claim-period-reversed")]
    [InlineData(5, "八千", "unpaid-wages", "sheet.sum")]
    [InlineData(5, "99999999999", "unpaid-wages", "sheet.sum-too-large")]
    [InlineData(5, "0", "", "sheet.asks-nothing")]
    public void Read_ABrokenCell_IsNamedWithRowAndColumn(int cell, string text, string column, string code)
    {
        string[] other = ["工人2", "110199197203154021", "13800000102", "2025-10-01", "2025-12-31", "9000"];
        other[cell] = text;

        var roll = Read(Sound, other);

        var fault = roll.Faults.ShouldHaveSingleItem();
        (fault.Row, fault.Column, fault.Code).ShouldBe((3, column, code));
        roll.Members.ShouldHaveSingleItem().Row.ShouldBe(2);
    }

    [Fact]
    public void Read_AFormulaOrARoundedNumber_IsRefusedThoughItShowsAValue()
    {
        var broken = new TypedRow(3, [new("工人2"), new("", CellFlaw.Rounded), new("13800000102"), new(""), new(""), new("9000", CellFlaw.Formula)]);

        var roll = GroupRoll.Read(new TypedSheet([RowOf(1, Headings), RowOf(2, Sound), broken]), [ClaimType.UnpaidWages], Today);

        roll.Faults.Select(fault => (fault.Row, fault.Column, fault.Code)).ShouldBe([(3, "number", "sheet.rounded"), (3, "unpaid-wages", "sheet.formula")]);
    }

    [Fact]
    public void Read_HeadingsInEnglishAndAnyOrder_AreKnown()
    {
        var roll = GroupRoll.Read(
            new TypedSheet(
            [
                RowOf(4, ["Unpaid wages (yuan)", "Mobile", "Name*", "ID number"]),
                RowOf(5, ["8123.45", "13800000101", "工人1", "110199197102154014"]), RowOf(9, ["1", "13800000102", "工人2", "110199197203154021"]),
            ]),
            [ClaimType.UnpaidWages], Today);

        roll.Faults.ShouldBeEmpty();
        roll.Members.Select(member => member.Row).ShouldBe([5, 9]);
    }

    [Theory]
    [InlineData("备注", "G", "sheet.column-unknown")]
    [InlineData("姓名", "name", "sheet.column-twice")]
    [InlineData("加班费", "overtime-pay", "sheet.column-not-asked")]
    public void Read_AColumnTooMany_IsNamed(string heading, string column, string code)
    {
        var roll = GroupRoll.Read(
            new TypedSheet([RowOf(1, [.. Headings, heading]), RowOf(2, Sound), RowOf(3, ["工人2", "110199197203154021", "13800000102", "", "", "1"])]),
            [ClaimType.UnpaidWages], Today);

        var fault = roll.Faults.ShouldHaveSingleItem();
        (fault.Row, fault.Column, fault.Code).ShouldBe((1, column, code));
    }

    [Fact]
    public void Read_AColumnTooFew_IsNamedOnce()
    {
        var roll = GroupRoll.Read(new TypedSheet([RowOf(1, Headings[..5]), RowOf(2, Sound), RowOf(3, Sound)]), [ClaimType.UnpaidWages], Today);

        roll.Faults.Select(fault => (fault.Row, fault.Column, fault.Code)).ShouldBe([(0, "unpaid-wages", "sheet.column-missing")]);
    }

    [Fact]
    public void Read_NothingOneOrTooMany_AreFaultsOfTheSheet()
    {
        GroupRoll.Read(new TypedSheet([]), [ClaimType.UnpaidWages], Today).Faults.Single().Code.ShouldBe("sheet.empty");
        Read(Sound).Faults.Single().Code.ShouldBe("sheet.too-few");
        var many = Read([.. Enumerable.Range(0, TypedSheet.MaxPeople + 1).Select(Person)]);
        many.Faults.Single().Code.ShouldBe("sheet.too-many-rows");
    }

    [Fact]
    public void Read_AnyRowsGoodAndBroken_EveryBrokenOneIsNamedAndNoGoodOneIsLost()
    {
        var breakings = new (int Cell, string Text)[] { (0, ""), (1, "110199197102154010"), (2, "12"), (3, "gestern"), (5, "-1"), (5, "1.001") };
        Gen.Int[-1, breakings.Length - 1].Array[2, 60].Sample(breaks =>
        {
            var rows = breaks.Select((broken, index) => broken < 0 ? Person(index) : Broken(Person(index), breakings[broken])).ToArray();

            var roll = Read(rows);

            List<int> bad = [.. breaks.Select((broken, index) => (broken, index)).Where(one => one.broken >= 0).Select(one => one.index + 2)];
            roll.Faults.Select(fault => fault.Row).Distinct().ShouldBe(bad);
            roll.Members.Select(member => member.Row).ShouldBe(Enumerable.Range(2, rows.Length).Except(bad));
            roll.Fen.ShouldBe(roll.Members.Sum(member => 100_000 + member.Row - 2));
        });
    }

    private static string[] Broken(string[] row, (int Cell, string Text) by)
    {
        row[by.Cell] = by.Text;
        return row;
    }

    internal static string[] Person(int index) =>
        [$"工人{index}", IdOf(index), $"139{index:00000000}", "2025-10-01", "2025-12-31", ((100_000 + index) / 100m).ToString("0.00", CultureInfo.InvariantCulture)];

    /// <summary>GB 11643: seventeen digits and a check digit modulo 11, of a region that does not exist.</summary>
    internal static string IdOf(int index)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"1101991980{1 + (index / 1000 % 9):00}01{index % 1000:000}");
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return body + "10X98765432"[body.Select((digit, at) => (digit - '0') * weights[at]).Sum() % 11];
    }

    private static GroupRoll Read(params string[][] rows) => GroupRoll.Read(
        new TypedSheet([RowOf(1, Headings), .. rows.Select((row, index) => RowOf(index + 2, row))]), [ClaimType.UnpaidWages], Today);

    private static TypedRow RowOf(int number, IReadOnlyList<string> cells) => new(number, [.. cells.Select(text => new TypedCell(text))]);
}
