using Mediation.Application.Common;
using Mediation.Application.Jobs;
using Mediation.Domain.Common;
using Mediation.Infrastructure.Jobs;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Tests.Jobs;

public sealed class JobRunnerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [EveryDatabase]
    public async Task Run_ThatSucceeds_IsKeptWithItsCounts(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);

        await RunAsync<Counting>(platform);

        var run = await platform.LookAsync(db => db.JobRuns.AsNoTracking().SingleAsync(Ct));
        (run.Job, run.Outcome, run.FailureCode).ShouldBe(("a-job", JobOutcome.Succeeded, null));
        run.Counts["cases"].ShouldBe(7);
        run.DurationMs.ShouldNotBeNull();
    }

    [Theory]
    [EveryDatabase]
    public async Task Run_ThatThrows_IsListedByNameUntilOneSucceeds(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);

        await Should.ThrowAsync<RuleBrokenException>(() => RunAsync<Throwing>(platform));

        (await platform.LookAsync(db => db.JobRuns.AsNoTracking().SingleAsync(Ct))).FailureCode.ShouldBe(RuleCode.DeadlineEnded.Code);
        var failure = await platform.LookAsync(db => db.JobFailures.AsNoTracking().SingleAsync(Ct));
        (failure.Job, failure.SubjectKind, failure.Code).ShouldBe(("a-job", "job", RuleCode.DeadlineEnded.Code));
        await RunAsync<Counting>(platform);
        (await platform.LookAsync(db => db.JobFailures.AsNoTracking().SingleAsync(Ct))).ResolvedAt.ShouldNotBeNull();
    }

    [Theory]
    [EveryDatabase]
    public async Task Runs_BeyondTheNewestFifty_AreForgotten(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);

        for (var times = 0; times < JobRun.KeptPerJob + 5; times++)
        {
            platform.Clock.Advance(TimeSpan.FromMinutes(1));
            await RunAsync<Counting>(platform);
        }

        (await platform.LookAsync(db => db.JobRuns.CountAsync(Ct))).ShouldBe(JobRun.KeptPerJob);
    }

    private static Task RunAsync<TJob>(TestPlatform platform) where TJob : IPlatformJob => new JobRunner<TJob>(
        platform.Services.GetRequiredService<IServiceScopeFactory>(), [new ScheduledJob<TJob>("a-job", "* * * * *")],
        platform.Services.GetRequiredService<IJobFailures>(), TimeProvider.System).RunAsync(Ct);

    private sealed class Counting(JobReport report) : IPlatformJob
    {
        public Task RunAsync(CancellationToken ct)
        {
            report.Add("cases", 3);
            report.Add("cases", 4);
            return Task.CompletedTask;
        }
    }

    private sealed class Throwing : IPlatformJob
    {
        public Task RunAsync(CancellationToken ct) => throw new RuleBrokenException(RuleCode.DeadlineEnded);
    }
}
