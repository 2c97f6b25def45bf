using Mediation.Application.Common;
using Mediation.Application.Notices;
using Mediation.Domain.Agencies;
using Mediation.Domain.Notices;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Notices;

public sealed class InboxTests
{
    [Theory]
    [EveryDatabase]
    public async Task Inbox_OfAParty_ShowsUnreadFirstPageByPage(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        List<Guid> laid = [];
        for (var at = 0; at < 5; at++)
        {
            laid.Add((await bench.QueueAsync(NoticeChannel.InApp)).Value);
            await bench.LaterAsync(TimeSpan.FromMinutes(1));
        }

        await ReadAsync(bench, laid[4]);
        await ReadAsync(bench, laid[1]);

        var first = await PageAsync(bench, null);
        var second = await PageAsync(bench, first.Next);
        var third = await PageAsync(bench, second.Next);

        first.Unread.ShouldBe(3);
        first.Notices.Concat(second.Notices).Concat(third.Notices).Select(row => row.Id).ShouldBe([laid[3], laid[2], laid[0], laid[4], laid[1]]);
        third.Next.ShouldBeNull();
        first.Notices[0].Text.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [EveryDatabase]
    public async Task Read_ByTheRecipient_ConfirmsOnceAndStopsOtherChannels(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        var id = await bench.QueueAsync(NoticeChannel.InApp, NoticeChannel.Sms);
        await bench.RunAsync();

        var first = await ReadAsync(bench, id.Value);
        bench.Platform.Clock.Advance(TimeSpan.FromHours(1));
        var second = await ReadAsync(bench, id.Value);
        await bench.LaterAsync(TimeSpan.FromDays(2));

        second.ShouldBe(first);
        (await bench.NoticeAsync(id)).State.ShouldBe(NoticeState.Confirmed);
        (await bench.WayAsync(id)).ShouldBe("InApp Delivered");
        bench.Sms.Sent.ShouldBeEmpty();
    }

    [Theory]
    [EveryDatabase]
    public async Task Read_BySomebodyElseOrBeforeItIsThere_IsNotFound(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        var early = await bench.QueueAsync(draft => draft with { NotBefore = draft.NotBefore.AddHours(1) }, NoticeChannel.InApp);
        var id = await bench.QueueAsync(NoticeChannel.InApp);
        await bench.RunAsync();

        await Should.ThrowAsync<NotFoundException>(() => bench.Platform.SendAsync(new ReadNotice(id.Value), Callers.Clerk(bench.Platform.Agency)));
        await Should.ThrowAsync<NotFoundException>(() => ReadAsync(bench, early.Value));
    }

    [Theory]
    [EveryDatabase]
    public async Task Deliveries_OfTheOffice_AreMaskedPagedAndNobodyElses(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        for (var at = 0; at < 3; at++)
        {
            await bench.QueueAsync(NoticeChannel.Sms);
            await bench.LaterAsync(TimeSpan.FromMinutes(1));
        }

        var clerk = Callers.Clerk(bench.Platform.Agency);
        var first = await bench.Platform.SendAsync(new ListDeliveries { Channel = NoticeChannel.Sms, Take = 2 }, clerk);
        var second = await bench.Platform.SendAsync(new ListDeliveries { Channel = NoticeChannel.Sms, Take = 2, Cursor = first.Next }, clerk);
        var ofCase = await bench.Platform.SendAsync(new ListCaseDeliveries(bench.Journey.Receipt.Id), clerk);

        first.Deliveries.Concat(second.Deliveries).Select(row => row.Id).ShouldBe(ofCase.Deliveries.Where(row => row.Channel == NoticeChannel.Sms).Select(row => row.Id));
        (first.Deliveries.Count, second.Deliveries.Count, second.Next).ShouldBe((2, 1, null));
        first.Deliveries.ShouldAllBe(row => row.To == "138****0001" && row.Outcome == AttemptOutcome.Accepted);
        var stranger = Callers.Clerk(new AgencyId(Guid.CreateVersion7()));
        (await bench.Platform.SendAsync(new ListDeliveries(), stranger)).Deliveries.ShouldBeEmpty();
        await Should.ThrowAsync<NotFoundException>(() => bench.Platform.SendAsync(new ListCaseDeliveries(bench.Journey.Receipt.Id), stranger));
        await Should.ThrowAsync<ForbiddenException>(() => bench.Platform.SendAsync(new ListDeliveries(), Callers.Worker));
    }

    private static Task<NoticePage> PageAsync(DeliveryBench bench, string? cursor) =>
        bench.Platform.SendAsync(new ListMyNotices { Take = 2, Cursor = cursor }, Callers.Worker);

    private static Task<NoticeRead> ReadAsync(DeliveryBench bench, Guid id) => bench.Platform.SendAsync(new ReadNotice(id), Callers.Worker);
}
