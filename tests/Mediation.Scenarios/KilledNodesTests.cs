using System.Diagnostics;
using Mediation.Application.Access;
using Mediation.Application.History;
using Mediation.Domain.Notices;
using Mediation.Infrastructure.Persistence;
using Mediation.Scenarios.Stage;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Scenarios;

/// <summary>
/// One reminder per deadline, step and recipient, ever: none lost and none doubled, however often the nodes that queue and deliver them
/// are killed. Two nodes on a server's database, one on SQLite.
/// </summary>
public sealed class KilledNodesTests(ITestOutputHelper output)
{
    private const int KillsAmidQueueing = 3;
    private const int KillsAmidDelivery = 7;
    private const int MostRounds = 8;

    // Longer than the lease of a delivery and than the wait after a call in vain.
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory]
    [EveryDatabase]
    public async Task Nodes_KilledAtRandomOverAThousandReminders_LoseNoneAndDoubleNone(DatabaseProvider provider)
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var folder = Directory.CreateTempSubdirectory("mediation-nodes-").FullName;
        var connection = await MigratedDatabase.NewAsync(provider, folder);
        var watch = Stopwatch.StartNew();
        await using (var due = await DueReminders.FileAsync(
            provider, [new("Database:ConnectionString", connection), new(SharedKeys.Folder, Path.Combine(folder, "keys"))]))
        {
            output.WriteLine($"{DueReminders.Cases} cases filed after {watch.Elapsed.TotalSeconds:N0} s");
            await using var gateway = await FlakyGateway.StartAsync(seed);
            await using (var nodes = new JobNodes(folder, provider, connection, DueReminders.Now, Settings(gateway)))
            {
                await nodes.StartAsync(provider == DatabaseProvider.Sqlite ? 1 : 2);
                await KillAsync(nodes, due, gateway, new Random(seed));
                output.WriteLine($"{nodes.Killed} kills, {gateway.Calls} calls after {watch.Elapsed.TotalSeconds:N0} s");
                await FinishAsync(nodes, due);
                output.WriteLine($"{nodes.Killed} kills, {gateway.Calls} calls after {watch.Elapsed.TotalSeconds:N0} s");
            }

            await CheckRowsAsync(due, gateway);
            CheckPhones(due, gateway);
            await CheckHouseAsync(due);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static string[] Settings(FlakyGateway gateway) =>
    [
        "--Jobs:Poll=00:00:00.3", "--Jobs:Lock=00:00:03", "--Jobs:Lease=00:00:05",
        "--Jobs:Times:queue-due-reminders=* * * * * *", "--Jobs:Times:deliver-notices=* * * * * *", "--Jobs:Times:dispatch-outbox=* * * * * *",
        $"--Sms:Url={gateway.Url}", "--Sms:KeyId=test", "--Sms:Secret=0123456789abcdef0123456789abcdef", $"--Sms:Timeout={FlakyGateway.Patience}",
    ];

    /// <summary>One kill whenever the work got as far as the dice said; every fourth time all nodes at once.</summary>
    private static async Task KillAsync(JobNodes nodes, DueReminders due, FlakyGateway gateway, Random dice)
    {
        foreach (var marks in Draw(dice, KillsAmidQueueing, DueReminders.Marks))
        {
            (await nodes.UntilAsync(async () => await due.MarkedAsync() >= marks, Patience)).ShouldBeTrue();
            await nodes.KillAsync(dice.Next(2));
        }

        var count = 0;
        foreach (var calls in Draw(dice, KillsAmidDelivery, DueReminders.Cases * 2))
        {
            (await nodes.UntilAsync(() => Task.FromResult(gateway.Calls >= calls), Patience)).ShouldBeTrue();
            await (++count % 4 == 0 ? nodes.KillAllAsync(Later) : nodes.KillAsync(dice.Next(2)));
        }
    }

    private static IEnumerable<int> Draw(Random dice, int count, int below) => Enumerable.Range(0, count).Select(_ => dice.Next(below)).Order();

    private static async Task FinishAsync(JobNodes nodes, DueReminders due)
    {
        const int Messages = DueReminders.Cases * 4;
        for (var round = 0; round < MostRounds && await due.HandedOverAsync() < Messages; round++)
        {
            await nodes.KillAllAsync(Later);
            (await nodes.UntilAsync(
                async () => await due.MarkedAsync() == DueReminders.Marks && await due.NothingIsDueAsync(nodes.Now), Patience)).ShouldBeTrue();
        }
    }

    private static async Task CheckRowsAsync(DueReminders due, FlakyGateway gateway)
    {
        var (owed, queued) = (await due.OwedAsync(), await due.QueuedAsync());
        owed.Count.ShouldBe(DueReminders.Cases * 3);
        queued.Count.ShouldBe(owed.Count);
        queued.Select(row => row.What).ToHashSet().SetEquals(owed).ShouldBeTrue();

        var texts = await due.Platform.LookAsync(db => db.Deliveries.AsNoTracking().Where(attempt => attempt.Channel == NoticeChannel.Sms)
            .Select(attempt => new { Key = attempt.Id.Value, Notice = attempt.NoticeId.Value, attempt.Outcome }).ToListAsync());
        texts.ShouldAllBe(text => text.Outcome == AttemptOutcome.Accepted);
        texts.Select(text => text.Notice).ShouldBeUnique();
        texts.Select(text => text.Key.ToString("D")).ToHashSet().SetEquals(gateway.Sent.Keys).ShouldBeTrue();
        var parties = queued.Where(row => row.What.Words.StartsWith("party.", StringComparison.Ordinal)).Select(row => row.Id);
        parties.Except(texts.Select(text => text.Notice)).ShouldBeEmpty();
    }

    /// <summary>What the people outside saw, whatever the tables say.</summary>
    private static void CheckPhones(DueReminders due, FlakyGateway gateway)
    {
        var got = gateway.Sent.Values.ToLookup(message => message.To[^11..]);
        foreach (var (phone, count) in due.Phones)
        {
            got[phone].Count().ShouldBe(count, phone);
            got[phone].Select(message => message.Text).ShouldBeUnique();
        }

        got.Count.ShouldBe(due.Phones.Count);
    }

    private static async Task CheckHouseAsync(DueReminders due)
    {
        var open = await due.Platform.LookAsync(db => db.JobFailures.AsNoTracking().Where(failure => failure.ResolvedAt == null)
            .Select(failure => $"{failure.Job} {failure.SubjectKind} {failure.Code}").ToListAsync());
        open.ShouldBeEmpty();
        var verdict = await due.Platform.SendAsync(new VerifyHistory(), Callers.Staff(due.Platform.Agency, Role.Auditor));
        verdict.Broken.ShouldBeNull();
        verdict.Entries.ShouldBeGreaterThanOrEqualTo(DueReminders.Cases);
    }
}
