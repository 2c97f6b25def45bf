using Mediation.Application.Exchange;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Exchange;

public sealed class ReceivingTests
{
    private static readonly Guid Subject = new("0193a000-0000-7000-8000-00000000aaaa");

    [Theory]
    [EveryDatabase]
    public async Task Message_OfAPartner_IsReadOnceAndARepeatGetsTheFirstReceipt(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangeNode.PairAsync(provider);
        await using var one = union;
        await using var two = commission;
        var payload = union.Write(Message(1));

        var first = await commission.SendAsync(new ReceiveMessage(await union.SignAsync("COMMISSION", payload)));
        commission.Clock.Advance(TimeSpan.FromMinutes(10));
        var again = await commission.SendAsync(new ReceiveMessage(await union.SignAsync("COMMISSION", payload)));

        first.Taken.ShouldBeTrue();
        again.Receipt.ShouldBe(first.Receipt);
        commission.Reader.Read.ShouldHaveSingleItem().Data.ShouldBe("""{"a":1}""");
        var kept = (await commission.TakenAsync()).ShouldHaveSingleItem();
        (kept.State, kept.SubjectState, kept.ContentHash).ShouldBe((InState.Applied, "received", Jws.HashOf(payload)));
    }

    [Theory]
    [EveryDatabase]
    public async Task Message_OfManyCopiesAtOnce_IsReadOnce(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangeNode.PairAsync(provider);
        await using var one = union;
        await using var two = commission;
        var jws = await union.SignAsync("COMMISSION", union.Write(Message(1)));

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => commission.SendAsync(new ReceiveMessage(jws))));

        answers.Select(answer => answer.Receipt).Distinct().ShouldHaveSingleItem();
        commission.Reader.Read.ShouldHaveSingleItem();
    }

    [Theory]
    [EveryDatabase]
    public async Task Message_AfterAGap_IsTurnedAwayWithTheNumberThatIsAwaited(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangeNode.PairAsync(provider);
        await using var one = union;
        await using var two = commission;

        var refused = await RefusedAsync(commission, await union.SignAsync("COMMISSION", union.Write(Message(2))));
        await commission.SendAsync(new ReceiveMessage(await union.SignAsync("COMMISSION", union.Write(Message(1)))));
        await commission.SendAsync(new ReceiveMessage(await union.SignAsync("COMMISSION", union.Write(Message(2)))));

        (refused.Refusal, refused.Expecting).ShouldBe((Refusal.OutOfOrder, 1));
        commission.Reader.Read.Select(message => message.Sequence).ShouldBe([1, 2]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Message_WithTheIdOrNumberOfAnother_IsRefusedAndNotedWithoutContent(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangeNode.PairAsync(provider);
        await using var one = union;
        await using var two = commission;
        var first = Message(1);
        await commission.SendAsync(new ReceiveMessage(await union.SignAsync("COMMISSION", union.Write(first))));

        var id = await RefusedAsync(commission, await union.SignAsync("COMMISSION", union.Write(first with { Data = """{"a":2}""" })));
        var number = await RefusedAsync(commission, await union.SignAsync("COMMISSION", union.Write(Message(1))));

        (id.Refusal, number.Refusal).ShouldBe((Refusal.IdReused, Refusal.SequenceReused));
        var incidents = await commission.LookAsync(db => db.ExchangeIncidents.AsNoTracking().OrderBy(one => one.Code).ToListAsync());
        incidents.Select(incident => incident.Code).ShouldBe(["exchange.id-reused", "exchange.sequence-reused"]);
        incidents[0].MessageId.ShouldBe(first.Id);
        commission.Reader.Read.ShouldHaveSingleItem();
    }

    [Theory]
    [EveryDatabase]
    public async Task Message_WhoseReadingFails_LeavesNothingAndIsTakenWhenSentAgain(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangeNode.PairAsync(provider);
        await using var one = union;
        await using var two = commission;
        var jws = await union.SignAsync("COMMISSION", union.Write(Message(1)));
        commission.Reader.Answer = _ => throw new InvalidOperationException("张某");

        var refused = await RefusedAsync(commission, jws);
        (await commission.TakenAsync()).ShouldBeEmpty();
        commission.Reader.Answer = null;
        await commission.SendAsync(new ReceiveMessage(jws));

        refused.Refusal.ShouldBe(Refusal.NotTaken);
        (await commission.LookAsync(db => db.ExchangeIncidents.Select(one => one.Detail).SingleAsync())).ShouldBe(nameof(InvalidOperationException));
        (await commission.TakenAsync()).ShouldHaveSingleItem();
    }

    [Theory]
    [EveryDatabase]
    public async Task Message_ThatIsRefused_HasAReceiptSayingWhyAndTheNextIsTaken(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangeNode.PairAsync(provider);
        await using var one = union;
        await using var two = commission;
        commission.Reader.Answer = message => new ReadingResult(message.Sequence > 1, "referral.chain-wrong", "draft");

        await commission.SendAsync(new ReceiveMessage(await union.SignAsync("COMMISSION", union.Write(Message(1)))));
        await commission.SendAsync(new ReceiveMessage(await union.SignAsync("COMMISSION", union.Write(Message(2)))));
        await commission.SendAsync(new ReceiveMessage(await union.SignAsync("COMMISSION", union.Write(Message(3) with { Type = "nobody.reads" }))));

        (await commission.TakenAsync()).Select(message => (message.State, message.Code)).ShouldBe(
            [(InState.Refused, "referral.chain-wrong"), (InState.Applied, "referral.chain-wrong"), (InState.Refused, "exchange.type-unknown")]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Message_ForgedOrForOthersOrTooOld_IsTurnedAway(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangeNode.PairAsync(provider);
        await using var one = union;
        await using var two = commission;
        var payload = union.Write(Message(1));
        var sound = await union.SignAsync("COMMISSION", payload);
        var other = (await union.SignAsync("COMMISSION", union.Write(Message(2)))).Split('.');
        var parts = sound.Split('.');

        await ShouldBeAsync($"{parts[0]}.{other[1]}.{parts[2]}", Refusal.SignatureInvalid);
        await ShouldBeAsync($"{parts[0]}.{parts[1]}.", Refusal.SignatureInvalid);
        await ShouldBeAsync(payload, Refusal.SignatureInvalid);
        await ShouldBeAsync(await SignedAsync(header => header with { Alg = "none" }), Refusal.SignatureInvalid);
        await ShouldBeAsync(await union.SignAsync("COMMISSION", payload, SignedKinds.Receipt), Refusal.SignatureInvalid);
        await ShouldBeAsync(await SignedAsync(header => header with { Kid = "unknown" }), Refusal.KeyUnknown);
        await ShouldBeAsync(await SignedAsync(header => header with { Iss = "STRANGER" }), Refusal.PartnerUnknown);
        await ShouldBeAsync(await SignedAsync(header => header with { Aud = "COURT" }), Refusal.AudienceWrong);
        await ShouldBeAsync(await SignedAsync(header => header with { Ver = "2" }), Refusal.VersionUnsupported);
        await ShouldBeAsync(await SignedAsync(header => header with { Iat = header.Iat - 901 }), Refusal.ClockApart);
        await ShouldBeAsync(await SignedAsync(header => header with { Iat = header.Iat + 901 }), Refusal.ClockApart);
        await ShouldBeAsync(await union.SignAsync("COMMISSION", "{}"), Refusal.Malformed);
        await ShouldBeAsync(await union.SignAsync("COMMISSION", union.Write(Message(1) with { From = Bodies.Commission })), Refusal.SenderNotServed);
        await ShouldBeAsync(await union.SignAsync("COMMISSION", union.Write(Message(1) with { To = "NOBODY" })), Refusal.ReceiverUnknown);

        (await commission.TakenAsync()).ShouldBeEmpty();
        var tenMinutesSlow = await commission.SendAsync(new ReceiveMessage(await SignedAsync(header => header with { Iat = header.Iat - 600 })));
        tenMinutesSlow.Taken.ShouldBeTrue();

        Task<string> SignedAsync(Func<JwsHeader, JwsHeader> change) => union.SignAsync("COMMISSION", payload, change: change);

        async Task ShouldBeAsync(string jws, Refusal refusal) => (await RefusedAsync(commission, jws)).Refusal.ShouldBe(refusal);
    }

    private static async Task<ExchangeRefusedException> RefusedAsync(ExchangeNode node, string jws) =>
        await Should.ThrowAsync<ExchangeRefusedException>(() => node.SendAsync(new ReceiveMessage(jws)));

    private static ExchangeMessage Message(int sequence) => new(
        Guid.CreateVersion7(), ExchangeNode.Type, Bodies.Union, Bodies.Commission, Subject, sequence,
        new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero), """{"a":1}""", []);
}
