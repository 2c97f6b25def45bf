using FluentValidation;
using Mediation.Application.Common;
using Mediation.Application.Linkage;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Linkage;
using Mediation.Domain.Referrals;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Linkage;

public sealed class TriageRulesTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly FactsInput Twelve = new() { Channel = Channel.Online, Claims = [ClaimType.UnpaidWages], Headcount = 12 };

    [Theory]
    [EveryDatabase]
    public async Task Edit_WritesAnEditionThatHoldsFromItsDay(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var head = Callers.Head(platform.Agency);

        var receipt = await platform.SendAsync(new EditTriageRules { Rules = [Aid("aid-first", 2)], InForceFrom = Monday.AddDays(3) }, head);

        receipt.ShouldBe(new TriageReceipt(1, Monday.AddDays(3), 1));
        var now = await platform.SendAsync(new TestTriage { Facts = Twelve }, head);
        (now.Edition, now.Route.DecidedBy).ShouldBe((0, "collective"));
        var later = await platform.SendAsync(new TestTriage { Facts = Twelve with { On = Monday.AddDays(3) } }, head);
        (later.Edition, later.Route.DecidedBy).ShouldBe((1, "aid-first"));
        platform.Clock.Advance(TimeSpan.FromDays(3));
        (await platform.SendAsync(new GetTriageRules(), head)).Rules.ShouldHaveSingleItem().When.HeadcountAtLeast.ShouldBe(2);
    }

    [Theory]
    [EveryDatabase]
    public async Task RollBack_BringsAnEditionBackAsANewOne_AndKeepsAll(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var head = Callers.Head(platform.Agency);
        await platform.SendAsync(new EditTriageRules { Rules = [Aid("one", 2)] }, head);
        await platform.SendAsync(new EditTriageRules { Rules = [Aid("two", 3)], SeenVersion = 1 }, head);

        await platform.SendAsync(new RollBackTriageRules { Edition = 1, SeenVersion = 2 }, head);
        await platform.SendAsync(new RollBackTriageRules { Edition = 0, SeenVersion = 3 }, head);

        (await platform.SendAsync(new GetTriageRules(3), head)).Rules.ShouldHaveSingleItem().Key.ShouldBe("one");
        (await platform.SendAsync(new GetTriageRules(), head)).Rules.Count.ShouldBe(ShippedTriage.Rules.Count);
        var first = await platform.SendAsync(new ListTriageEditions(Take: 3), head);
        first.Editions.Select(edition => (edition.Number, edition.TakenFrom)).ShouldBe([(4, 0), (3, 1), (2, null)]);
        (await platform.SendAsync(new ListTriageEditions(first.Next, 3), head)).Editions.ShouldHaveSingleItem().Number.ShouldBe(1);
        (await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(new GetTriageRules(9), head))).Code.ShouldBe(RuleCode.TriageEditionUnknown);
    }

    [Theory]
    [EveryDatabase]
    public async Task Edit_InAnOlderVersion_OrByTwoAtOnce_LetsOneWin(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var head = Callers.Head(platform.Agency);

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => TryAsync(platform, head)));

        both.Count(won => won).ShouldBe(1);
        (await platform.LookAsync(db => db.TriageEditions.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [EveryDatabase]
    public async Task Edit_OfATableThatHidesRules_NamesEachOfThem(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        TriageRule[] rules = [Aid("ten", 10), Aid("twenty", 20), Aid("ten-too", 10)];

        var refused = await Should.ThrowAsync<ValidationException>(() =>
            platform.SendAsync(new EditTriageRules { Rules = rules }, Callers.Head(platform.Agency)));

        refused.Errors.Select(error => (error.PropertyName, error.ErrorCode)).ShouldBe(
            [("Rules[1]", "triage.unreachable"), ("Rules[2]", "triage.contradiction")]);
        var tried = await platform.SendAsync(new TestTriage { Facts = Twelve, Rules = rules }, Callers.Clerk(platform.Agency));
        tried.Faults.ShouldBe([new TableFault(2, "triage.unreachable", "ten"), new TableFault(3, "triage.contradiction", "ten")]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Propose_ForACase_ReadsItsFactsAndSendsNothing(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.MediatingAsync(platform);
        await journey.TakeAsync(new Mediation.Application.Cases.FailMediation { Ground = FailureGround.Deadlock, Reason = "金额分歧" });
        var before = await platform.LookAsync(db => db.History.CountAsync());

        var answer = await platform.SendAsync(new ProposeRoute(journey.Receipt.Id), Callers.Clerk(platform.Agency));
        var byNumber = await platform.SendAsync(new TestTriage { CaseNumber = journey.Receipt.Number }, Callers.Clerk(platform.Agency));

        (answer.Route.DecidedBy, answer.Route.Chain).ShouldBe(("failed", ReferralChain.Arbitration));
        byNumber.ShouldBeEquivalentTo(answer);
        (await platform.LookAsync(db => db.History.CountAsync())).ShouldBe(before);
        var text = System.Text.Json.JsonSerializer.Serialize(answer);
        text.ShouldNotContain("张某");
        text.ShouldNotContain("金额分歧");
    }

    [Theory]
    [EveryDatabase]
    public async Task Propose_ForACaseOfAnotherAgency_IsNotFound(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.FiledAsync(platform);
        var stranger = Callers.Clerk(AgencyId.New(platform.Clock.GetUtcNow()));

        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(new ProposeRoute(journey.Receipt.Id), stranger));
        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(new TestTriage { CaseNumber = journey.Receipt.Number }, stranger));
    }

    private static async Task<bool> TryAsync(TestPlatform platform, Application.Access.Caller head)
    {
        try
        {
            await platform.SendAsync(new EditTriageRules { Rules = [Aid("one", 2)] }, head);
            return true;
        }
        catch (StaleVersionException)
        {
            return false;
        }
    }

    private static TriageRule Aid(string key, int headcount) => new(
        key, true, new TriageCondition { HeadcountAtLeast = headcount }, new TriageProposal(ReferralChain.LegalAid, null, [], false), "法律援助", "legal aid");
}
