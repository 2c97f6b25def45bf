using System.Text.Json.Nodes;
using Mediation.Application.Exchange;
using Mediation.Application.Referrals;
using Mediation.Application.Tests.Referrals;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Exchange;

/// <summary>A hand-over that cannot be used is answered like any other message, and what follows it has its turn.</summary>
public sealed class BrokenReferralTests
{
    [Theory]
    [EveryDatabase]
    public async Task ABrokenHandOver_IsRefusedWithAReceipt_AndTheNextIsTaken(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangeNode.PairAsync(provider);
        await using var one = union;
        await using var two = commission;
        var other = Guid.CreateVersion7();

        await TellAsync(union, commission, Message(Partner.Subject, 1, "send", Suggested([])));
        await TellAsync(union, commission, Message(Partner.Subject, 2, "recall", Partner.Said().With("note", "误送")));
        await TellAsync(union, commission, Message(other, 1, "send", Suggested(Partner.Package())));

        (await union.TakenAsync()).OrderBy(message => message.Subject == other).Select(message => (message.State, message.Code)).ShouldBe(
            [(InState.Refused, "referral.package-incomplete"), (InState.Refused, "referral.content-missing"), (InState.Applied, null)]);
        (await union.LookAsync(db => db.Referrals.CountAsync())).ShouldBe(1);
        (await union.LookAsync(db => db.ExchangeIncidents.CountAsync())).ShouldBe(0);
    }

    private static async Task TellAsync(ExchangeNode union, ExchangeNode commission, ExchangeMessage message) =>
        (await union.SendAsync(new ReceiveMessage(await commission.SignAsync("UNION", commission.Write(message))))).Taken.ShouldBeTrue();

    private static JsonObject Suggested(JsonObject package) =>
        Partner.Opening(package).Inside("chain", "arbitration").Inside("stage", "before-arbitration-acceptance");

    private static ExchangeMessage Message(Guid subject, int sequence, string step, JsonObject said) => new(
        Guid.CreateVersion7(), ReferralMessage.TypePrefix + step, Bodies.Commission, Bodies.Union, subject, sequence,
        new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero), said.ToJsonString(), []);
}
