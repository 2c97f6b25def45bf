using System.Text.RegularExpressions;
using Mediation.Domain.Common;

namespace Mediation.Domain.Linkage;

/// <summary>
/// Automated proposals must be explainable, and nobody is treated unequally by them without a reason that can be told: the table is
/// judged rule by rule, in order, and every judgement is part of the answer.
/// </summary>
[LegalBasis("个人信息保护法 §24")]
public static partial class TriageTable
{
    public const int MaxRules = 100;

    /// <summary>The same facts and rules always give the same route; a rule that does not match has no part in it.</summary>
    public static TriageRoute Evaluate(IReadOnlyList<TriageRule> rules, TriageFacts facts)
    {
        var judged = rules.Select(rule => (rule, checks: rule.When.Check(facts))).ToList();
        var matching = judged.Where(one => one.checks.All(check => check.Holds)).Select(one => one.rule).ToList();
        var decisive = matching.Find(rule => rule.IsDecisive);
        List<TriageRule> applied = [.. matching.Where(rule => !rule.IsDecisive || rule == decisive)];
        return new TriageRoute(
            decisive?.Then.Chain,
            decisive?.Then.Grade,
            [.. applied.SelectMany(rule => rule.Then.Invite).Distinct().Order()],
            applied.Exists(rule => rule.Then.Urgent),
            decisive?.Key,
            [.. judged.Select(one => new TriageStep(
                one.rule.Key, one.rule.IsDecisive, matching.Contains(one.rule), applied.Contains(one.rule), one.checks, one.rule.Zh, one.rule.En))]);
    }

    /// <summary>What is wrong with a table, all at once: by position of the rule.</summary>
    public static IReadOnlyList<TriageFault> FaultsIn(IReadOnlyList<TriageRule> rules) =>
    [
        .. rules.SelectMany((rule, index) => FaultsOf(rule).Select(code => new TriageFault(index, code, null))),
        .. rules.Select((rule, index) => (rule, index)).Where(one => rules.Take(one.index).Any(earlier => earlier.Key == one.rule.Key))
            .Select(one => new TriageFault(one.index, RuleCode.TriageKeyTwice, one.rule.Key)),
        .. rules.SelectMany((_, index) => Hidden(rules, index)),
    ];

    private static IEnumerable<RuleCode> FaultsOf(TriageRule rule)
    {
        if (!KeyShape().IsMatch(rule.Key))
        {
            yield return RuleCode.TriageKeyShape;
        }

        if (rule.Then.ProposesNothing())
        {
            yield return RuleCode.TriageProposesNothing;
        }

        if (!rule.IsDecisive && (rule.Then.Chain is not null || rule.Then.Grade is not null))
        {
            yield return RuleCode.TriageNotDecisive;
        }

        if (rule.When.Claims.Count > 0 && rule.When.Claims.Distinct().Count() < rule.When.Claims.Count)
        {
            yield return RuleCode.TriageValueTwice;
        }
    }

    // A decisive rule whose every case is already decided by one before it never decides. With the same condition the two contradict.
    private static IEnumerable<TriageFault> Hidden(IReadOnlyList<TriageRule> rules, int index)
    {
        var rule = rules[index];
        if (!rule.IsDecisive || rules.Take(index).FirstOrDefault(earlier => earlier.IsDecisive && rule.When.Implies(earlier.When)) is not { } before)
        {
            yield break;
        }

        yield return before.When.Implies(rule.When)
            ? new TriageFault(index, RuleCode.TriageContradiction, before.Key)
            : new TriageFault(index, RuleCode.TriageUnreachable, before.Key);
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyShape();
}

/// <param name="Index">Of the rule, from 0.</param>
/// <param name="Other">Key of the rule it collides with.</param>
public sealed record TriageFault(int Index, RuleCode Code, string? Other);
