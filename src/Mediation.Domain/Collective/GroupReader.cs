using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Intake;
using Mediation.Domain.People;

namespace Mediation.Domain.Collective;

/// <summary>Reads the rows of a sheet one by one and goes on after a fault, so that all of them are named at once.</summary>
internal sealed class GroupReader(IReadOnlyList<ClaimType> claims, DateOnly today)
{
    /// <summary>One hundred million yuan for one person; more than that is a slip of the keyboard.</summary>
    private const long MostFen = 10_000_000_000;
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    private readonly List<SheetFault> _faults = [];
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _phones = new(StringComparer.Ordinal);

    public GroupRoll Read(TypedSheet sheet)
    {
        List<TypedRow> rows = [.. sheet.Rows.Where(row => !row.IsBlank)];
        if (rows.Count == 0)
        {
            Blame(0, "", RuleCode.SheetEmpty);
            return new GroupRoll([], _faults, 0);
        }

        ReadHeadings(rows[0]);
        var people = rows.Count - 1;
        if (people > TypedSheet.MaxPeople)
        {
            Blame(0, "", RuleCode.SheetTooManyRows, TypedSheet.MaxPeople, people);
        }
        else if (people < GroupRoll.FewestPeople)
        {
            Blame(0, "", RuleCode.SheetTooFew, GroupRoll.FewestPeople);
        }

        // Without its columns a row says nothing, and a thousand faults about one missing heading help nobody.
        List<GroupMember> members = _faults.Exists(fault => fault.Code == RuleCode.SheetColumnMissing.Code)
            ? [] : [.. rows.Skip(1).Take(TypedSheet.MaxPeople).Select(ReadRow).OfType<GroupMember>()];
        return new GroupRoll(members, _faults, people);
    }

    private void ReadHeadings(TypedRow headings)
    {
        for (var at = 0; at < headings.Cells.Count; at++)
        {
            if (headings.Cells[at].IsBlank)
            {
                continue;
            }

            if (SheetColumn.Named(headings.Cells[at].Text) is not { } column)
            {
                Blame(headings.Number, Letters(at), RuleCode.SheetColumnUnknown);
            }
            else if (column.Claim is { } claim && !claims.Contains(claim))
            {
                Blame(headings.Number, column.Code, RuleCode.SheetColumnNotAsked);
            }
            else if (!_columns.TryAdd(column.Code, at))
            {
                Blame(headings.Number, column.Code, RuleCode.SheetColumnTwice);
            }
        }

        var needed = SheetColumn.For(claims).Where(column => column.IsRequired || column.Claim is { } claim && !claim.IsWithoutAmount());
        foreach (var column in needed.Where(column => !_columns.ContainsKey(column.Code)))
        {
            Blame(0, column.Code, RuleCode.SheetColumnMissing);
        }
    }

    private GroupMember? ReadRow(TypedRow row)
    {
        var before = _faults.Count;
        foreach (var (code, at) in _columns)
        {
            CheckCell(row.Number, code, row.At(at));
        }

        var name = Judged(row, SheetColumn.Name, text => PersonName.Parse(text).Value);
        var number = Judged(row, SheetColumn.Number, text => IdentityDocument.Create(IdentityDocumentKind.ResidentId, text, today).Number);
        var phone = Judged(row, SheetColumn.Phone, Mobile);
        NotTwice(_numbers, number, row.Number, SheetColumn.Number, RuleCode.SheetNumberTwice);
        NotTwice(_phones, phone?.Value, row.Number, SheetColumn.Phone, RuleCode.SheetPhoneTwice);
        var (from, to) = (Date(row, SheetColumn.From, MonthEnd.First), Date(row, SheetColumn.To, MonthEnd.Last));
        if (from > to)
        {
            Blame(row.Number, SheetColumn.To.Code, RuleCode.ClaimPeriodReversed);
        }

        var asks = claims.Distinct().Select(claim => (Claim: claim, Fen: Fen(row, claim))).Where(ask => ask.Fen > 0).ToDictionary(ask => ask.Claim, ask => ask.Fen);
        if (_faults.Count == before && asks.Count == 0 && claims.All(claim => !claim.IsWithoutAmount()))
        {
            Blame(row.Number, "", RuleCode.SheetAsksNothing);
        }

        return _faults.Count == before ? new GroupMember(row.Number, name!, number!, phone!, from, to, asks) : null;
    }

    private void CheckCell(int row, string column, TypedCell cell)
    {
        var code = cell.Flaw switch
        {
            CellFlaw.Formula => RuleCode.SheetFormula,
            CellFlaw.Rounded => RuleCode.SheetRounded,
            CellFlaw.Error => RuleCode.SheetCellError,
            _ when cell.Text.Length > TypedSheet.MaxCellLength => RuleCode.SheetCellTooLong,
            _ when cell.IsBlank && SheetColumn.OfPerson.Any(known => known.Code == column && known.IsRequired) => RuleCode.SheetBlank,
            _ => null,
        };
        if (code is not null)
        {
            Blame(row, column, code, code == RuleCode.SheetCellTooLong ? [TypedSheet.MaxCellLength] : []);
        }
    }

    private string? Text(TypedRow row, SheetColumn column) =>
        _columns.TryGetValue(column.Code, out var at) && row.At(at) is { IsBlank: false, Flaw: CellFlaw.None, Text.Length: <= TypedSheet.MaxCellLength } cell
            ? cell.Text.Trim() : null;

    private T? Judged<T>(TypedRow row, SheetColumn column, Func<string, T> parse) where T : class
    {
        if (Text(row, column) is not { } text)
        {
            return null;
        }

        try
        {
            return parse(text);
        }
        catch (RuleBrokenException broken)
        {
            Blame(row.Number, column.Code, broken.Code, [.. broken.Arguments]);
            return null;
        }
    }

    // The code for the vote and the way into the case come to it.
    private static PhoneNumber Mobile(string text) =>
        PhoneNumber.TryParse(text, out var number, out _) && number.IsMainlandMobile ? number : throw new RuleBrokenException(RuleCode.PhoneNotMobile);

    private void NotTwice(Dictionary<string, int> seen, string? value, int row, SheetColumn column, RuleCode code)
    {
        if (value is not null && !seen.TryAdd(value, row))
        {
            Blame(row, column.Code, code, seen[value]);
        }
    }

    private DateOnly? Date(TypedRow row, SheetColumn column, MonthEnd ofMonth)
    {
        if (Text(row, column) is not { } text)
        {
            return null;
        }

        if (!TypedText.TryDate(text, ofMonth, out var date))
        {
            Blame(row.Number, column.Code, RuleCode.SheetDate);
            return null;
        }

        // Wages of the notice month may lie ahead; years ahead are a slip.
        if (date > today.AddYears(1) || date < Earliest)
        {
            Blame(row.Number, column.Code, RuleCode.SheetDateRange);
        }

        return date;
    }

    private long Fen(TypedRow row, ClaimType claim)
    {
        if (SheetColumn.SumsOf(claim) is not { } column || Text(row, column) is not { } text)
        {
            return 0;
        }

        if (!TypedText.TryFen(text, out var fen))
        {
            Blame(row.Number, column.Code, RuleCode.SheetSum);
            return 0;
        }

        if (fen > MostFen)
        {
            Blame(row.Number, column.Code, RuleCode.SheetSumTooLarge);
        }

        return fen;
    }

    private void Blame(int row, string column, RuleCode code, params object[] arguments) => _faults.Add(new SheetFault(row, column, code.Code, arguments));

    private static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{(char)('A' + column / 26 - 1)}{(char)('A' + column % 26)}";
}
