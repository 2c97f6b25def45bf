using Mediation.Application.Access;
using Mediation.Application.Linkage;
using Mediation.Application.Notices;
using Mediation.Application.Tasks;
using Mediation.Domain.Common;
using Mediation.Domain.Linkage;
using Mediation.Domain.Notices;
using Mediation.Domain.Tasks;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Linkage;

public sealed class EmergencyReportTests
{
    [Theory]
    [EveryDatabase]
    public async Task Report_ReachesTheInboxesOfTheHeadsHereAndAbove_AndGoesOutByTextMessage(DatabaseProvider provider)
    {
        await using var bench = await LinkageBench.StartAsync(provider);
        await bench.RaiseAsync();
        await bench.TakeAsync(new SendEmergencyReport { Kind = EmergencyReportKind.First, Text = "首报" });
        await bench.Platform.SendAsync(new DeliverNotices(NoticeChannel.InApp), Caller.Platform);

        foreach (var leader in (Caller[])[bench.Head, bench.Leader])
        {
            var inbox = await bench.Platform.SendAsync(new ListMyNotices(), leader);
            inbox.Notices.ShouldHaveSingleItem().Text.ShouldContain(bench.Receipt.Number);
            var sms = await bench.Platform.LookAsync(db => db.Notices.SingleAsync(one => one.RecipientId == leader.Id && one.Channel != NoticeChannel.InApp));
            (sms.TemplateKey, sms.Channels[0]).ShouldBe((TemplateKeys.EmergencyReport, NoticeChannel.Sms));
        }

        (await bench.Platform.SendAsync(new ListMyNotices(), bench.Clerk)).Notices.ShouldBeEmpty();
    }

    [Theory]
    [EveryDatabase]
    public async Task Watch_ShortlyBeforeAndAfterTheHours_WarnsThenRaises_EachOnce(DatabaseProvider provider)
    {
        await using var bench = await LinkageBench.StartAsync(provider);
        await bench.RaiseAsync();

        (await bench.WatchAsync()).ShouldBe(new EmergenciesWatched(0, 0));
        bench.Platform.Clock.Advance(TimeSpan.FromMinutes(210));
        (await bench.WatchAsync()).ShouldBe(new EmergenciesWatched(1, 0));
        (await bench.WatchAsync()).ShouldBe(new EmergenciesWatched(0, 0));
        (await TasksAsync(bench, bench.Clerk)).ShouldBe([TaskKind.EmergencyReport]);
        bench.Platform.Clock.Advance(TimeSpan.FromMinutes(31));
        (await bench.WatchAsync()).ShouldBe(new EmergenciesWatched(0, 1));
        (await bench.WatchAsync()).ShouldBe(new EmergenciesWatched(0, 0));

        (await bench.Platform.LookAsync(db => db.Notices.CountAsync(one => one.RecipientId == bench.Leader.Id && one.TemplateKey == TemplateKeys.EmergencyMissing)))
            .ShouldBe(2);
        (await TasksAsync(bench, bench.Head)).Count.ShouldBe(2);
        await bench.TakeAsync(new SendEmergencyReport { Kind = EmergencyReportKind.First, Text = "首报" });
        (await TasksAsync(bench, bench.Head)).ShouldBeEmpty();
        (await bench.ReadAsync(bench.Clerk)).Reporting!.IsLate.ShouldBeTrue();
    }

    [Theory]
    [EveryDatabase]
    public async Task Watch_WhatWasReportedOrDismissed_WarnsNobody(DatabaseProvider provider)
    {
        await using var bench = await LinkageBench.StartAsync(provider);
        await bench.RaiseAsync();
        await bench.TakeAsync(new SendEmergencyReport { Kind = EmergencyReportKind.First, Text = "首报" });
        await bench.RaiseAsync();
        await bench.TakeAsync(new DismissMatter { Reason = "重复提请" });
        bench.Platform.Clock.Advance(TimeSpan.FromHours(5));

        (await bench.WatchAsync()).ShouldBe(new EmergenciesWatched(0, 0));
    }

    [Theory]
    [EveryDatabase]
    public async Task Policy_OfTheAgency_SetsTheHoursOfWhatIsRaisedAfterIt(DatabaseProvider provider)
    {
        await using var bench = await LinkageBench.StartAsync(provider);
        (await bench.Platform.SendAsync(new GetReportPolicy(), bench.Clerk)).ShouldBe(new ReportPolicyView(EmergencyHours.Shipped, true, 0));

        await bench.Platform.SendAsync(new SetReportPolicy { Hours = new EmergencyHours(1, 3, 12, 20) }, bench.Head);
        await bench.RaiseAsync();

        (await bench.ReadAsync(bench.Clerk)).Reporting!.DueAt.ShouldBe(bench.Platform.Clock.GetUtcNow().AddHours(3));
        var refused = await Should.ThrowAsync<RuleBrokenException>(() => bench.Platform.SendAsync(
            new SetReportPolicy { Hours = new EmergencyHours(5, 3, 12, 20), SeenVersion = 1 }, bench.Head));
        refused.Code.ShouldBe(RuleCode.ReportHoursOrder);
    }

    private static async Task<List<TaskKind>> TasksAsync(LinkageBench bench, Caller caller) =>
        [.. (await bench.Platform.SendAsync(new ListTasks { List = WorkList.Office }, caller)).Tasks.Select(task => task.Kind)];
}
