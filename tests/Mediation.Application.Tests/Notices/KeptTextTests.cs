using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Notices;
using Mediation.Application.Tasks;
using Mediation.Domain.Agencies;
using Mediation.Domain.Notices;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Tests.Notices;

/// <summary>What was said stays as it was said, and the letter can be printed.</summary>
public sealed class KeptTextTests
{
    [Theory]
    [EveryDatabase]
    public async Task Inbox_AfterTheTemplateChanged_StillSaysWhatWasSaid(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        var id = await bench.QueueAsync(NoticeChannel.InApp);
        await bench.RunAsync();
        var before = await InboxTextAsync(bench);

        await RewriteAsync(bench, NoticeChannel.InApp);

        (await InboxTextAsync(bench)).ShouldBe(before);
        var attempt = (await bench.AttemptsAsync(id)).Single();
        var seen = await bench.Platform.SendAsync(new ReadDelivery(attempt.Id.Value), Callers.Staff(bench.Platform.Agency, Role.Auditor));
        seen.Text.ShouldBe(before);
        var raw = await bench.Platform.LookAsync(db => db.Database.SqlQueryRaw<byte[]>("""SELECT "Said" AS "Value" FROM "DeliveryAttempts" """).ToListAsync());
        System.Text.Encoding.UTF8.GetString(raw.ShouldHaveSingleItem()).ShouldNotContain("某号");
    }

    [Theory]
    [EveryDatabase]
    public async Task Delivery_OfAnotherOffice_IsNotThere(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        var id = await bench.QueueAsync(NoticeChannel.InApp);
        await bench.RunAsync();
        var attempt = (await bench.AttemptsAsync(id)).Single();

        var other = Callers.Staff(AgencyId.New(bench.Platform.Clock.GetUtcNow()), Role.Auditor);

        await Should.ThrowAsync<NotFoundException>(() => bench.Platform.SendAsync(new ReadDelivery(attempt.Id.Value), other));
    }

    [Theory]
    [EveryDatabase]
    public async Task Retry_AfterTheTemplateChanged_SaysTheSameAgain(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        bench.Sms.Manner = _ => SmsManner.Fail;
        var id = await bench.QueueAsync(NoticeChannel.Sms);
        await bench.RunAsync();
        var first = (await bench.AttemptsAsync(id)).Single().Said;
        await RewriteAsync(bench, NoticeChannel.Sms);
        bench.Sms.Manner = _ => SmsManner.Accept;

        await bench.LaterAsync(TimeSpan.FromMinutes(1));

        first.ShouldNotBeNull();
        (await bench.AttemptsAsync(id)).Single().Said.ShouldBe(first);
        (await bench.WayAsync(id)).ShouldBe("Sms Accepted");
    }

    [Theory]
    [EveryDatabase]
    public async Task Letter_OfATask_IsReadByTheClerkAndGoesOnRecord(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        var id = await bench.QueueAsync(NoticeChannel.Letter);
        await bench.RunAsync();
        await RewriteAsync(bench, NoticeChannel.Letter);
        var task = (await bench.TasksAsync()).Single();
        var clerk = Callers.Clerk(bench.Platform.Agency);

        var letter = await bench.Platform.SendAsync(new ReadLetter(task.Id.Value), clerk);

        (letter.Name, letter.Address, letter.NoticeId).ShouldBe(("张某", "北京市某某区某某街道一号", id.Value));
        letter.Text.ShouldBe((await bench.AttemptsAsync(id)).Single().Said!.Text);
        letter.Text.ShouldNotContain("新写");
        bench.Platform.Services.GetRequiredService<RecordedRefusals>().Seen.ShouldBe([(clerk.Id, nameof(ReadLetter), task.Id.Value)]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Letter_ForOthersOrOfAnotherTask_IsNotThere(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        await bench.QueueAsync(NoticeChannel.Letter);
        bench.Sms.Manner = _ => SmsManner.Refuse;
        await bench.QueueAsync(NoticeChannel.Sms);
        await bench.RunAsync();
        var tasks = await bench.TasksAsync();
        var (agency, elsewhere) = (bench.Platform.Agency, AgencyId.New(bench.Platform.Clock.GetUtcNow()));
        var letter = tasks.Single(task => task.Kind == Domain.Tasks.TaskKind.LetterToSend).Id.Value;
        var failure = tasks.Single(task => task.Kind == Domain.Tasks.TaskKind.DeliveryFailed).Id.Value;

        foreach (var (caller, task) in new[]
        {
            (Callers.Clerk(elsewhere), letter), (Callers.Head(elsewhere), letter), (Callers.Mediator(agency), letter),
            (Callers.Staff(agency, Role.Liaison), letter), (Callers.Head(agency), failure),
        })
        {
            await Should.ThrowAsync<NotFoundException>(() => bench.Platform.SendAsync(new ReadLetter(task), caller));
        }

        (await bench.Platform.SendAsync(new ReadLetter(letter), Callers.Head(agency))).TaskId.ShouldBe(letter);
        bench.Platform.Services.GetRequiredService<RecordedRefusals>().Seen.ShouldHaveSingleItem();
    }

    private static async Task<string> InboxTextAsync(DeliveryBench bench) =>
        (await bench.Platform.SendAsync(new ListMyNotices(), Callers.Worker)).Notices.ShouldHaveSingleItem().Text;

    private static Task<TemplateReceipt> RewriteAsync(DeliveryBench bench, NoticeChannel channel) => bench.Platform.SendAsync(
        new EditTemplate
        {
            Key = TemplateKeys.CaseReceived,
            Channel = channel,
            Language = Languages.Chinese,
            Subject = channel == NoticeChannel.Sms ? null : "新写的标题",
            Text = "新写的内容 {case}",
            SeenVersion = 0,
        },
        Callers.Head(bench.Platform.Agency));
}
