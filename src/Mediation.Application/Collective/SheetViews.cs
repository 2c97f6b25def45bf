using Mediation.Domain.Cases;
using Mediation.Domain.Collective;

namespace Mediation.Application.Collective;

/// <summary>What a sheet came to, without a word of it: answers to repeated calls are kept in the clear.</summary>
/// <param name="Rows">Rows with something in them, without the headings.</param>
/// <param name="People">Rows in which nothing is wrong.</param>
/// <param name="Faults">The first of them, by row.</param>
/// <param name="FaultCount">All of them.</param>
/// <param name="HandedInAt">Null while none was.</param>
public sealed record SheetSummary(
    int Rows, int People, long Fen, IReadOnlyList<ClaimSum> Sums, IReadOnlyList<SheetFault> Faults, int FaultCount, string? Hash, DateTimeOffset? HandedInAt)
{
    public const int MostFaults = 200;

    public static SheetSummary None { get; } = new(0, 0, 0, [], [], 0, null, null);

    internal static SheetSummary Of(GroupRoll roll, GroupSheet? sheet) => new(
        roll.Rows, roll.Members.Count, roll.Fen,
        [.. roll.Sums.OrderBy(sum => sum.Key).Select(sum => new ClaimSum(sum.Key, sum.Value))],
        [.. roll.Faults.OrderBy(fault => fault.Row).Take(MostFaults)], roll.Faults.Count, sheet?.Hash, sheet?.HandedInAt);
}

public sealed record ClaimSum(ClaimType Claim, long Fen);

/// <summary>A worker as the sheet names him, for whoever handed it in.</summary>
public sealed record SheetPerson(int Row, string Name, long Fen);
