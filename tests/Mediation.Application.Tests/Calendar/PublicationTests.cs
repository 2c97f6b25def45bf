using Mediation.Application.Access;
using Mediation.Application.Calendar;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.History;
using Mediation.Domain.Agencies;
using Mediation.Domain.Calendar;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Calendar;

public sealed class PublicationTests
{
    // Fifteen days on it is Saturday 2 January 2027; without a notice the day after the rest is Monday the 4th.
    private static readonly DateTimeOffset MovingDay = new(2026, 12, 18, 2, 0, 0, TimeSpan.Zero);

    // Fifteen days on it is Wednesday 6 January 2027, a working day with and without the notice.
    private static readonly DateTimeOffset StayingDay = new(2026, 12, 22, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [EveryDatabase]
    public async Task Publish_OfTheNextYear_MovesADateThatLandsInItAndTheTimetableSaysSo(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await FiledOnAsync(platform, MovingDay);
        var before = (await platform.SendAsync(new ListDeadlines(journey.Receipt.Id), Callers.Worker)).Single();

        var receipt = await platform.SendAsync(NoticeFiles.Of2027(), Callers.Head(platform.Agency));
        var outcome = await platform.SendAsync(new RecomputeDeadlines(), Caller.Platform);

        (before.DueOn, before.IsProvisional).ShouldBe((new DateOnly(2027, 1, 4), true));
        (outcome.Counted, outcome.Moved, outcome.Failed).ShouldBe((1, 1, 0));
        var after = (await platform.SendAsync(new ListDeadlines(journey.Receipt.Id), Callers.Worker)).Single();
        (after.DueOn, after.IsProvisional).ShouldBe((new DateOnly(2027, 1, 5), false));
        after.Explanation.ShouldContain(step => step.Kind == StepKind.SkippedRestDay && step.Date == new DateOnly(2027, 1, 4));
        (await platform.SendAsync(new GetTimeline(journey.Receipt.Id), Callers.Worker)).Entries[^1].Event.ShouldBe(nameof(DeadlineMoved));
        (await platform.LookAsync(db => db.Outbox.CountAsync(message => message.Event == nameof(DeadlineMoved)))).ShouldBe(1);
        (await journey.ReadAsync()).Version.ShouldBe(2);
        var moves = await platform.SendAsync(new ListPublicationMoves(receipt.Publication!.Value), Callers.Head(platform.Agency));
        var move = moves.Moves.ShouldHaveSingleItem();
        (move.Number, move.From, move.To, move.IsProvisional).ShouldBe(
            (journey.Receipt.Number, new DateOnly(2027, 1, 4), new DateOnly(2027, 1, 5), false));
        var elsewhere = new AgencyId(Guid.CreateVersion7(platform.Clock.GetUtcNow()));
        (await platform.SendAsync(new ListPublicationMoves(receipt.Publication.Value), Callers.Head(elsewhere))).Moves.ShouldBeEmpty();
    }

    [Theory]
    [EveryDatabase]
    public async Task Publish_WhereADateOnlyBecomesDefinite_CorrectsItsExplanationWithoutAnEntryInTheCase(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await FiledOnAsync(platform, StayingDay);

        var receipt = await platform.SendAsync(NoticeFiles.Of2027(), Callers.Head(platform.Agency));
        await platform.SendAsync(new RecomputeDeadlines(), Caller.Platform);

        var after = (await platform.SendAsync(new ListDeadlines(journey.Receipt.Id), Callers.Worker)).Single();
        (after.DueOn, after.IsProvisional).ShouldBe((new DateOnly(2027, 1, 6), false));
        after.Explanation.ShouldNotContain(step => step.Kind == StepKind.Provisional);
        (await journey.ReadAsync()).Version.ShouldBe(1);
        var run = await ProgressAsync(platform, receipt);
        (run.State, run.Touched, run.Done, run.Moved, run.Confirmed, run.Failed).ShouldBe((PublicationState.Settled, 1, 1, 0, 1, 0));
        (await platform.LookAsync(db => db.History.CountAsync(entry => entry.StreamId == run.Id && entry.Event == nameof(DeadlinesCounted)))).ShouldBe(1);
        (await platform.SendAsync(new VerifyHistory(), Callers.Staff(platform.Agency, Role.Auditor))).Broken.ShouldBeNull();
    }

    [Theory]
    [EveryDatabase]
    public async Task Run_GoesThroughMoreThanOneBatchAndCountsEachOnce(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await FiledOnAsync(platform, MovingDay, 4);
        await FiledOnAsync(platform, StayingDay, 3);
        var receipt = await platform.SendAsync(NoticeFiles.Of2027(), Callers.Head(platform.Agency));

        await platform.SendAsync(new RecomputeDeadlines(BatchSize: 2), Caller.Platform);
        await platform.SendAsync(new RecomputeDeadlines(BatchSize: 2), Caller.Platform);

        var run = await ProgressAsync(platform, receipt);
        (run.Touched, run.Done, run.Moved, run.Confirmed).ShouldBe((7, 7, 4, 7));
        var first = await platform.SendAsync(new ListPublicationMoves(run.Id, Take: 3), Callers.Head(platform.Agency));
        var rest = await platform.SendAsync(new ListPublicationMoves(run.Id, first.Next, Take: 3), Callers.Head(platform.Agency));
        first.Moves.Concat(rest.Moves).Select(move => move.CaseId).Distinct().Count().ShouldBe(4);
        rest.Next.ShouldBeNull();
    }

    [Theory]
    [EveryDatabase]
    public async Task Run_OfANodeThatDied_IsTakenOverAndGoesOnWhereItStood(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await FiledOnAsync(platform, MovingDay, 3);
        var receipt = await platform.SendAsync(NoticeFiles.Of2027(), Callers.Head(platform.Agency));
        var until = platform.Clock.GetUtcNow().AddMinutes(5);
        var first = await platform.LookAsync(db => db.Set<Deadline>().OrderBy(deadline => deadline.Id).Select(deadline => deadline.Id).FirstAsync());
        await platform.LookAsync(db => db.Publications.ExecuteUpdateAsync(set => set
            .SetProperty(run => run.LeasedBy, Guid.CreateVersion7(until)).SetProperty(run => run.LeasedUntil, until)
            .SetProperty(run => run.Touched, 3).SetProperty(run => run.Done, 1).SetProperty(run => run.Cursor, first)));

        var meanwhile = await platform.SendAsync(new RecomputeDeadlines(), Caller.Platform);
        platform.Clock.Advance(TimeSpan.FromMinutes(6));
        var takenOver = await platform.SendAsync(new RecomputeDeadlines(), Caller.Platform);

        meanwhile.Looks.ShouldBe(0);
        (takenOver.Looks, takenOver.Counted).ShouldBe((1, 2));
        (await ProgressAsync(platform, receipt)).Done.ShouldBe(3);
    }

    [Theory]
    [EveryDatabase]
    public async Task SecondLook_FindsWhatWasCountedWithTheOldCalendarMeanwhile(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await FiledOnAsync(platform, StayingDay);
        var stale = await platform.LookAsync(db => db.Set<Deadline>().AsNoTracking().SingleAsync());
        var receipt = await platform.SendAsync(NoticeFiles.Of2027(), Callers.Head(platform.Agency));
        await platform.SendAsync(new RecomputeDeadlines(), Caller.Platform);
        await platform.LookAsync(db => db.Set<Deadline>().ExecuteUpdateAsync(set => set
            .SetProperty(deadline => deadline.IsProvisional, true).SetProperty(deadline => deadline.Explanation, stale.Explanation)));

        var tooSoon = await platform.SendAsync(new RecomputeDeadlines(), Caller.Platform);
        platform.Clock.Advance(Publication.SecondLookAfter);
        await platform.SendAsync(new RecomputeDeadlines(), Caller.Platform);

        tooSoon.Looks.ShouldBe(0);
        (await platform.SendAsync(new ListDeadlines(journey.Receipt.Id), Callers.Worker)).Single().IsProvisional.ShouldBeFalse();
        var run = await ProgressAsync(platform, receipt);
        (run.State, run.Done, run.LookAt).ShouldBe((PublicationState.Done, 1, null));
    }

    [Theory]
    [EveryDatabase]
    public async Task Write_OfADeadlineWhoseCaseWasChangedSinceItWasRead_IsPutBack(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await FiledOnAsync(platform, StayingDay);
        var row = await platform.LookAsync(async db => new StoredDeadline(
            new CaseId(journey.Receipt.Id), journey.Receipt.Version, await db.Set<Deadline>().AsNoTracking().SingleAsync()));
        await journey.TakeAsync(new RecordContact
        {
            PartyId = (await journey.ReadAsync()).Parties[1].Id,
            Means = ContactMeans.Phone,
            Result = ContactResult.NoAnswer,
        });

        (await platform.LookAsync(db => db.WriteRecountedAsync([row], TestContext.Current.CancellationToken))).ShouldBe(0);
        (await platform.LookAsync(db => db.WriteRecountedAsync([row with { CaseVersion = 2 }], TestContext.Current.CancellationToken))).ShouldBe(1);
    }

    [Theory]
    [EveryDatabase]
    public async Task Run_WhilePeopleWorkOnTheSameCases_LosesNeitherTheMoveNorTheirWork(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        List<CaseJourney> journeys = [.. await FiledOnAsync(platform, MovingDay, 8), .. await FiledOnAsync(platform, StayingDay, 8)];
        var respondents = new Dictionary<CaseJourney, Guid>();
        foreach (var journey in journeys)
        {
            respondents[journey] = (await journey.ReadAsync()).Parties[1].Id;
        }

        await platform.SendAsync(NoticeFiles.Of2027(), Callers.Head(platform.Agency));

        var counting = platform.SendAsync(new RecomputeDeadlines(BatchSize: 3), Caller.Platform);
        var answers = await Task.WhenAll(journeys.Select(async journey => await Record.ExceptionAsync(() => journey.TakeAsync(new RecordContact
        {
            PartyId = respondents[journey],
            Means = ContactMeans.Phone,
            Result = ContactResult.NoAnswer,
        }))));
        await counting;
        platform.Clock.Advance(Publication.SecondLookAfter);
        await platform.SendAsync(new RecomputeDeadlines(), Caller.Platform);

        answers.OfType<Exception>().ShouldAllBe(refused => refused is StaleVersionException);
        var dates = await platform.LookAsync(db => db.Set<Deadline>().AsNoTracking().ToListAsync());
        dates.ShouldAllBe(deadline => !deadline.IsProvisional && deadline.Explanation.Recompute() == deadline.DueOn);
        dates.Count(deadline => deadline.DueOn == new DateOnly(2027, 1, 5)).ShouldBe(8);
        (await platform.LookAsync(db => db.PublicationMoves.CountAsync())).ShouldBe(8);
        (await platform.SendAsync(new VerifyHistory(), Callers.Staff(platform.Agency, Role.Auditor))).Broken.ShouldBeNull();
    }

    private static async Task<CaseJourney> FiledOnAsync(TestPlatform platform, DateTimeOffset day) => (await FiledOnAsync(platform, day, 1))[0];

    private static async Task<List<CaseJourney>> FiledOnAsync(TestPlatform platform, DateTimeOffset day, int cases)
    {
        platform.Clock.SetUtcNow(day);
        List<CaseJourney> journeys = [];
        for (var filed = 0; filed < cases; filed++)
        {
            journeys.Add(await CaseJourney.FiledAsync(platform));
        }

        return journeys;
    }

    private static Task<PublicationProgress> ProgressAsync(TestPlatform platform, NoticeReceipt receipt) =>
        platform.SendAsync(new GetPublication(receipt.Publication!.Value), Callers.Head(platform.Agency));
}
