using Mediation.Application.Common;
using Mediation.Application.Jobs;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Tests.Jobs;

public sealed class JobFailureTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly Guid Case = Guid.CreateVersion7();

    [Theory]
    [EveryDatabase]
    public async Task Note_Twice_CountsOnOneRow(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var failures = platform.Services.GetRequiredService<IJobFailures>();

        await failures.NoteAsync("sweep", "case", Case, "JsonException", Ct);
        platform.Clock.Advance(TimeSpan.FromMinutes(10));
        await failures.NoteAsync("sweep", "case", Case, "calendar.date-out-of-range", Ct);

        var noted = await ReadAsync(platform);
        (noted.Count, noted.Code, noted.ResolvedAt).ShouldBe((2, "calendar.date-out-of-range", null));
        (noted.LastAt - noted.FirstAt).ShouldBe(TimeSpan.FromMinutes(10));
    }

    [Theory]
    [EveryDatabase]
    public async Task Clear_ResolvesIt_AndTheNextFailureBeginsAnew(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var failures = platform.Services.GetRequiredService<IJobFailures>();
        await failures.NoteAsync("sweep", "case", Case, "JsonException", Ct);
        await failures.NoteAsync("sweep", "case", Case, "JsonException", Ct);

        await failures.ClearAsync("sweep", "case", Case, Ct);
        (await ReadAsync(platform)).ResolvedAt.ShouldNotBeNull();
        platform.Clock.Advance(TimeSpan.FromDays(1));
        await failures.NoteAsync("sweep", "case", Case, "JsonException", Ct);

        var again = await ReadAsync(platform);
        (again.Count, again.ResolvedAt, again.FirstAt).ShouldBe((1, null, platform.Clock.GetUtcNow()));
    }

    [Theory]
    [EveryDatabase]
    public async Task Note_FromManyNodesAtOnce_LosesNone(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var failures = platform.Services.GetRequiredService<IJobFailures>();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => failures.NoteAsync("sweep", "case", Case, "JsonException", Ct)));

        (await ReadAsync(platform)).Count.ShouldBe(8);
    }

    private static Task<JobFailure> ReadAsync(TestPlatform platform) => platform.LookAsync(db => db.JobFailures.AsNoTracking().SingleAsync());
}
