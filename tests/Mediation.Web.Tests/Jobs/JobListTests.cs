using System.Net.Http.Json;
using System.Text.Json;
using Mediation.Application.Common;
using Mediation.Infrastructure.Jobs;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Web.Tests.Jobs;

public sealed class JobListTests
{
    [Theory]
    [EveryDatabase]
    public async Task Jobs_ShowLastRunAndFailures_AndFailuresArePaged(DatabaseProvider provider)
    {
        await using var host = await RunningHost.StartAsync(provider);
        var failures = host.Services.GetRequiredService<IJobFailures>();
        for (var number = 0; number < 3; number++)
        {
            await failures.NoteAsync("note-due-deadlines", "case", Guid.CreateVersion7(), "JsonException", TestContext.Current.CancellationToken);
        }

        await host.Services.GetRequiredService<JobRunner<SealHistory>>().RunAsync(TestContext.Current.CancellationToken);
        using var system = await host.SignedInAsync("system");

        var jobs = await GetAsync(system, "/api/v1/jobs");
        var first = await GetAsync(system, "/api/v1/jobs/failures?take=2");
        var second = await GetAsync(system, $"/api/v1/jobs/failures?take=2&cursor={first.GetProperty("next").GetString()}");

        jobs.EnumerateArray().Select(job => job.GetProperty("job").GetString()).Order().ShouldBe(JobSchedule.All.Select(job => job.Id).Order());
        Of(jobs, "note-due-deadlines").GetProperty("openFailures").GetInt32().ShouldBe(3);
        Of(jobs, "seal-history").GetProperty("lastRun").GetProperty("outcome").GetString().ShouldBe("succeeded");
        first.GetProperty("failures").EnumerateArray().Concat(second.GetProperty("failures").EnumerateArray())
            .Select(row => row.GetProperty("subjectId").GetGuid()).Distinct().Count().ShouldBe(3);
        second.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static JsonElement Of(JsonElement jobs, string id) => jobs.EnumerateArray().Single(job => job.GetProperty("job").GetString() == id);

    private static Task<JsonElement> GetAsync(HttpClient client, string path) => client.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative));
}
