using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Deadlines;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Deadlines;

public sealed class RecordDueDeadlinesTests
{
    [Theory]
    [EveryDatabase]
    public async Task Run_WithACaseThatCannotBeRead_NotesTheOthersAndListsItByName(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var receipts = await FileAsync(platform, 3);
        var poisoned = receipts[1].Id;
        await WriteExplanationAsync(platform, poisoned, "{not json");
        platform.Clock.Advance(TimeSpan.FromDays(30));

        var run = await platform.SendAsync(new RecordDueDeadlines(), Caller.Platform);

        run.ShouldBe(new DueDeadlinesNoted(2, 0, 1));
        var failure = await platform.LookAsync(db => db.JobFailures.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken));
        (failure.Job, failure.SubjectKind, failure.SubjectId, failure.ResolvedAt).ShouldBe(("note-due-deadlines", "case", poisoned, null));
    }

    [Theory]
    [EveryDatabase]
    public async Task Run_AfterTheCaseWasRepaired_NotesItAndClearsTheFailure(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var dispute = (await FileAsync(platform, 1))[0].Id;
        var sound = await platform.LookAsync(db => db.Database.SqlQuery<string>($"""SELECT "Explanation" AS "Value" FROM "Deadlines" """).SingleAsync());
        await WriteExplanationAsync(platform, dispute, "{not json");
        platform.Clock.Advance(TimeSpan.FromDays(30));
        await platform.SendAsync(new RecordDueDeadlines(), Caller.Platform);
        await WriteExplanationAsync(platform, dispute, sound);

        var run = await platform.SendAsync(new RecordDueDeadlines(), Caller.Platform);

        run.ShouldBe(new DueDeadlinesNoted(1, 0, 0));
        (await platform.LookAsync(db => db.JobFailures.AsNoTracking().SingleAsync())).ResolvedAt.ShouldNotBeNull();
        (await platform.SendAsync(new RecordDueDeadlines(), Caller.Platform)).Cases.ShouldBe(0);
    }

    [Theory]
    [EveryDatabase]
    public async Task Run_OnTwoNodesAtOnce_NotesEachClockOnce(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var receipts = await FileAsync(platform, 5);
        platform.Clock.Advance(TimeSpan.FromDays(30));

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => platform.SendAsync(new RecordDueDeadlines(), Caller.Platform)));
        await platform.SendAsync(new RecordDueDeadlines(), Caller.Platform);

        var missed = await platform.LookAsync(db => db.History.CountAsync(entry => entry.Event == "DeadlineMissed"));
        missed.ShouldBe(receipts.Count);
        (await platform.LookAsync(db => db.JobFailures.CountAsync())).ShouldBe(0);
    }

    private static async Task<List<CaseReceipt>> FileAsync(TestPlatform platform, int cases)
    {
        var filed = new List<CaseReceipt>();
        for (var number = 0; number < cases; number++)
        {
            filed.Add((await CaseJourney.FiledAsync(platform)).Receipt);
        }

        return filed;
    }

    private static Task<int> WriteExplanationAsync(TestPlatform platform, Guid dispute, string text) => platform.LookAsync(db =>
        db.Database.ExecuteSqlAsync($"""UPDATE "Deadlines" SET "Explanation" = {text} WHERE "CaseId" = {dispute}"""));
}
