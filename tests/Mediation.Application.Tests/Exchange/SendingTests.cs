using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Exchange;
using Mediation.Application.Jobs;
using Mediation.Domain.Common;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Tests.Exchange;

public sealed class SendingTests
{
    private static readonly Guid Subject = new("0193a000-0000-7000-8000-00000000cccc");

    [Theory]
    [EveryDatabase]
    public async Task Messages_BothWays_AreTakenOnceAndAcknowledgedWithProof(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangeNode.PairAsync(provider);
        await using var one = union;
        await using var two = commission;
        commission.Clock.Advance(TimeSpan.FromMinutes(10));
        await union.PostAsync(Subject, Bodies.Union, Bodies.Commission, """{"n":1}""");
        await union.PostAsync(Subject, Bodies.Union, Bodies.Commission, """{"n":2}""");
        await commission.PostAsync(Subject, Bodies.Commission, Bodies.Union, """{"n":3}""");

        await Task.WhenAll(union.SendAsync(new DeliverMessages()), union.SendAsync(new DeliverMessages()), commission.SendAsync(new DeliverMessages()));

        commission.Reader.Read.Select(message => message.Data).ShouldBe(["""{"n":1}""", """{"n":2}"""]);
        union.Reader.Read.ShouldHaveSingleItem().From.ShouldBe(Bodies.Commission);
        var sent = await union.SentAsync();
        sent.ShouldAllBe(message => message.State == OutState.Applied && message.ReceiptState == "received" && message.AcknowledgedAt != null);
        union.Reader.Acknowledged.Select(receipt => receipt.MessageId).ShouldBe(sent.Select(message => message.Id));
        Jws.Parse(sent[0].Receipt!)!.Header.Iss.ShouldBe("COMMISSION");
    }

    [Theory]
    [EveryDatabase]
    public async Task Receipt_ThatARuleStandsAgainst_MakesADeadLetterAtOnce_AndASecondSendingMendsIt(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangeNode.PairAsync(provider);
        await using var one = union;
        await using var two = commission;
        union.Reader.Hinders = _ => new RuleBrokenException(RuleCode.ReferralActionNotAllowed, "x", "y");
        await union.PostAsync(Subject, Bodies.Union, Bodies.Commission);
        await union.PostAsync(Subject, Bodies.Union, Bodies.Commission);

        await union.SendAsync(new DeliverMessages());

        var dead = (await union.SentAsync())[0];
        (dead.State, dead.LastError, dead.AcknowledgedAt, dead.Receipt).ShouldBe((OutState.Dead, "referral.action-not-allowed", null, null));
        (await union.SendAsync(new ListDeadLetters())).Messages.Single(letter => letter.Id == dead.Id).Error.ShouldBe("referral.action-not-allowed");
        (await union.SendAsync(new ListJobFailures())).Failures.ShouldHaveSingleItem().SubjectId.ShouldBe(dead.Id);

        union.Reader.Hinders = null;
        await union.SendAsync(new ResendMessage(dead.Id));
        await union.SendAsync(new DeliverMessages());

        (await union.SentAsync()).ShouldAllBe(message => message.State == OutState.Applied);
        (commission.Reader.Read.Count, union.Reader.Acknowledged.Count).ShouldBe((2, 2));
        (await union.SendAsync(new ListJobFailures())).Failures.ShouldBeEmpty();
    }

    [Theory]
    [EveryDatabase]
    public async Task Receipt_ThatCannotBeTakenInForDays_MakesADeadLetterToo(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangeNode.PairAsync(provider);
        await using var one = union;
        await using var two = commission;
        union.Reader.Hinders = _ => new TimeoutException();
        await union.PostAsync(Subject, Bodies.Union, Bodies.Commission);

        await union.SendAsync(new DeliverMessages());
        var first = (await union.SentAsync()).Single();
        (first.State, first.LastError, first.Tries).ShouldBe((OutState.Queued, nameof(TimeoutException), 1));
        (await union.SendAsync(new ListJobFailures())).Failures.ShouldHaveSingleItem().Code.ShouldBe(nameof(TimeoutException));
        union.Clock.Advance(TimeSpan.FromDays(new ExchangeOptions().DeadAfterDays));
        await union.SendAsync(new DeliverMessages());

        (await union.SentAsync()).Single().State.ShouldBe(OutState.Dead);
    }

    [Theory]
    [EveryDatabase]
    public async Task Message_WhoseReceiptIsLost_IsSentAgainInOrderAndTakenOnce(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangeNode.PairAsync(provider);
        await using var one = union;
        await using var two = commission;
        await union.PostAsync(Subject, Bodies.Union, Bodies.Commission);
        await union.PostAsync(Subject, Bodies.Union, Bodies.Commission);
        union.Line.After = _ => new LineAnswer(0, "exchange.timeout", null);

        await union.SendAsync(new DeliverMessages());
        (await union.SentAsync()).Select(message => (message.State, message.LastError, message.Tries)).ShouldBe(
            [(OutState.Queued, "exchange.timeout", 1), (OutState.Queued, null, 0)]);
        union.Line.After = null;
        await union.SendAsync(new DeliverMessages());
        (await union.SentAsync())[0].State.ShouldBe(OutState.Queued, "its time has not come");
        union.Clock.Advance(TimeSpan.FromSeconds(10));
        await union.SendAsync(new DeliverMessages());

        (await union.SentAsync()).ShouldAllBe(message => message.State == OutState.Applied);
        commission.Reader.Read.Select(message => message.Sequence).ShouldBe([1, 2]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Message_InVainForDays_IsADeadLetterThatHoldsTheOthersUntilItIsSentAgain(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangeNode.PairAsync(provider);
        await using var one = union;
        await using var two = commission;
        await union.PostAsync(Subject, Bodies.Union, Bodies.Commission);
        await union.PostAsync(Subject, Bodies.Union, Bodies.Commission);
        union.Line.Before = _ => new LineAnswer(0, "exchange.connection", null);

        for (var hour = 0; hour < 8 * 24; hour++)
        {
            await union.SendAsync(new DeliverMessages());
            union.Clock.Advance(TimeSpan.FromHours(1.5));
        }

        var dead = (await union.SendAsync(new ListDeadLetters())).Messages;
        dead.OrderBy(message => message.Sequence).Select(message => (message.Sequence, message.State, message.Error)).ShouldBe(
            [(1, "dead", "exchange.connection"), (2, "queued", null)]);
        (await union.SendAsync(new ListJobFailures())).Failures.ShouldContain(failure => failure.Job == DeliverMessages.Job);
        union.Line.Before = null;
        commission.Clock.SetUtcNow(union.Clock.GetUtcNow());
        await union.SendAsync(new DeliverMessages());
        commission.Reader.Read.ShouldBeEmpty("nothing overtakes a dead letter");
        await union.SendAsync(new ResendMessage(dead.Single(message => message.State == "dead").Id));
        await union.SendAsync(new DeliverMessages());

        commission.Reader.Read.Select(message => message.Sequence).ShouldBe([1, 2]);
        (await union.SendAsync(new ListDeadLetters())).Messages.ShouldBeEmpty();
        (await union.SendAsync(new ListJobFailures())).Failures.ShouldBeEmpty();
    }

    [Theory]
    [EveryDatabase]
    public async Task Message_TurnedAwayForGood_IsADeadLetterAtOnce(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangeNode.PairAsync(provider);
        await using var one = union;
        await using var two = commission;
        await union.PostAsync(Subject, Bodies.Union, Bodies.Commission);
        union.Line.Before = _ => new LineAnswer(401, Refusal.SignatureInvalid.Code, null);

        await union.SendAsync(new DeliverMessages());

        (await union.SentAsync()).Single().State.ShouldBe(OutState.Dead);
    }

    [Theory]
    [EveryDatabase]
    public async Task Receipt_ThatThePartnerDidNotSign_IsNotBelieved(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangeNode.PairAsync(provider);
        await using var one = union;
        await using var two = commission;
        await union.PostAsync(Subject, Bodies.Union, Bodies.Commission);
        union.Line.After = answer => answer with { Body = answer.Body![..^4] + (answer.Body![^4..] == "AAAA" ? "BBBB" : "AAAA") };

        await union.SendAsync(new DeliverMessages());

        var sent = (await union.SentAsync()).Single();
        (sent.State, sent.LastError).ShouldBe((OutState.Queued, "exchange.receipt-invalid"));
        union.Reader.Acknowledged.ShouldBeEmpty();
    }

    [Theory]
    [EveryDatabase]
    public async Task Key_RotatedInFlight_IsReadOnceAndTheOldOneIsBelievedUntilRetired(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangeNode.PairAsync(provider);
        await using var one = union;
        await using var two = commission;
        var before = await union.SignAsync("COMMISSION", "{}");
        var old = Jws.Parse(before)!.Header.Kid;
        union.Clock.Advance(TimeSpan.FromMinutes(2));
        commission.Clock.Advance(TimeSpan.FromMinutes(2));
        var rotated = await union.SendAsync(new AddExchangeKey());
        await union.PostAsync(Subject, Bodies.Union, Bodies.Commission);
        commission.Line.Nodes.Count.ShouldBe(1);
        var asked = commission.Line.KeyCalls;

        await union.SendAsync(new DeliverMessages());
        (await union.SentAsync()).Single().State.ShouldBe(OutState.Applied);
        commission.Line.KeyCalls.ShouldBe(asked + 1);
        (await Should.ThrowAsync<ExchangeRefusedException>(() => commission.SendAsync(new ReceiveMessage(before)))).Refusal.ShouldBe(Refusal.Malformed);
        await union.SendAsync(new RetireExchangeKey(old));
        var partner = (await commission.SendAsync(new ListPartners())).Single();
        await commission.SendAsync(new RefreshPartnerKeys(partner.Id));

        (await Should.ThrowAsync<ExchangeRefusedException>(() => commission.SendAsync(new ReceiveMessage(before)))).Refusal.ShouldBe(Refusal.KeyUnknown);
        (await commission.SendAsync(new ListPartners())).Single().Keys.ShouldBe([rotated.Kid]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Attachments_AreBroughtWhenAskedForAndTheMessageIsTakenWhenAllAreThere(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangeNode.PairAsync(provider);
        await using var one = union;
        await using var two = commission;
        var content = Enumerable.Range(0, 200_000).Select(number => (byte)(number * 3)).ToArray();
        var file = await KeepAsync(union, content);
        await union.PostAsync(Subject, Bodies.Union, Bodies.Commission, "{}", file);
        var uploads = 0;
        union.Line.Before = what => what == file.Hash && ++uploads == 1 ? new LineAnswer(0, "exchange.connection", null) : null;

        await union.SendAsync(new DeliverMessages());
        (await commission.TakenAsync()).Single().State.ShouldBe(InState.Waiting);
        commission.Reader.Read.ShouldBeEmpty();
        union.Clock.Advance(TimeSpan.FromSeconds(10));
        await union.SendAsync(new DeliverMessages());

        (await commission.TakenAsync()).Single().State.ShouldBe(InState.Applied);
        commission.Reader.Read.Single().Attachments.ShouldBe([file]);
        await commission.InScopeAsync(async services =>
            (await services.GetRequiredService<IAttachments>().FindAsync(file.Hash, default))!.Content.ShouldBe(content));
    }

    [Theory]
    [EveryDatabase]
    public async Task Attachment_UnannouncedOrOtherThanAnnounced_IsNotKept(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangeNode.PairAsync(provider);
        await using var one = union;
        await using var two = commission;
        var hash = Jws.HashOf("sound");
        var token = await union.SignAsync("COMMISSION", hash, SignedKinds.Upload);

        (await RefusedAsync("sound")).ShouldBe(Refusal.AttachmentUnannounced);
        var message = new ExchangeMessage(
            Guid.CreateVersion7(), ExchangeNode.Type, Bodies.Union, Bodies.Commission, Subject, 1, union.Clock.GetUtcNow(), "{}",
            [new AttachmentReference(hash, 5, "text/plain", "a.txt")]);
        (await commission.SendAsync(new ReceiveMessage(await union.SignAsync("COMMISSION", union.Write(message))))).Taken.ShouldBeFalse();
        (await RefusedAsync("other")).ShouldBe(Refusal.AttachmentHash);
        (await RefusedAsync("sound and more")).ShouldBe(Refusal.AttachmentHash);
        (await RefusedAsync("")).ShouldBe(Refusal.AttachmentHash);
        (await RefusedAsync("sound", new string('0', 64))).ShouldBe(Refusal.AttachmentHash);

        (await commission.LookAsync(db => db.Attachments.CountAsync())).ShouldBe(0);
        await commission.SendAsync(new ReceiveAttachment(hash, token, new MemoryStream("sound"u8.ToArray())));
        (await commission.SendAsync(new ReceiveMessage(await union.SignAsync("COMMISSION", union.Write(message))))).Taken.ShouldBeTrue();

        async Task<Refusal> RefusedAsync(string content, string? asHash = null) => (await Should.ThrowAsync<ExchangeRefusedException>(() =>
            commission.SendAsync(new ReceiveAttachment(asHash ?? hash, token, new MemoryStream(System.Text.Encoding.ASCII.GetBytes(content)))))).Refusal;
    }

    [Theory]
    [EveryDatabase]
    public async Task Messages_OfAnotherAgency_AreNotListedForItsStaff(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangeNode.PairAsync(provider);
        await using var one = union;
        await using var two = commission;
        await union.PostAsync(Subject, Bodies.Union, Bodies.Commission);
        var (own, other) = await union.LookAsync(async db => (
            (await db.Agencies.SingleAsync(agency => agency.Code == Bodies.Union)).Id,
            (await db.Agencies.SingleAsync(agency => agency.Code == Bodies.Commission)).Id));

        (await union.Platform.SendAsync(new ListMessages { Take = 1 }, Callers.Head(own))).Messages.ShouldHaveSingleItem().Subject.ShouldBe(Subject);
        (await union.Platform.SendAsync(new ListMessages(), Callers.Head(other))).Messages.ShouldBeEmpty();
        (await union.Platform.SendAsync(new ListMessages(), Callers.Staff(other, Role.SystemAdministrator))).Messages.ShouldHaveSingleItem();
    }

    private static async Task<AttachmentReference> KeepAsync(ExchangeNode node, byte[] content)
    {
        AttachmentReference? kept = null;
        await node.InScopeAsync(async services =>
        {
            kept = await services.GetRequiredService<IAttachments>().KeepAsync(content, "application/pdf", "申请书.pdf", default);
            await services.GetRequiredService<IAppDb>().SaveChangesAsync(default);
        });
        return kept!;
    }
}
