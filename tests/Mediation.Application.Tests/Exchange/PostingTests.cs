using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Exchange;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Tests.Exchange;

public sealed class PostingTests
{
    private static readonly Guid Subject = new("0193a000-0000-7000-8000-00000000bbbb");

    [Theory]
    [EveryDatabase]
    public async Task Post_ToAnAgencyOfAPartner_IsNumberedWithoutGapThoughManyPostAtOnce(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangeNode.PairAsync(provider);
        await using var one = union;
        await using var two = commission;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => PostInTransactionAsync(union, fails: number % 3 == 2)));

        var sent = await union.SentAsync();
        sent.Select(message => message.Sequence).ShouldBe(Enumerable.Range(1, sent.Count));
        sent.Count.ShouldBe(6);
        sent.ShouldAllBe(message => message.ContentHash == Jws.HashOf(message.Payload));
    }

    [Theory]
    [EveryDatabase]
    public async Task Post_TwiceInOneSaveAndWithoutATransaction_IsNumberedInOrder(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangeNode.PairAsync(provider);
        await using var one = union;
        await using var two = commission;

        await union.PostAsync(Subject, Bodies.Union, Bodies.Commission);
        await union.PostAsync(Subject, Bodies.Union, Bodies.Commission);
        await union.InScopeAsync(async services =>
        {
            await PostAsync(services);
            await PostAsync(services);
            await services.GetRequiredService<IAppDb>().SaveChangesAsync(default);
        });

        (await union.SentAsync()).Select(message => message.Sequence).ShouldBe([1, 2, 3, 4]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Post_ToAnAgencyThatWorksHere_IsLeftToItsLiaison(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangeNode.PairAsync(provider);
        await using var one = union;
        await using var two = commission;

        await commission.InScopeAsync(async services =>
        {
            var id = await services.GetRequiredService<IAppDb>().Agencies.Where(agency => agency.Code == Bodies.Commission).Select(agency => agency.Id).SingleAsync();
            (await services.GetRequiredService<IExchangePost>().PostAsync(id, id, ExchangeNode.Type, Subject, "{}", [], default)).ShouldBeFalse();
            (await services.GetRequiredService<IExchangePost>().HasSystemAsync(id, default)).ShouldBeFalse();
        });
    }

    [Theory]
    [EveryDatabase]
    public async Task Attachment_KeptTwice_IsOneFileAndItsContentLiesSealed(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangeNode.PairAsync(provider);
        await using var one = union;
        await using var two = commission;
        var content = Enumerable.Range(0, 300_000).Select(number => (byte)(number * 7)).ToArray();

        AttachmentReference? first = null;
        for (var time = 0; time < 2; time++)
        {
            await union.InScopeAsync(async services =>
            {
                first = await services.GetRequiredService<IAttachments>().KeepAsync(content, "application/pdf", "申请书.pdf", default);
                await services.GetRequiredService<IAppDb>().SaveChangesAsync(default);
            });
        }

        await union.InScopeAsync(async services =>
        {
            var found = await services.GetRequiredService<IAttachments>().FindAsync(first!.Hash, default);
            found!.Content.ShouldBe(content);
            found.Reference.ShouldBe(first);
        });
        (await union.LookAsync(db => db.AttachmentChunks.CountAsync())).ShouldBe(3);
    }

    private static Task PostInTransactionAsync(ExchangeNode node, bool fails) => node.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<IAppDb>();
        await using var work = await db.BeginAsync(default);
        await PostAsync(services);
        await db.SaveChangesAsync(default);
        if (!fails)
        {
            await work.CompleteAsync(default);
        }
    });

    private static async Task PostAsync(IServiceProvider services)
    {
        services.GetRequiredService<RequestScope>().ActAs(Caller.Platform);
        var agencies = await services.GetRequiredService<IAppDb>().Agencies.AsNoTracking().ToDictionaryAsync(agency => agency.Code, agency => agency.Id);
        (await services.GetRequiredService<IExchangePost>().PostAsync(
            agencies[Bodies.Union], agencies[Bodies.Commission], ExchangeNode.Type, Subject, """{"x":1}""", [], default)).ShouldBeTrue();
    }
}
