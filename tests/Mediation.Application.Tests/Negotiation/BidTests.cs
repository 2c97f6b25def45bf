using System.Text;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Negotiation;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Notices;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Negotiation;

public sealed class BidTests
{
    private const long Lowest = 3_141_592;
    private const long Highest = 3_333_333;

    [Theory]
    [EveryDatabase]
    public async Task Sums_ThatOverlap_ShowTheMiddleToBoth_AndAreWrittenNowhere(DatabaseProvider provider)
    {
        await using var bench = await JoinedAsync(provider);
        var first = await BidAsync(bench, Callers.Worker, Lowest);
        (first.OwnWaits, first.OtherWaits, first.MidpointFen).ShouldBe((true, false, null));
        var stored = await bench.Platform.LookAsync(db => db.Database.SqlQueryRaw<byte[]>("SELECT \"Sealed\" AS \"Value\" FROM \"BidRounds\"").SingleAsync());
        Encoding.UTF8.GetString(stored).ShouldNotContain("3141592");

        var second = await BidAsync(bench, TalksBench.Employer, Highest);

        // 3,237,462.5: the half fen goes to the worker.
        (second.MidpointFen, second.Round).ShouldBe((3_237_463, null));
        (await ReadAsync(bench, Callers.Worker)).MidpointFen.ShouldBe(3_237_463);
        (await bench.NoticesAsync(TemplateKeys.BidsCompared)).Order().ShouldBe(["Employer", "Worker"]);
        (await EverythingWrittenAsync(bench)).ShouldSatisfyAllConditions(
            text => text.ShouldContain("BidsCompared"), text => text.ShouldNotContain("3141592"), text => text.ShouldNotContain("3333333"),
            text => text.ShouldNotContain("3237463"));
        (await bench.Platform.LookAsync(db => db.BlindBiddings.SelectMany(bids => bids.Rounds).SingleAsync())).Sealed.ShouldBeNull();
    }

    [Theory]
    [EveryDatabase]
    public async Task Sums_ThatDoNotOverlap_SayNothingElse_AndTheNextRoundOpens(DatabaseProvider provider)
    {
        await using var bench = await JoinedAsync(provider);
        await BidAsync(bench, TalksBench.Employer, Lowest);
        var answer = await BidAsync(bench, Callers.Worker, Highest);

        (answer.MidpointFen, answer.NoOverlaps, answer.Round, answer.OwnWaits, answer.OtherWaits).ShouldBe((null, 1, 2, false, false));
        (await Should.ThrowAsync<RuleBrokenException>(() => BidAsync(bench, Callers.Worker, 1))).Code.ShouldBe(RuleCode.BidsOtherRound);
    }

    [Theory]
    [EveryDatabase]
    public async Task Sums_EnteredAtOnce_AreComparedOnce(DatabaseProvider provider)
    {
        await using var bench = await JoinedAsync(provider);

        await Task.WhenAll(BidAsync(bench, Callers.Worker, Lowest), BidAsync(bench, TalksBench.Employer, Highest));

        (await ReadAsync(bench, TalksBench.Employer)).MidpointFen.ShouldBe(3_237_463);
    }

    [Theory]
    [EveryDatabase]
    public async Task Key_OfARepeatedCall_KeepsNoHashOfTheSum(DatabaseProvider provider)
    {
        await using var bench = await JoinedAsync(provider);

        await bench.Platform.SendAsync(new EnterBid { CaseId = new CaseId(bench.Case), AmountFen = Lowest, Round = 1 }, Callers.Worker, "key-of-a-bid");

        (await bench.Platform.LookAsync(db => db.IdempotentAnswers.AnyAsync(answer => answer.Key == "key-of-a-bid"))).ShouldBeFalse();
    }

    [Theory]
    [EveryDatabase]
    public async Task Bids_AreNotThereForTheMediator_TheHead_OrAStranger(DatabaseProvider provider)
    {
        await using var bench = await JoinedAsync(provider);
        await Should.ThrowAsync<ForbiddenException>(() => ReadAsync(bench, bench.Mediator));
        await Should.ThrowAsync<ForbiddenException>(() => ReadAsync(bench, Callers.Head(bench.Platform.Agency)));
        await Should.ThrowAsync<NotFoundException>(() => ReadAsync(bench, TalksBench.Stranger));
        // Somebody of the office who is given the role of a party as well still has no seat.
        await Should.ThrowAsync<NotFoundException>(() => ReadAsync(bench, bench.Mediator with { Roles = [Role.Mediator, Role.Party] }));
    }

    [Theory]
    [EveryDatabase]
    public async Task Sum_BeforeBothTakePart_IsRefused_AndTheOtherIsInvitedOnce(DatabaseProvider provider)
    {
        await using var bench = await TalksBench.StartAsync(provider);
        await JoinAsync(bench, Callers.Worker);
        await JoinAsync(bench, Callers.Worker);

        (await Should.ThrowAsync<RuleBrokenException>(() => BidAsync(bench, Callers.Worker, Lowest))).Code.ShouldBe(RuleCode.BidsNotJoined);

        (await bench.NoticesAsync(TemplateKeys.BidsInvited)).ShouldBe(["Employer"]);
        var seen = await ReadAsync(bench, TalksBench.Employer);
        (seen.TakesPart, seen.OtherTakesPart, seen.Round).ShouldBe((false, true, null));
    }

    private static async Task<TalksBench> JoinedAsync(DatabaseProvider provider)
    {
        var bench = await TalksBench.StartAsync(provider);
        await JoinAsync(bench, Callers.Worker);
        await JoinAsync(bench, TalksBench.Employer);
        return bench;
    }

    private static Task<BiddingView> JoinAsync(TalksBench bench, Caller caller) =>
        bench.Platform.SendAsync(new JoinBidding { CaseId = new CaseId(bench.Case) }, caller);

    private static Task<BiddingView> ReadAsync(TalksBench bench, Caller caller) => bench.Platform.SendAsync(new GetBids(bench.Case), caller);

    private static Task<BiddingView> BidAsync(TalksBench bench, Caller caller, long fen) =>
        bench.Platform.SendAsync(new EnterBid { CaseId = new CaseId(bench.Case), AmountFen = fen, Round = 1 }, caller);

    private static Task<string> EverythingWrittenAsync(TalksBench bench) => bench.Platform.LookAsync(async db => string.Join(
        '\n',
        (await db.History.Select(entry => entry.Event + entry.Payload).ToListAsync())
            .Concat(await db.Outbox.Select(message => message.Payload).ToListAsync())
            .Concat((await db.Notices.Select(notice => notice.Values).ToListAsync()).SelectMany(values => values.Values))
            .Concat(await db.Database.SqlQueryRaw<string>("SELECT COALESCE(CAST(\"Overlaps\" AS TEXT), '') AS \"Value\" FROM \"BidRounds\"").ToListAsync())));
}
