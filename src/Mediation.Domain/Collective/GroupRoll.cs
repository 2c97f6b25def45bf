using Mediation.Domain.Cases;
using Mediation.Domain.People;

namespace Mediation.Domain.Collective;

/// <summary>One worker of the group, from one sound row.</summary>
/// <param name="Row">As the spreadsheet shows it.</param>
/// <param name="Number">Of the resident identity card, checked.</param>
/// <param name="From">First day of what is asked for, included.</param>
/// <param name="To">Last day of what is asked for, included.</param>
/// <param name="Asks">Fen by claim; only what is more than nothing.</param>
public sealed record GroupMember(
    int Row, string Name, string Number, PhoneNumber Phone, DateOnly? From, DateOnly? To, IReadOnlyDictionary<ClaimType, long> Asks)
{
    public long Fen => Asks.Values.Sum();
}

/// <summary>What is wrong with a cell, a row or the whole sheet.</summary>
/// <param name="Row">As the spreadsheet shows it; zero where the whole sheet is meant.</param>
/// <param name="Column">Code of the column, or the letters of one that is unknown; empty where the whole row is meant.</param>
/// <param name="Arguments">For the words; never what was typed.</param>
public sealed record SheetFault(int Row, string Column, string Code, IReadOnlyList<object> Arguments);

/// <summary>What a sheet comes to: every row is either a member or named among the faults.</summary>
/// <param name="Rows">Rows that are not blank, without the headings.</param>
public sealed record GroupRoll(IReadOnlyList<GroupMember> Members, IReadOnlyList<SheetFault> Faults, int Rows)
{
    public const int FewestPeople = 2;

    public long Fen => Members.Sum(member => member.Fen);

    public IReadOnlyDictionary<ClaimType, long> Sums =>
        Members.SelectMany(member => member.Asks).GroupBy(ask => ask.Key).ToDictionary(asks => asks.Key, asks => asks.Sum(ask => ask.Value));

    /// <param name="claims">What the group asks for; each of them that is money has a column.</param>
    /// <param name="today">In Asia/Shanghai.</param>
    public static GroupRoll Read(TypedSheet sheet, IReadOnlyList<ClaimType> claims, DateOnly today) => new GroupReader(claims, today).Read(sheet);
}
