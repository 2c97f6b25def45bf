using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Linkage;
using Mediation.Domain.Referrals;
using Mediation.Domain.Tests.Cases;

namespace Mediation.Domain.Tests.Linkage;

public sealed class TriageTests
{
    /// <summary>Scenario 04: twelve migrant workers, eleven days before the Spring Festival of 2026.</summary>
    private static readonly TriageFacts Twelve = new()
    {
        Channel = Channel.Hotline12345,
        Claims = [ClaimType.UnpaidWages],
        Groups = PriorityGroups.MigrantWorker | PriorityGroups.Collective,
        Headcount = 12,
        AmountFen = 10_562_910,
        Words = "2025年10月至12月工资未发，临近春节。",
        On = new DateOnly(2026, 2, 5),
    };

    private static readonly TriageProposal Something = new(ReferralChain.LegalAid, null, [], false);

    [Fact]
    public void Shipped_TwelveUnpaidBeforeSpringFestival_IsMajorWithTheFourBodies()
    {
        var route = TriageTable.Evaluate(ShippedTriage.Rules, Twelve);

        route.DecidedBy.ShouldBe("collective-festival-arrears");
        (route.Grade, route.Chain, route.Urgent).ShouldBe((MatterGrade.Major, null, true));
        route.Invite.ShouldBe([AgencyKind.HumanResources, AgencyKind.Justice, AgencyKind.Petition, AgencyKind.EnterpriseFederation], ignoreOrder: true);
        route.Steps.Single(step => step.Key == "collective").ShouldSatisfyAllConditions(
            step => step.Matches.ShouldBeTrue(), step => step.Applies.ShouldBeFalse());
    }

    [Fact]
    public void Step_OfARuleThatDoesNotMatch_NamesTheConditionThatDecided()
    {
        var route = TriageTable.Evaluate(ShippedTriage.Rules, Twelve with { Headcount = 9 });

        var step = route.Steps.Single(one => one.Key == "collective-festival-arrears");
        step.Matches.ShouldBeFalse();
        step.Checks.Single(check => !check.Holds).ShouldBe(new TriageCheck("headcount-at-least", false, "10", "9"));
    }

    [Fact]
    public void Step_OfAKeyword_NamesTheWordAndNothingElseTheCaseSays()
    {
        var route = TriageTable.Evaluate(ShippedTriage.Rules, Twelve with { Headcount = 1, Words = "张某：老板跑路了" });

        route.DecidedBy.ShouldBe("refusal-to-pay");
        route.Steps.SelectMany(step => step.Checks).Where(check => check.Condition == "word").ShouldAllBe(check => !check.Found.Contains("张某"));
    }

    [Theory]
    [InlineData(TriageOutcome.Failed, "2026-03-01", "failed-near-limitation", true)]
    [InlineData(TriageOutcome.Failed, "2026-12-01", "failed", false)]
    [InlineData(TriageOutcome.Failed, null, "failed", false)]
    [InlineData(TriageOutcome.Breached, null, "breached", true)]
    public void Shipped_ByOutcomeAndLimitation_LeadsOn(TriageOutcome outcome, string? limitation, string decidedBy, bool urgent)
    {
        var route = TriageTable.Evaluate(
            ShippedTriage.Rules,
            new TriageFacts
            {
                Channel = Channel.Online,
                Headcount = 1,
                Outcome = outcome,
                LimitationEndsOn = limitation is null ? null : DateOnly.ParseExact(limitation, "yyyy-MM-dd"),
                On = new DateOnly(2026, 2, 5),
            });

        (route.DecidedBy, route.Urgent).ShouldBe((decidedBy, urgent));
    }

    [Theory]
    [InlineData(Festival.SpringFestival, "2026-02-05", 11)]
    [InlineData(Festival.SpringFestival, "2026-02-15", 1)]
    [InlineData(Festival.SpringFestival, "2026-02-16", 354)]
    [InlineData(Festival.NewYear, "2026-12-31", 1)]
    [InlineData(Festival.NationalDay, "2026-10-01", 365)]
    public void Festival_DaysUntil_CountToTheFirstDayOff(Festival festival, string today, int days)
    {
        FestivalsAhead.DaysUntil(festival, DateOnly.ParseExact(today, "yyyy-MM-dd")).ShouldBe(days);
    }

    [Fact]
    public void Shipped_IsATableTheOfficeItselfCouldWrite()
    {
        TriageTable.FaultsIn(ShippedTriage.Rules).ShouldBeEmpty();
        ShippedTriage.Rules.ShouldAllBe(rule => rule.Zh.Length > 0 && rule.En.Length > 0 && rule.Zh.Length <= TriageRule.TextMaxLength);
    }

    [Fact]
    public void Faults_OfOrder_NameTheRuleThatHidesAnother()
    {
        TriageRule[] rules =
        [
            Rule("ten", new TriageCondition { HeadcountAtLeast = 10 }),
            Rule("fifty", new TriageCondition { HeadcountAtLeast = 50, Death = true }),
            Rule("ten-again", new TriageCondition { HeadcountAtLeast = 10 }),
            Rule("five", new TriageCondition { HeadcountAtLeast = 5 }),
        ];

        TriageTable.FaultsIn(rules).ShouldBe(
            [new TriageFault(1, RuleCode.TriageUnreachable, "ten"), new TriageFault(2, RuleCode.TriageContradiction, "ten")]);
    }

    [Fact]
    public void Faults_OfSingleRules_AreAllNamed()
    {
        TriageRule[] rules =
        [
            Rule("Bad Key", new TriageCondition { Death = true }),
            Rule("same", new TriageCondition { OtherMatter = true }),
            Rule("same", new TriageCondition { EmployerAbsent = true }),
            Rule("empty", new TriageCondition { HeadcountAtLeast = 2 }) with { Then = new TriageProposal(null, null, [], false) },
            Rule("adds-a-chain", new TriageCondition { HeadcountAtLeast = 3 }) with { IsDecisive = false },
        ];

        TriageTable.FaultsIn(rules).Select(fault => (fault.Index, fault.Code)).ShouldBe(
            [
                (0, RuleCode.TriageKeyShape), (3, RuleCode.TriageProposesNothing), (4, RuleCode.TriageNotDecisive), (2, RuleCode.TriageKeyTwice),
            ]);
    }

    [Fact]
    public void Write_IsNumberedAndNeverBackdated()
    {
        var set = TriageRuleSet.Begin(TriageRuleSetId.New(MatterBench.Now), MatterBench.Union);
        var by = MatterBench.By(MatterBench.Union);

        set.Write(ShippedTriage.Rules, MatterBench.Today, MatterBench.Today, by).Number.ShouldBe(1);
        Broken.By(() => set.Write(ShippedTriage.Rules, MatterBench.Today.AddDays(-1), MatterBench.Today, by)).ShouldBe(RuleCode.TriageInForceInPast);
        Broken.By(() => set.Write([Rule("Bad Key", new TriageCondition())], MatterBench.Today, MatterBench.Today, by)).ShouldBe(RuleCode.TriageKeyShape);
        set.LastEdition.ShouldBe(1);
    }

    private static TriageRule Rule(string key, TriageCondition when) => new(key, true, when, Something, "因为", "because");
}
