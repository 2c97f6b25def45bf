using System.Text.Json;
using CsCheck;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Linkage;
using Mediation.Domain.Referrals;

namespace Mediation.Domain.Tests.Linkage;

public sealed class TriageProperties
{
    private static readonly Gen<TriageFacts> Facts = Gen.Select(
        Gen.Enum<Channel>(), Gen.Enum<ClaimType>().Array[0, 3], Gen.Int[0, 30], Gen.Long[0, 5_000_000], Gen.Int[-40, 400], Gen.Int[0, 15],
        (channel, claims, headcount, amount, left, flags) => new TriageFacts
        {
            Channel = channel,
            Claims = claims,
            Headcount = headcount,
            AmountFen = amount,
            On = new DateOnly(2026, 1, 1).AddDays(headcount * 11),
            LimitationEndsOn = left % 3 == 0 ? null : new DateOnly(2026, 1, 1).AddDays((headcount * 11) + left),
            HasOtherMatter = (flags & 1) != 0,
            IsAboutDeath = (flags & 2) != 0,
            IsEmployerAbsent = (flags & 4) != 0,
            Groups = (flags & 8) != 0 ? PriorityGroups.MigrantWorker : PriorityGroups.None,
            Words = flags > 7 ? "记者来了" : "",
        });

    private static readonly Gen<TriageCondition> Condition = Gen.Select(
        Gen.Int[0, 40], Gen.Int[0, 12], Gen.Int[0, 60], Gen.Enum<ClaimType>().Array[0, 2], Gen.Int[0, 7],
        (headcount, amount, days, claims, flags) => new TriageCondition
        {
            HeadcountAtLeast = headcount > 30 ? null : headcount,
            AmountFenAtLeast = amount > 6 ? null : amount * 700_000L,
            LimitationWithinDays = days > 30 ? null : days,
            Claims = claims,
            Death = (flags & 1) != 0 ? true : null,
            OtherMatter = (flags & 2) != 0 ? false : null,
            Words = (flags & 4) != 0 ? ["记者"] : [],
        });

    private static readonly Gen<TriageRule[]> Rules = Gen.Select(
        Condition, Gen.Bool, Gen.Bool, Gen.Enum<ReferralChain>(), Gen.Enum<MatterGrade>(),
        (when, decisive, urgent, chain, grade) => new TriageRule(
            "r", decisive, when, decisive ? new TriageProposal(chain, grade, [AgencyKind.Court], urgent) : new TriageProposal(null, null, [AgencyKind.Justice], urgent),
            "因为", "because")).Array[0, 12].Select(rules => rules.Select((rule, index) => rule with { Key = $"r{index}" }).ToArray());

    [Fact]
    public void Evaluate_Twice_SaysTheSame() => Gen.Select(Rules, Facts).Sample((rules, facts) =>
        JsonSerializer.Serialize(TriageTable.Evaluate(rules, facts)) == JsonSerializer.Serialize(TriageTable.Evaluate([.. rules], facts with { })));

    [Fact]
    public void Evaluate_OfSeveralDecisiveRules_TheFirstThatMatchesWins() => Gen.Select(Rules, Facts).Sample((rules, facts) =>
    {
        var route = TriageTable.Evaluate(rules, facts);
        var first = rules.FirstOrDefault(rule => rule.IsDecisive && rule.When.Check(facts).All(check => check.Holds));
        return route.DecidedBy == first?.Key && route.Chain == first?.Then.Chain && route.Grade == first?.Then.Grade
            && route.Steps.Count(step => step.IsDecisive && step.Applies) == (first is null ? 0 : 1);
    });

    [Fact]
    public void Evaluate_WithOneMoreRuleThatDoesNotMatch_ProposesTheSame() => Gen.Select(Rules, Facts, Gen.Int[0, 12]).Sample((rules, facts, at) =>
    {
        var never = new TriageRule(
            "never", true, new TriageCondition { HeadcountAtLeast = facts.Headcount + 1 }, new TriageProposal(ReferralChain.Court, MatterGrade.Gravest, [], true), "不", "no");
        List<TriageRule> more = [.. rules];
        more.Insert(Math.Min(at, more.Count), never);
        return Proposal(TriageTable.Evaluate(rules, facts)) == Proposal(TriageTable.Evaluate(more, facts));
    });

    /// <summary>What the table calls hidden is: no case at all is decided by it.</summary>
    [Fact]
    public void Implies_WhenOneConditionImpliesAnother_EveryCaseOfTheFirstIsOfTheSecond() => Gen.Select(Condition, Condition, Facts).Sample((one, other, facts) =>
        !one.Implies(other) || !one.Check(facts).All(check => check.Holds) || other.Check(facts).All(check => check.Holds));

    private static string Proposal(TriageRoute route) => JsonSerializer.Serialize(route with { Steps = [] });
}
