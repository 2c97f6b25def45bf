using System.Text;
using Hangfire;
using Hangfire.Storage;
using Mediation.Infrastructure.Jobs;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Mediation.Web.Clock;
using Mediation.Web.Tests.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Web.Tests.Jobs;

public sealed class RecurringJobTests
{
    [Theory]
    [EveryDatabase]
    public async Task Scheduler_TriggeredAfterADueDay_NotesItOnTheCase(DatabaseProvider provider)
    {
        await using var host = await RunningHost.StartAsync(provider, "--Jobs:Run=true", "--Clock:StartAt=2026-03-02T09:00:00+08:00");
        using var worker = await host.SignedInAsync("worker");
        await FileAsync(worker);
        host.Services.GetRequiredService<TrainingClock>().TryMoveTo(new DateTimeOffset(2026, 3, 18, 1, 0, 0, TimeSpan.Zero)).ShouldBeTrue();

        host.Services.GetRequiredService<IRecurringJobManager>().Trigger("note-due-deadlines");

        await host.UntilAsync(db => db.Outbox.AnyAsync(message => message.Event == "DeadlineMissed"));
    }

    [Fact]
    public async Task Scheduler_AtStart_HoldsEveryJobOfTheTableInShanghaiTime()
    {
        await using var host = await RunningHost.StartAsync(settings: "--Jobs:Run=true");

        var known = host.Services.GetRequiredService<JobStorage>().GetConnection().GetRecurringJobs();

        known.Select(job => job.Id).Order().ShouldBe(JobSchedule.All.Select(job => job.Id).Order());
        known.ShouldAllBe(job => job.TimeZoneId == "Asia/Shanghai");
    }

    private static async Task FileAsync(HttpClient worker)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/cases", UriKind.Relative));
        request.Headers.Add("Idempotency-Key", "k-1");
        request.Content = new StringContent(SoundApplication.Json, Encoding.UTF8, "application/json");
        using var answer = await worker.SendAsync(request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}
