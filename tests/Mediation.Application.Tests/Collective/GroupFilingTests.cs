using System.Diagnostics;
using FluentValidation;
using Mediation.Application.Cases;
using Mediation.Application.Collective;
using Mediation.Application.Common;
using Mediation.Application.Intake;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Intake;
using Mediation.Domain.Representation;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Collective;

public sealed class GroupFilingTests(ITestOutputHelper output)
{
    [Theory]
    [EveryDatabase]
    public async Task Sheet_FromNamedFaultsToTheCase_HasEveryWorkerWithHisOwnSum(DatabaseProvider provider)
    {
        await using var desk = await GroupDesk.StartAsync(provider);
        var filer = await desk.EnterAsync(GroupDesk.FilersPhone);
        var filing = await desk.DraftAsync(filer);
        var rows = GroupFile.Scenario();
        (rows[2][1], rows[6][2]) = ("110199197304154030", "1380000107");

        var broken = await desk.HandInAsync(filer, filing, rows);
        var before = await desk.Platform.SendAsync(new GetFiling(filing), filer);
        var mended = await desk.HandInAsync(filer, filing, GroupFile.Scenario());
        var receipt = await desk.SubmitAsync(filer, filing);

        broken.Faults.Select(fault => (fault.Row, fault.Column, fault.Code)).ShouldBe(
            [(4, "number", "person.resident-id-check-digit"), (8, "phone", "phone.not-mobile")]);
        before.Sections.Single(section => section.Section == FilingSection.Worker).Progress.ShouldBe(SectionProgress.Begun);
        (mended.People, mended.Fen, mended.FaultCount).ShouldBe((12, 10_562_910, 0));
        var details = await desk.Platform.SendAsync(new GetCase(receipt.CaseId), Callers.Centre(desk.Platform.Agency));
        details.Groups.HasFlag(PriorityGroups.Collective).ShouldBeTrue();
        details.Ledger.ClaimedFen.ShouldBe(10_562_910);
        details.Parties.Count(party => party.Side == PartySide.Applicant).ShouldBe(12);
        var claim = details.Claims.ShouldHaveSingleItem();
        (claim.JointAndSeveral, claim.PeriodFrom, claim.PeriodTo).ShouldBe((true, new DateOnly(2025, 10, 1), new DateOnly(2025, 12, 31)));
        claim.Lines.Select(line => line.AmountFen).Order().ShouldBe(Enumerable.Range(0, 12).Select(index => 812_345L + (index * 12_345)));
        claim.Lines.ShouldAllBe(line => line.PeriodFrom == new DateOnly(2025, 10, 1));
        (await desk.Platform.LookAsync(db => db.GroupSheets.CountAsync())).ShouldBe(0);
        (await desk.Platform.SendAsync(new GetFilingReceipt(filing), filer)).Copy.ShouldContain("\"people\":[{\"name\":\"工人1\"");
    }

    [Theory]
    [EveryDatabase]
    public async Task CoWorker_WhoProvesPhoneAndPaper_SeesHisOwnSumAndNobodyElsesData(DatabaseProvider provider)
    {
        await using var desk = await GroupDesk.StartAsync(provider);
        var dispute = await desk.FileAsync(await desk.EnterAsync(GroupDesk.FilersPhone));
        var worker = await desk.EnterAsync("13800000105");
        await Should.ThrowAsync<NotFoundException>(() => desk.Platform.SendAsync(new GetCase(dispute), worker));
        (await Should.ThrowAsync<RuleBrokenException>(() => desk.Platform.SendAsync(new JoinMyGroup { IdentityNumber = "110199197405154046" }, worker))).Code
            .ShouldBe(RuleCode.PlaceNotFound);

        var joined = await desk.Platform.SendAsync(new JoinMyGroup { IdentityNumber = "110199 19750615 4053" }, worker);
        var details = await desk.Platform.SendAsync(new GetCase(dispute), worker);

        joined.Cases.ShouldBe([dispute]);
        (details.Ledger.ClaimedFen, details.Claims[0].ClaimedFen, details.Claims[0].Lines.Count).ShouldBe((861_725, 861_725, 1));
        var own = details.Parties.Single(party => party.Name == "工人5");
        own.IdentityNumber.ShouldBe("110199197506154053");
        details.Parties.Where(party => party.Side == PartySide.Applicant && party != own).ShouldAllBe(
            other => other.IdentityNumber == null && other.Phone == null && other.Address == null && other.Groups == PriorityGroups.None);
        details.Strands.ShouldBeEmpty();
    }

    [Theory]
    [EveryDatabase]
    public async Task NumbersTriedOut_EndAfterFive_AlsoTheRightOne(DatabaseProvider provider)
    {
        await using var desk = await GroupDesk.StartAsync(provider);
        await desk.FileAsync(await desk.EnterAsync(GroupDesk.FilersPhone));
        var stranger = await desk.EnterAsync("13800000105");
        for (var serial = 1; serial <= PlaceTry.Most; serial++)
        {
            await Should.ThrowAsync<RuleBrokenException>(() => desk.Platform.SendAsync(new JoinMyGroup { IdentityNumber = $"11019919740515404{serial}" }, stranger));
        }

        (await Should.ThrowAsync<RuleBrokenException>(() => desk.Platform.SendAsync(new JoinMyGroup { IdentityNumber = "110199197506154053" }, stranger))).Code
            .ShouldBe(RuleCode.PlaceNotFound);
    }

    [Theory]
    [EveryDatabase]
    public async Task AThousandRows_AreSubmittedInOneGo(DatabaseProvider provider)
    {
        await using var desk = await GroupDesk.StartAsync(provider);
        var filer = await desk.EnterAsync("13900000000");
        var filing = await desk.DraftAsync(filer);
        var clock = Stopwatch.StartNew();

        (await desk.HandInAsync(filer, filing, Enumerable.Range(0, 1000).Select(GroupFile.Person))).FaultCount.ShouldBe(0);
        var handedIn = clock.Elapsed;
        var receipt = await desk.SubmitAsync(filer, filing);

        output.WriteLine($"handed in after {handedIn}, submitted after {clock.Elapsed}");
        var id = new CaseId(receipt.CaseId);
        (await desk.Platform.LookAsync(db => db.Cases.IgnoreQueryFilters().IgnoreAutoIncludes().Where(one => one.Id == id).SelectMany(one => one.Parties).CountAsync()))
            .ShouldBe(1002);
    }

    [Fact]
    public async Task Filer_WhoIsNotOnTheList_CannotFileForThem()
    {
        await using var desk = await GroupDesk.StartAsync(DatabaseProvider.Sqlite);
        var stranger = await desk.EnterAsync("13700000000");
        var filing = await desk.DraftAsync(stranger);

        var summary = await desk.HandInAsync(stranger, filing, GroupFile.Scenario());

        summary.Faults.ShouldHaveSingleItem().Code.ShouldBe("sheet.without-filer");
        (await Should.ThrowAsync<RuleBrokenException>(() => desk.SubmitAsync(stranger, filing))).Code.ShouldBe(RuleCode.FilingIncomplete);
    }

    [Fact]
    public async Task Sheet_IsReachedByItsOwnerOnly_AndGoesWithTheDraft()
    {
        await using var desk = await GroupDesk.StartAsync(DatabaseProvider.Sqlite);
        var filer = await desk.EnterAsync(GroupDesk.FilersPhone);
        var filing = await desk.DraftAsync(filer);
        await desk.HandInAsync(filer, filing, GroupFile.Scenario());
        var other = await desk.EnterAsync("13700000000");

        await Should.ThrowAsync<NotFoundException>(() => desk.Platform.SendAsync(new GetGroupSheet(filing), other));
        await Should.ThrowAsync<NotFoundException>(() => desk.HandInAsync(other, filing, GroupFile.Scenario()));
        (await desk.Platform.SendAsync(new GetGroupSheet(filing), filer)).People.Count.ShouldBe(12);
        await desk.Platform.SendAsync(new DiscardFiling(filing), filer);

        (await desk.Platform.LookAsync(db => db.GroupSheets.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Sheet_HandedInAfterTheFilerChecked_IsNotSubmittedUnread()
    {
        await using var desk = await GroupDesk.StartAsync(DatabaseProvider.Sqlite);
        var filer = await desk.EnterAsync(GroupDesk.FilersPhone);
        var filing = await desk.DraftAsync(filer);
        await desk.HandInAsync(filer, filing, GroupFile.Scenario());
        var seen = (await desk.Platform.SendAsync(new GetFiling(filing), filer)).Version;
        await desk.HandInAsync(filer, filing, GroupFile.Scenario()[..11]);

        (await Should.ThrowAsync<RuleBrokenException>(() => desk.Platform.SendAsync(new SubmitFiling { Filing = filing, Seen = seen }, filer))).Code
            .ShouldBe(RuleCode.FilingChanged);
    }

    [Fact]
    public async Task Clerk_ImportsASheetThatCameToTheCounter_AndEveryFaultIsNamed()
    {
        await using var desk = await GroupDesk.StartAsync(DatabaseProvider.Sqlite);
        var clerk = Callers.Clerk(desk.Platform.Agency);
        var rows = GroupFile.Scenario();
        rows[0][0] = "";

        var refused = await Should.ThrowAsync<ValidationException>(() => desk.Platform.SendAsync(Import(rows), clerk));
        var receipt = await desk.Platform.SendAsync(Import(GroupFile.Scenario()), clerk);

        refused.Errors.Select(error => (error.PropertyName, error.ErrorCode)).ShouldBe([("sheet[2].name", "sheet.blank")]);
        var details = await desk.Platform.SendAsync(new GetCase(receipt.Id), clerk);
        (details.Channel, details.Ledger.ClaimedFen).ShouldBe((Channel.Hotline12345, 10_562_910));
        details.Groups.ShouldBe(PriorityGroups.Collective | PriorityGroups.MigrantWorker);
        await Should.ThrowAsync<ForbiddenException>(() => desk.Platform.SendAsync(Import(GroupFile.Scenario()), Callers.Worker));
    }

    private static ImportGroupFiling Import(string[][] rows) => new()
    {
        Agency = "DX-UNION",
        Channel = Channel.Hotline12345,
        ExternalNumber = "DX20260205-0871",
        Respondents = [new PartyInput { Key = "e1", Role = PartyRole.Employer, Name = "某劳务公司", CreditCode = "91110199MA00000E52" }],
        Claims = [new GroupClaimInput(ClaimType.UnpaidWages, "2025年10月至12月工资未发。", "e1")],
        Groups = [PriorityGroups.MigrantWorker],
        Sheet = GroupFile.Xlsx(GroupDesk.Headings, rows),
    };
}
