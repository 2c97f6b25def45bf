using System.Security.Cryptography;
using System.Text;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Intake;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Intake;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Intake;

public sealed class FilingTests
{
    [Theory]
    [EveryDatabase]
    public async Task Filing_FromStartToReceipt_MakesTheCaseThatWasTyped(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var filing = await TypedFiling.FillAsync(platform);

        var receipt = await TypedFiling.SubmitAsync(platform, filing);

        receipt.Number.ShouldBe("京大工调〔2026〕00001号");
        var proof = await platform.SendAsync(new GetFilingReceipt(filing), Callers.Worker);
        proof.Receipt.ShouldBe(receipt);
        receipt.CopyHash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(proof.Copy))));
        proof.Copy.ShouldContain("\"amount-1\":\"1.56万\"");
        var details = await platform.SendAsync(new GetCase(receipt.CaseId), Callers.Worker);
        (details.Channel, details.Ledger.ClaimedFen).ShouldBe((Channel.Online, 1_560_000));
        details.Deadlines.ShouldContain(deadline => deadline.Clock == "A1");
        details.Parties.Select(party => (party.Role, party.Name)).ShouldBe([(PartyRole.Worker, "张某"), (PartyRole.Employer, "某建筑公司")]);
        var draft = await platform.LookAsync(db => db.Filings.SingleAsync());
        draft.Answers.Sections.ShouldBeEmpty();
    }

    [Theory]
    [EveryDatabase]
    public async Task Submit_ManyTimesAtOnceAndLater_GivesOneCaseAndOneReceipt(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var filing = await TypedFiling.FillAsync(platform);
        var version = (await platform.SendAsync(new GetFiling(filing), Callers.Worker)).Version;

        var receipts = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => platform.SendAsync(new SubmitFiling { Filing = filing, Seen = version }, Callers.Worker)));
        var later = await platform.SendAsync(new GetFilingReceipt(filing), Callers.Worker);

        receipts.Append(later.Receipt).Distinct().ShouldHaveSingleItem();
        (await platform.LookAsync(db => db.Cases.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [EveryDatabase]
    public async Task Save_WhatIsWrong_IsKeptWithItsFaultsAndTheSectionIsBegun(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var filing = await TypedFiling.StartAsync(platform);

        var saved = await TypedFiling.SaveAsync(platform, filing, FilingSection.Worker, ("name", "张某"), ("paper", "resident-id"), ("number", "110199198603124513"), ("phone", "123"));
        var view = await platform.SendAsync(new GetFiling(filing), Callers.Worker);

        saved.Faults.Select(fault => (fault.Field, fault.Code)).ShouldBe([("number", RuleCode.ResidentIdCheckDigit.Code), ("phone", RuleCode.PhoneNumberShape.Code)], ignoreOrder: true);
        view.Sections.Single(section => section.Section == FilingSection.Worker).Progress.ShouldBe(SectionProgress.Begun);
        view.Sections.Single(section => section.Section == FilingSection.Worker).Fields["number"].ShouldBe("110199198603124513");
        view.IsComplete.ShouldBeFalse();
        (await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(new SubmitFiling { Filing = filing, Seen = view.Version }, Callers.Worker)))
            .Code.ShouldBe(RuleCode.FilingIncomplete);
        (await platform.LookAsync(db => db.Cases.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [EveryDatabase]
    public async Task Save_OfDifferentPagesAtOnce_LosesNone(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var filing = await TypedFiling.StartAsync(platform);

        await Task.WhenAll(
            TypedFiling.SaveAsync(platform, filing, FilingSection.Worker, ("name", "张某")),
            TypedFiling.SaveAsync(platform, filing, FilingSection.Work, ("area", "110115")),
            TypedFiling.SaveAsync(platform, filing, FilingSection.Service, ("address", "某街一号")));

        (await platform.SendAsync(new GetFiling(filing), Callers.Worker)).Sections.Count(section => section.Version == 1).ShouldBe(3);
    }

    [Theory]
    [EveryDatabase]
    public async Task Save_TwoTabsOnOnePage_RefusesTheSecondWithoutLosingTheFirst(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var filing = await TypedFiling.StartAsync(platform);
        await TypedFiling.SaveAsync(platform, filing, FilingSection.Worker, ("name", "张某"));

        var refusal = await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(
            new SaveAnswers { Filing = filing, Section = FilingSection.Worker, Seen = 0, Fields = new Dictionary<string, string> { ["name"] = "李某" } }, Callers.Worker));

        refusal.Code.ShouldBe(RuleCode.FilingChanged);
    }

    [Theory]
    [EveryDatabase]
    public async Task Start_TwiceAtOnce_GivesTheSameEmptyDraft_AndAtMostFiveInAll(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        for (var number = 1; number <= FilingDraft.MaxOpen; number++)
        {
            await TypedFiling.SaveAsync(platform, await TypedFiling.StartAsync(platform), FilingSection.Worker, ("name", $"张{number}"));
        }

        (await Should.ThrowAsync<RuleBrokenException>(() => TypedFiling.StartAsync(platform))).Code.ShouldBe(RuleCode.FilingTooMany);
        platform.Clock.Advance(FilingDraft.Lifetime);
        var fresh = await TypedFiling.StartAsync(platform);
        (await TypedFiling.StartAsync(platform)).ShouldBe(fresh);
        (await platform.SendAsync(new ListMyFilings(), Callers.Worker)).Items.ShouldHaveSingleItem().Id.ShouldBe(fresh);
    }

    [Theory]
    [EveryDatabase]
    public async Task Filing_OfAnother_IsNotThere(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var filing = await TypedFiling.FillAsync(platform);
        var stranger = Callers.Worker with { Id = Guid.CreateVersion7(platform.Clock.GetUtcNow()) };

        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(new GetFiling(filing), stranger));
        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(new SubmitFiling { Filing = filing, Seen = 8 }, stranger));
        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(new DiscardFiling(filing), stranger));
        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(new GetFilingReceipt(filing), stranger));
        (await platform.SendAsync(new ListMyFilings(), stranger)).Items.ShouldBeEmpty();
    }

    [Theory]
    [EveryDatabase]
    public async Task List_PageByPage_ShowsEachOnceNewestFirst(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        List<Guid> filings = [];
        for (var number = 1; number <= 3; number++)
        {
            filings.Add(await TypedFiling.StartAsync(platform));
            await TypedFiling.SaveAsync(platform, filings[^1], FilingSection.Employer, ("name-1", $"某公司{number}"));
            platform.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var first = await platform.SendAsync(new ListMyFilings(Take: 2), Callers.Worker);
        var second = await platform.SendAsync(new ListMyFilings(first.NextCursor, Take: 2), Callers.Worker);

        first.Items.Concat(second.Items).Select(entry => entry.Id).ShouldBe(Enumerable.Reverse(filings));
        (first.Items[0].About, second.NextCursor).ShouldBe(("某公司3", null));
    }

    [Theory]
    [EveryDatabase]
    public async Task Forget_AfterThirtyDays_DeletesDraftsAndLeavesReceipts(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await TypedFiling.SubmitAsync(platform, await TypedFiling.FillAsync(platform));
        await TypedFiling.FillAsync(platform);
        await platform.SendAsync(
            new KeepPage { Account = Callers.Worker.Id, Address = "/file/a/work", Seen = 0, Fields = new Dictionary<string, string>() }, Application.Access.Caller.Anonymous);
        platform.Clock.Advance(FilingDraft.Lifetime);

        await platform.SendAsync(new ForgetDrafts(), Application.Access.Caller.Platform);

        (await platform.LookAsync(db => db.Filings.SingleAsync())).State.ShouldBe(FilingState.Submitted);
        (await platform.LookAsync(db => db.KeptPages.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [EveryDatabase]
    public async Task KeptPage_IsGivenToItsSenderAloneForAnHour(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        const string address = "/my/a/messages?room=open";
        var kept = await platform.SendAsync(
            new KeepPage { Account = Callers.Worker.Id, Address = address, Seen = 3, Fields = new Dictionary<string, string> { ["place"] = "某工地" } },
            Application.Access.Caller.Anonymous);
        var stranger = Callers.Worker with { Id = Guid.CreateVersion7() };

        (await platform.SendAsync(new GetKeptPage(kept.Secret), stranger)).Page.ShouldBeNull();
        var page = (await platform.SendAsync(new GetKeptPage(kept.Secret), Callers.Worker)).Page!;
        (page.Address, page.Seen, page.Fields["place"]).ShouldBe((address, 3, "某工地"));
        platform.Clock.Advance(KeptPage.Lifetime);
        (await platform.SendAsync(new GetKeptPage(kept.Secret), Callers.Worker)).Page.ShouldBeNull();
    }

    [Fact]
    public async Task Typed_IsSealedInTheDatabase()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        await TypedFiling.FillAsync(platform);

        var raw = await platform.LookAsync(db => db.Database.SqlQueryRaw<byte[]>("SELECT \"Answers\" AS \"Value\" FROM \"FilingDrafts\"").SingleAsync());

        Encoding.UTF8.GetString(raw).ShouldNotContain("110199198603124512");
    }
}
