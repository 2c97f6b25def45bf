using Mediation.Application.Cases;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Cases;

/// <summary>Scenario 04: twelve workers by way of 12345, of whom the fourth files online the next morning.</summary>
public sealed class OneRecordTests
{
    private const string WorkOrder = "DX20260205-0871";
    private static readonly DateTimeOffset OrderedAt = new(2026, 2, 5, 16, 30, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset FiledAt = new(2026, 2, 6, 8, 12, 0, TimeSpan.FromHours(8));

    [Theory]
    [EveryDatabase]
    public async Task HotlineAndOnline_JoinOneCase_WithBothNumbersBothTermsAndNobodyTwice(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider, from: OrderedAt);
        var (order, online) = await FileBothAsync(platform);

        await order.TakeAsync(new JoinFilings { Repeated = online.Receipt.Id, Reason = "与12345转来的集体申请重复" });

        var kept = await order.ReadAsync();
        kept.Channels.Select(entry => (entry.Channel, entry.ExternalNumber, entry.ReceivedOn, entry.FromCase)).ShouldBe(
        [
            (Channel.Hotline12345, WorkOrder, new DateOnly(2026, 2, 5), null),
            (Channel.Online, null, new DateOnly(2026, 2, 6), online.Receipt.Id),
        ]);
        kept.Parties.Count(party => party.Side == PartySide.Applicant).ShouldBe(12);
        kept.Ledger.ClaimedFen.ShouldBe(1_200_000);
        kept.Deadlines.Where(deadline => deadline.Clock is "A1" or "E1").Select(deadline => (deadline.Clock, deadline.StartOn, deadline.DueOn)).ShouldBe(
        [
            ("E1", new DateOnly(2026, 2, 5), new DateOnly(2026, 2, 12)),
            ("A1", new DateOnly(2026, 2, 5), new DateOnly(2026, 2, 24)),
            ("A1", new DateOnly(2026, 2, 6), new DateOnly(2026, 2, 24)),
        ], ignoreOrder: true);
        (await online.ReadAsync()).Rejection!.DuplicateOf.ShouldBe(order.Receipt.Id);
        // The worker who filed online reads the joint case as a party of it.
        (await platform.SendAsync(new GetCase(order.Receipt.Id), Callers.Worker)).Number.ShouldBe(kept.Number);
    }

    [Theory]
    [EveryDatabase]
    public async Task AnswerChannel_MeetsTheOrdersTerm_AndLeavesTheWorkersDay(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider, from: OrderedAt);
        var (order, online) = await FileBothAsync(platform);
        await order.TakeAsync(new JoinFilings { Repeated = online.Receipt.Id, Reason = "重复来件" });
        var entry = (await order.ReadAsync()).Channels[0].Id;

        await order.TakeAsync(new AnswerChannel { EntryId = entry, Manner = AnswerManner.System, Answer = "已受理，正在调解" });

        var kept = await order.ReadAsync();
        kept.Deadlines.Single(deadline => deadline.Clock == "E1").EndedOn.ShouldBe(new DateOnly(2026, 2, 6));
        kept.Deadlines.Where(deadline => deadline.Clock == "A1").ShouldAllBe(deadline => deadline.EndedOn == null);
        kept.Channels[0].ShouldSatisfyAllConditions(
            answered => answered.Answer.ShouldBe("已受理，正在调解"), answered => answered.AnsweredBy.ShouldBe(AnswerManner.System));
        (await platform.SendAsync(new GetCase(order.Receipt.Id), Callers.Worker)).Channels[0].Answer.ShouldBeNull();
    }

    [Theory]
    [EveryDatabase]
    public async Task JoinWorkOrder_OfThe12351_AddsItsNumberAndTerm(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.FiledAsync(platform);

        await journey.TakeAsync(new JoinWorkOrder { Channel = Channel.Hotline12351, ExternalNumber = "12351-2026-9", ReplyDueOn = new DateOnly(2026, 3, 9) });

        var kept = await journey.ReadAsync();
        kept.Channels[1].ExternalNumber.ShouldBe("12351-2026-9");
        kept.Deadlines.Single(deadline => deadline.Clock == "E2").DueOn.ShouldBe(new DateOnly(2026, 3, 9));
        var refused = await Should.ThrowAsync<RuleBrokenException>(
            () => journey.TakeAsync(new JoinWorkOrder { Channel = Channel.Hotline12351, ExternalNumber = "12351-2026-9" }));
        refused.Code.ShouldBe(RuleCode.ChannelEnteredAlready);
    }

    [Theory]
    [EveryDatabase]
    public async Task Filing_OfADisputeThatIsElsewhere_IsTakenInWithWarnings(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var first = await CaseJourney.FiledAsync(platform, Applications.UnpaidWages() with { Channel = Channel.Hotline12345, ExternalNumber = "DX20260302-1" });
        var filing = Applications.UnpaidWages();

        var second = await platform.SendAsync(
            filing with
            {
                Channel = Channel.Hotline12345,
                ExternalNumber = "DX20260302-1",
                OtherMatter = new OtherMatterInput("大兴区法院", "（2026）京0115民初12号", Entrusted: false),
                Claims = [filing.Claims[0] with { Facts = "已向仲裁委申请，京大兴劳人仲字[2026]第45号。" }],
            },
            first.Centre);

        second.Status.ShouldBe(CaseStatus.Received);
        second.Warnings.ShouldBe(
            ["other-matter.declared", "other-matter.arbitration-number", "other-matter.court-number", "other-matter.same-number", "duplicate.same-parties"],
            ignoreOrder: true);
        var found = await platform.SendAsync(new DetectOtherMatters(second.Id), first.Centre);
        found.Single(finding => finding.Code == "duplicate.same-parties").Other.ShouldBe(first.Receipt.Id);
        found.Single(finding => finding.Code == "other-matter.arbitration-number").Number.ShouldBe("京大兴劳人仲字(2026)第45号");
    }

    [Theory]
    [EveryDatabase]
    public async Task Filing_ByAWorker_TellsNothingOfCasesThatAreNotHisToSee_ButAcceptingDoes(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await CaseJourney.FiledAsync(platform, Applications.UnpaidWages() with { Channel = Channel.Phone });

        var online = await CaseJourney.FiledAsync(platform);

        online.Receipt.Warnings.ShouldBeEmpty();
        await online.TakeAsync(new RecordConsent { PartyId = (await online.ReadAsync()).Parties[1].Id, Agrees = true, Manner = ConsentManner.Phone });
        (await online.TakeAsync(new AcceptCase())).Warnings.ShouldBe(["duplicate.same-parties"]);
    }

    private static async Task<(CaseJourney Order, CaseJourney Online)> FileBothAsync(TestPlatform platform)
    {
        var order = await CaseJourney.FiledAsync(platform, Collective());
        platform.Clock.SetUtcNow(FiledAt);
        var online = await CaseJourney.FiledAsync(platform, Online());
        return (order, online);
    }

    private static SubmitApplication Collective()
    {
        var workers = Enumerable.Range(1, 12).Select(number => number == 4 ? Fourth($"a{number}") : Other(number)).ToList();
        return Applications.UnpaidWages() with
        {
            Channel = Channel.Hotline12345,
            ExternalNumber = WorkOrder,
            ReplyDueOn = new DateOnly(2026, 2, 12),
            Applicants = workers,
            Respondents = [Applications.Employer("r1", "某劳务公司", "91110199MA00000E52"), Applications.Employer("r2", "某建设总包公司", "91110199MA00000F66", PartyRole.MainContractor)],
            Claims = [Applications.UnpaidWages().Claims[0] with { Lines = [.. workers.Select(worker => new ClaimLineInput(worker.Key, null, 100_000))] }],
        };
    }

    private static SubmitApplication Online() => Applications.UnpaidWages() with
    {
        Applicants = [Fourth("a1")],
        Respondents = [Applications.Employer("r1", "某劳务公司", "91110199MA00000E52")],
        Claims = [Applications.UnpaidWages().Claims[0] with { Lines = [new ClaimLineInput("a1", "r1", 100_000)] }],
    };

    private static PartyInput Fourth(string key) => Applications.Worker(key, "工人4", "110199197405154046", "13800000104");

    private static PartyInput Other(int number) => new()
    {
        Key = $"a{number}",
        Role = PartyRole.Worker,
        Name = $"工人{number}",
        NoIdentityReason = "证件未出示",
        Phone = $"138000001{number:00}",
    };
}
