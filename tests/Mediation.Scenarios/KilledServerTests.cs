using System.Collections.Concurrent;
using Mediation.Application.Cases;
using Mediation.Application.History;
using Mediation.Infrastructure.Persistence;
using Mediation.Scenarios.Stage;
using Mediation.TestSupport;

namespace Mediation.Scenarios;

/// <summary>What was acknowledged is kept, what was not is done neither half nor twice, however suddenly the server dies.</summary>
public sealed class KilledServerTests
{
    private const int Filers = 6;
    private const int AcknowledgedBeforeTheKill = 30;
    private static readonly object Filing = Filings.Of(ScenarioFile.Read("01-overtime-after-leaving"));

    [Theory]
    [EveryDatabase]
    public async Task Server_KilledAmidFilings_LosesNoAcknowledgedCaseAndDoublesNone(DatabaseProvider provider)
    {
        await using var first = await ServerProcess.StartAsync(provider, District.Time(3, 2, 9));
        using var clerk = await SignIn.AsPersonAsync(first.Address, "clerk");
        using var stop = new CancellationTokenSource();
        var acknowledged = new ConcurrentDictionary<string, string>();
        var asked = new ConcurrentBag<string>();
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var filers = Enumerable.Range(0, Filers).Select(filer => FileUntilKilledAsync(filer)).ToList();
        await enough.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        await using var second = await first.KillAndStartAgainAsync();
        await stop.CancelAsync();
        await Task.WhenAll(filers);

        using var again = await SignIn.AsPersonAsync(second.Address, "clerk");
        var numbers = new Dictionary<string, string>();
        foreach (var key in asked)
        {
            numbers[key] = (await again.PostAsync<CaseReceipt>("/api/v1/cases", Filing, key: key)).Number;
        }

        acknowledged.Count.ShouldBeGreaterThanOrEqualTo(AcknowledgedBeforeTheKill);
        acknowledged.ShouldAllBe(answer => numbers[answer.Key] == answer.Value);
        numbers.Values.Order().ShouldBe(Enumerable.Range(1, asked.Count).Select(serial => $"京大工调〔2026〕{serial:00000}号"));
        using var auditor = await SignIn.AsPersonAsync(second.Address, "auditor");
        (await auditor.PostAsync<HistoryVerdict>("/api/v1/history/verify")).Broken.ShouldBeNull();

        async Task FileUntilKilledAsync(int filer)
        {
            for (var serial = 0; !stop.IsCancellationRequested; serial++)
            {
                var key = $"filer-{filer}-{serial}";
                asked.Add(key);
                try
                {
                    acknowledged[key] = (await clerk.PostAsync<CaseReceipt>("/api/v1/cases", Filing, key: key)).Number;
                }
                catch (HttpRequestException)
                {
                    // The server died while this call was under way: whether it was done is for the second server to say.
                    return;
                }

                if (acknowledged.Count >= AcknowledgedBeforeTheKill)
                {
                    enough.TrySetResult();
                }
            }
        }
    }
}
