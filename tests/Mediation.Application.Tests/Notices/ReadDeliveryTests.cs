using Mediation.Application.Common;
using Mediation.Application.Notices;
using Mediation.Domain.Agencies;
using Mediation.Domain.Notices;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Notices;

public sealed class ReadDeliveryTests
{
    [Theory]
    [EveryDatabase]
    public async Task Read_OneChannelOfANotice_GivesItsWordsAndTheOtherChannels(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        bench.Sms.Manner = _ => SmsManner.Refuse;
        var id = await bench.QueueAsync(NoticeChannel.Sms, NoticeChannel.Email);
        await bench.RunAsync();
        var sms = (await bench.AttemptsAsync(id))[0];

        var read = await bench.Platform.SendAsync(new ReadDelivery(sms.Id.Value), Callers.Clerk(bench.Platform.Agency));

        (read.Subject, read.Language, read.Delivery.Outcome).ShouldBe((null, "zh-CN", AttemptOutcome.Refused));
        read.Text.ShouldNotBeNull().ShouldContain("某号");
        read.Delivery.CaseNumber.ShouldBe(bench.Journey.Receipt.Number);
        read.OtherChannels.Select(row => (row.Channel, row.Number)).ShouldBe([(NoticeChannel.Email, 2)]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Read_ByAnotherOffice_IsNotFound(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        var id = await bench.QueueAsync(NoticeChannel.Sms);
        await bench.RunAsync();
        var sms = (await bench.AttemptsAsync(id))[0];

        await Should.ThrowAsync<NotFoundException>(() =>
            bench.Platform.SendAsync(new ReadDelivery(sms.Id.Value), Callers.Clerk(new AgencyId(Guid.CreateVersion7()))));
    }

    [Theory]
    [EveryDatabase]
    public async Task List_ByTheNumberOfACase_FindsItsDeliveriesAndNoOthers(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        await bench.QueueAsync(NoticeChannel.Sms);
        await bench.QueueAsync(draft => draft with { CaseId = null }, NoticeChannel.Sms);
        await bench.RunAsync();
        var clerk = Callers.Clerk(bench.Platform.Agency);

        var found = await bench.Platform.SendAsync(new ListDeliveries { CaseNumber = bench.Journey.Receipt.Number }, clerk);
        var none = await bench.Platform.SendAsync(new ListDeliveries { CaseNumber = "某号" }, clerk);

        found.Deliveries.ShouldHaveSingleItem().CaseNumber.ShouldBe(bench.Journey.Receipt.Number);
        none.Deliveries.ShouldBeEmpty();
    }
}
