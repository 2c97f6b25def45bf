using System.Globalization;
using Mediation.Domain.Cases;

namespace Mediation.Domain.Linkage;

/// <summary>
/// Every condition a rule may have, once: how it is judged, how it is told, and when one value of it is narrower than another. A new
/// condition is a row here and a property of <see cref="TriageCondition"/>.
/// </summary>
internal sealed record ConditionRow(
    Func<TriageCondition, TriageFacts, TriageCheck?> Check, Func<TriageCondition, TriageCondition, bool> Implies);

internal static class ConditionTable
{
    public static IReadOnlyList<ConditionRow> All { get; } =
    [
        AnyOf("channel", rule => rule.Channels, facts => [facts.Channel]),
        AnyOf("stage", rule => rule.Stages, facts => [facts.Stage]),
        AnyOf("outcome", rule => rule.Outcomes, facts => [facts.Outcome]),
        AnyOf("claim", rule => rule.Claims, facts => facts.Claims),
        AnyOf("group", rule => rule.Groups, facts => [.. Enum.GetValues<PriorityGroups>().Where(group => group != PriorityGroups.None && facts.Groups.HasFlag(group))]),
        Keywords(),
        AtLeast("headcount-at-least", rule => rule.HeadcountAtLeast, facts => facts.Headcount),
        AtLeast("amount-fen-at-least", rule => rule.AmountFenAtLeast, facts => facts.AmountFen),
        Within("limitation-within-days", rule => rule.LimitationWithinDays, facts => facts.LimitationEndsOn?.DayNumber - facts.On.DayNumber),
        NearFestival(),
        Flag("other-matter", rule => rule.OtherMatter, facts => facts.HasOtherMatter),
        Flag("death", rule => rule.Death, facts => facts.IsAboutDeath),
        Flag("employer-absent", rule => rule.EmployerAbsent, facts => facts.IsEmployerAbsent),
    ];

    private static ConditionRow AnyOf<T>(string name, Func<TriageCondition, IReadOnlyList<T>> asked, Func<TriageFacts, IReadOnlyList<T>> found)
        where T : notnull => new(
        (rule, facts) => asked(rule).Count == 0
            ? null
            : new TriageCheck(name, asked(rule).Intersect(found(facts)).Any(), Listed(asked(rule)), Listed(found(facts))),
        (narrow, wide) => asked(wide).Count == 0 || (asked(narrow).Count > 0 && asked(narrow).All(asked(wide).Contains)));

    // The case's own words are not repeated: an answer of the test bench may be printed and passed on.
    private static ConditionRow Keywords() => new(
        (rule, facts) => rule.Words.Count == 0
            ? null
            : new TriageCheck("word", Hits(rule, facts).Count > 0, Listed(rule.Words), Listed(Hits(rule, facts))),
        (narrow, wide) => wide.Words.Count == 0
            || (narrow.Words.Count > 0 && narrow.Words.All(word => wide.Words.Any(part => word.Contains(part, StringComparison.OrdinalIgnoreCase)))));

    private static ConditionRow AtLeast<T>(string name, Func<TriageCondition, T?> asked, Func<TriageFacts, T> found)
        where T : struct, IComparable<T>, IFormattable => new(
        (rule, facts) => asked(rule) is not { } least
            ? null
            : new TriageCheck(name, found(facts).CompareTo(least) >= 0, Number(least), Number(found(facts))),
        (narrow, wide) => asked(wide) is not { } least || (asked(narrow) is { } own && own.CompareTo(least) >= 0));

    private static ConditionRow Within(string name, Func<TriageCondition, int?> asked, Func<TriageFacts, int?> found) => new(
        (rule, facts) => asked(rule) is not { } days
            ? null
            : new TriageCheck(name, found(facts) <= days, Number(days), found(facts) is { } left ? Number(left) : "none"),
        (narrow, wide) => asked(wide) is not { } days || asked(narrow) <= days);

    private static ConditionRow NearFestival() => new(
        (rule, facts) => rule.Festival is not { } near
            ? null
            : new TriageCheck(
                "festival-within-days", FestivalsAhead.DaysUntil(near.Festival, facts.On) <= near.WithinDays, $"{near.Festival} {Number(near.WithinDays)}",
                Number(FestivalsAhead.DaysUntil(near.Festival, facts.On))),
        (narrow, wide) => wide.Festival is not { } near || (narrow.Festival?.Festival == near.Festival && narrow.Festival.WithinDays <= near.WithinDays));

    private static ConditionRow Flag(string name, Func<TriageCondition, bool?> asked, Func<TriageFacts, bool> found) => new(
        (rule, facts) => asked(rule) is not { } wanted ? null : new TriageCheck(name, found(facts) == wanted, Word(wanted), Word(found(facts))),
        (narrow, wide) => asked(wide) is not { } wanted || asked(narrow) == wanted);

    private static List<string> Hits(TriageCondition rule, TriageFacts facts) =>
        [.. rule.Words.Where(word => facts.Words.Contains(word, StringComparison.OrdinalIgnoreCase))];

    private static string Listed<T>(IEnumerable<T> values) => string.Join(", ", values) is { Length: > 0 } text ? text : "none";

    private static string Number<T>(T value) where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    private static string Word(bool value) => value ? "yes" : "no";
}
