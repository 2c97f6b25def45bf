using System.Globalization;

namespace Mediation.Domain.Guidance;

/// <summary>What must have been answered for a question to be asked or a row to apply.</summary>
public sealed record GuidedCondition
{
    public required string Question { get; init; }

    /// <summary>One of these was chosen; empty where the day decides.</summary>
    public IReadOnlyList<string> AnyOf { get; init; } = [];

    /// <summary>Turned round: none of these was chosen, or the question was not asked.</summary>
    public bool Except { get; init; }

    /// <summary>The day answered lies on or after this one.</summary>
    public DateOnly? From { get; init; }

    public bool Holds(IReadOnlyDictionary<string, string> given) => IsMet(given.GetValueOrDefault(Question)) != Except;

    /// <summary>Whether the other holds whenever this one does.</summary>
    public bool Implies(GuidedCondition other) => Question == other.Question && Except == other.Except && From == other.From
        && (Except ? other.AnyOf.All(AnyOf.Contains) : AnyOf.All(other.AnyOf.Contains)) && AnyOf.Count == 0 == (other.AnyOf.Count == 0);

    internal static DateOnly? DayOf(string? given) =>
        DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private bool IsMet(string? given) => AnyOf.Count == 0 ? DayOf(given) >= From : given is not null && AnyOf.Contains(given);
}
