using Mediation.Application.Common;
using Mediation.Application.Notices;
using Mediation.Domain.Common;
using Mediation.Domain.Notices;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Tests.Notices;

/// <summary>What must hold when nodes die, gateways stall and several nodes work at once.</summary>
public sealed class DeliveryTroubleTests
{
    [Theory]
    [EveryDatabase]
    public async Task Deliver_NodeKilledAfterTheCall_RepeatsItUnderTheSameKey(DatabaseProvider provider)
    {
        using var kill = new CancellationTokenSource();
        await using var bench = await DeliveryBench.StartAsync(provider);
        bench.Sms.Manner = _ =>
        {
            kill.Cancel();
            return SmsManner.AnswerLate;
        };
        var id = await bench.QueueAsync(NoticeChannel.Sms, NoticeChannel.Email);
        await Should.ThrowAsync<OperationCanceledException>(() => bench.RunUntilAsync(kill.Token));
        (await bench.WayAsync(id)).ShouldBe("Sms Calling");
        bench.Sms.Manner = _ => SmsManner.Accept;

        await bench.RunAsync();
        bench.Sms.Asked.Count.ShouldBe(1);
        await bench.LaterAsync(new DeliveryPolicy().Lease + TimeSpan.FromSeconds(1));

        bench.Sms.Asked.Count.ShouldBe(2);
        bench.Sms.Sent.ShouldHaveSingleItem().Id.ShouldBe((await bench.AttemptsAsync(id)).ShouldHaveSingleItem().Id.Value);
        (await bench.WayAsync(id)).ShouldBe("Sms Accepted");
    }

    [Theory]
    [EveryDatabase]
    public async Task Deliver_AnswerAfterOurPatience_CountsOnce(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider, settings: ("Sms:Timeout", "00:00:00.3"));
        bench.Sms.Manner = _ => SmsManner.AnswerLate;
        var id = await bench.QueueAsync(NoticeChannel.Sms);
        await bench.RunAsync();
        (await bench.WayAsync(id)).ShouldBe("Sms Unreachable");
        bench.Sms.Manner = _ => SmsManner.Accept;

        await bench.LaterAsync(TimeSpan.FromMinutes(1));

        (await bench.WayAsync(id)).ShouldBe("Sms Accepted");
        (bench.Sms.Asked.Count, bench.Sms.Sent.Count).ShouldBe((2, 1));
    }

    [Theory]
    [EveryDatabase]
    public async Task Receipts_BeforeTheAnswerOfTheCall_Stand(DatabaseProvider provider)
    {
        DeliveryBench? made = null;
        await using var bench = made = await DeliveryBench.StartAsync(provider);
        bench.Sms.Before = text => made.ReceiveAsync(new ReceiptInput(text.Id, ReceiptStatus.Delivered));
        var id = await bench.QueueAsync(NoticeChannel.Sms, NoticeChannel.Letter);

        await bench.RunAsync();
        await bench.LaterAsync(TimeSpan.FromDays(2));

        (await bench.WayAsync(id)).ShouldBe("Sms Delivered");
        (await bench.NoticeAsync(id)).State.ShouldBe(NoticeState.Confirmed);
        (await bench.AttemptsAsync(id)).Single().ProviderReference.ShouldBe($"ref-{(await bench.AttemptsAsync(id)).Single().Id.Value}");
    }

    [Theory]
    [EveryDatabase]
    public async Task Deliver_OnTwoNodesAtOnce_SendsEachNoticeOnce(DatabaseProvider provider)
    {
        const int Many = 300;
        await using var bench = await DeliveryBench.StartAsync(provider);
        for (var at = 0; at < Many; at++)
        {
            await bench.QueueAsync(NoticeChannel.Sms);
        }

        await Task.WhenAll(bench.RunAsync(), bench.RunAsync());

        bench.Sms.Asked.Count.ShouldBe(Many);
        bench.Sms.Sent.Count.ShouldBe(Many);
        var states = await bench.Platform.LookAsync(db => db.Deliveries.GroupBy(one => one.Outcome)
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync());
        states.ShouldHaveSingleItem().ShouldBe(new { Key = AttemptOutcome.Accepted, Count = Many });
    }

    [Theory]
    [EveryDatabase]
    public async Task Deliver_OneGatewayStalls_OthersAreServedAndNothingIsLost(DatabaseProvider provider)
    {
        const int Many = 60;
        await using var bench = await DeliveryBench.StartAsync(provider, settings: ("Sms:Timeout", "00:00:00.2"));
        bench.Sms.Manner = _ => SmsManner.Stall;
        for (var at = 0; at < Many; at++)
        {
            await bench.QueueAsync(NoticeChannel.Sms);
        }

        await bench.QueueAsync(NoticeChannel.Email);
        await bench.RunAsync();

        bench.Mail.Taken.ShouldHaveSingleItem();
        bench.Sms.Asked.Count.ShouldBeLessThan(Many / 2);
        bench.Sms.Manner = _ => SmsManner.Accept;
        await bench.LaterAsync(TimeSpan.FromMinutes(1));
        bench.Sms.Sent.Count.ShouldBe(Many);
    }

    [Theory]
    [EveryDatabase]
    public async Task Deliver_OnePoisonedNotice_IsListedByNameAndStopsNobody(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        var bad = await bench.QueueAsync(draft => draft with { TemplateKey = "nobody.wrote-it" }, NoticeChannel.Sms);
        var good = await bench.QueueAsync(NoticeChannel.Sms);

        await bench.RunAsync();

        (await bench.WayAsync(good)).ShouldBe("Sms Accepted");
        (await bench.AttemptsAsync(bad)).ShouldBeEmpty();
        var failure = (await FailuresAsync(bench)).ShouldHaveSingleItem();
        (failure.Job, failure.SubjectKind, failure.SubjectId, failure.Code).ShouldBe(("deliver-notices", "notice", bad.Value, RuleCode.TemplateUnknown.Code));
        await bench.Platform.LookAsync(db => db.Notices.Where(notice => notice.Id == bad)
            .ExecuteUpdateAsync(set => set.SetProperty(notice => notice.TemplateKey, TemplateKeys.CaseReceived)));
        await bench.LaterAsync(TimeSpan.FromMinutes(5));
        (await bench.WayAsync(bad)).ShouldBe("Sms Accepted");
        (await FailuresAsync(bench)).ShouldBeEmpty();
    }

    [Theory]
    [EveryDatabase]
    public async Task Deliver_GatewayThatThrows_ListsTheNoticeAndTriesUnderTheSameKey(DatabaseProvider provider)
    {
        var gateway = new ThrowingGateway();
        await using var bench = await DeliveryBench.StartAsync(provider, services =>
        {
            var sms = services.First(one => one.ServiceType == typeof(IMessageGateway));
            services.Remove(sms);
            services.AddSingleton<IMessageGateway>(gateway);
        });
        var id = await bench.QueueAsync(NoticeChannel.Sms);

        await bench.RunAsync();
        (await FailuresAsync(bench)).ShouldHaveSingleItem().SubjectId.ShouldBe(id.Value);
        gateway.IsCured = true;
        await bench.LaterAsync(TimeSpan.FromMinutes(5));

        (await bench.WayAsync(id)).ShouldBe("Sms Accepted");
        gateway.Keys.Count.ShouldBe(2);
        gateway.Keys.Distinct().ShouldHaveSingleItem();
    }

    private static Task<List<Mediation.Application.Jobs.JobFailure>> FailuresAsync(DeliveryBench bench) => bench.Platform.LookAsync(db =>
        db.JobFailures.AsNoTracking().Where(failure => failure.ResolvedAt == null).ToListAsync());

    private sealed class ThrowingGateway : IMessageGateway
    {
        public NoticeChannel Channel => NoticeChannel.Sms;

        public bool IsCured { get; set; }

        public List<Guid> Keys { get; } = [];

        public Task<SendResult> SendAsync(OutboundMessage message, CancellationToken ct)
        {
            Keys.Add(message.AttemptId);
            return IsCured ? Task.FromResult<SendResult>(new SendResult.Accepted("r")) : throw new NotSupportedException();
        }
    }
}
