using Mediation.Application.Common;
using Mediation.Application.Exchange;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Exchange;

public sealed class ReconcilingTests
{
    private static readonly Guid[] Subjects = [.. Enumerable.Range(1, 6).Select(number => new Guid($"0193a000-0000-7000-8000-0000000{number:00000}"))];

    [Theory]
    [EveryDatabase]
    public async Task Compare_OfLikeLedgers_IsCleanAndKeptWithItsCounts(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangedAsync(provider);
        await using var one = union;
        await using var two = commission;

        var here = await CompareAsync(union, "COMMISSION");
        var there = await CompareAsync(commission, "UNION");

        (here.Outcome, here.Subjects, here.Sent, here.Received).ShouldBe((ReconciliationOutcome.Clean, 6, 6, 6), here.FailureCode);
        (there.Outcome, there.Differences).ShouldBe((ReconciliationOutcome.Clean, 0));
        (await union.SendAsync(new ListReconciliations())).Reconciliations.ShouldHaveSingleItem().Id.ShouldBe(here.Id);
    }

    [Theory]
    [EveryDatabase]
    public async Task Compare_AfterRowsWereTamperedWith_NamesEveryDifferenceOnBothSides(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangedAsync(provider);
        await using var one = union;
        await using var two = commission;
        await commission.LookAsync(db => db.ExchangeIn.Where(message => message.Subject == Subjects[0]).ExecuteDeleteAsync());
        await union.LookAsync(db => db.ExchangeIn.Where(message => message.Subject == Subjects[1]).ExecuteDeleteAsync());
        await commission.LookAsync(db => db.ExchangeIn.Where(message => message.Subject == Subjects[2])
            .ExecuteUpdateAsync(set => set.SetProperty(message => message.ContentHash, new string('0', 64))));
        await commission.LookAsync(db => db.ExchangeIn.Where(message => message.Subject == Subjects[3])
            .ExecuteUpdateAsync(set => set.SetProperty(message => message.Payload, "{}")));
        commission.Reader.States[Subjects[4]] = "accepted";

        var here = await CompareAsync(union, "COMMISSION");
        var there = await CompareAsync(commission, "UNION");

        here.Outcome.ShouldBe(ReconciliationOutcome.Differs);
        (await FoundAsync(union, here)).ShouldBe(
        [
            (Subjects[0], DifferenceKind.MissingThere), (Subjects[1], DifferenceKind.MissingHere), (Subjects[2], DifferenceKind.HashDiffers),
            (Subjects[3], DifferenceKind.HashDiffers), (Subjects[4], DifferenceKind.StateDiffers),
        ]);
        (await FoundAsync(commission, there)).ShouldBe(
        [
            (Subjects[0], DifferenceKind.MissingHere), (Subjects[1], DifferenceKind.MissingThere), (Subjects[2], DifferenceKind.HashDiffers),
            (Subjects[3], DifferenceKind.HashDiffers), (Subjects[4], DifferenceKind.StateDiffers),
        ]);
        var state = (await union.SendAsync(new ListDifferences(here.Id))).Differences.Single(found => found.Kind == DifferenceKind.StateDiffers);
        (state.Here, state.There).ShouldBe(("received", "accepted"));
    }

    [Theory]
    [EveryDatabase]
    public async Task Compare_WithASubjectThePartnerLostWhole_FindsItAndAResendMendsIt(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangedAsync(provider);
        await using var one = union;
        await using var two = commission;
        await commission.LookAsync(db => db.ExchangeIn.Where(message => message.Subject == Subjects[5]).ExecuteDeleteAsync());
        await commission.LookAsync(db => db.ExchangeOut.Where(message => message.Subject == Subjects[5]).ExecuteDeleteAsync());
        await commission.LookAsync(db => db.ExchangeStreams.Where(stream => stream.Subject == Subjects[5]).ExecuteDeleteAsync());

        var found = await FoundAsync(union, await CompareAsync(union, "COMMISSION"));
        var lost = (await union.SentAsync()).Single(message => message.Subject == Subjects[5]);
        await union.SendAsync(new ResendMessage(lost.Id));
        await union.SendAsync(new DeliverMessages());

        found.ShouldBe([(Subjects[5], DifferenceKind.MissingThere), (Subjects[5], DifferenceKind.MissingThere)]);
        (await commission.TakenAsync()).ShouldContain(message => message.Subject == Subjects[5]);
        union.Reader.Acknowledged.Count(receipt => receipt.MessageId == lost.Id).ShouldBe(1);
    }

    [Theory]
    [EveryDatabase]
    public async Task Compare_WithAPartnerThatIsAway_SaysThatNothingIsKnown(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangedAsync(provider);
        await using var one = union;
        await using var two = commission;
        union.Line.Before = _ => new LineAnswer(0, "exchange.connection", null);

        await union.SendAsync(new ReconcilePartners());

        var run = (await union.SendAsync(new ListReconciliations())).Reconciliations.ShouldHaveSingleItem();
        (run.Outcome, run.FailureCode).ShouldBe((ReconciliationOutcome.Failed, "exchange.connection"));
    }

    private static async Task<(ExchangeNode Union, ExchangeNode Commission)> ExchangedAsync(DatabaseProvider provider)
    {
        var (union, commission) = await ExchangeNode.PairAsync(provider);
        foreach (var subject in Subjects)
        {
            await union.PostAsync(subject, Bodies.Union, Bodies.Commission);
            await commission.PostAsync(subject, Bodies.Commission, Bodies.Union);
            union.Reader.States[subject] = commission.Reader.States[subject] = "received";
        }

        await union.SendAsync(new DeliverMessages());
        await commission.SendAsync(new DeliverMessages());
        union.Platform.Clock.Advance(TimeSpan.FromHours(20));
        commission.Platform.Clock.Advance(TimeSpan.FromHours(20));
        return (union, commission);
    }

    private static Task<ReconciliationEntry> CompareAsync(ExchangeNode node, string partner) => node.SendAsync(new RunReconciliation { Partner = partner });

    private static async Task<IEnumerable<(Guid, DifferenceKind)>> FoundAsync(ExchangeNode node, ReconciliationEntry run) =>
        (await node.SendAsync(new ListDifferences(run.Id))).Differences.Select(found => (found.Subject, found.Kind)).Order();
}
