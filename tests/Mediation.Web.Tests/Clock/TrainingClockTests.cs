using System.Net;
using System.Net.Http.Json;
using Mediation.TestSupport;
using Mediation.Web.Clock;
using Mediation.Web.Tests.Host;
using Microsoft.Extensions.Time.Testing;

namespace Mediation.Web.Tests.Clock;

public sealed class TrainingClockTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private const string StartAt = "--Clock:StartAt=2026-03-02T09:00:00+08:00";
    private static readonly Uri Door = new("/dev/clock", UriKind.Relative);
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void TrainingClock_RealTimePasses_RunsOn()
    {
        var real = new FakeTimeProvider();
        var clock = new TrainingClock(real, Start);

        real.Advance(TimeSpan.FromMinutes(5));

        clock.GetUtcNow().ShouldBe(Start.AddMinutes(5));
    }

    [Fact]
    public void TrainingClock_MovedBack_StaysWhereItIs()
    {
        var clock = new TrainingClock(new FakeTimeProvider(), Start);
        clock.TryMoveTo(Start.AddDays(3)).ShouldBeTrue();

        clock.TryMoveTo(Start).ShouldBeFalse();
        clock.TryAdvance(TimeSpan.FromSeconds(-1)).ShouldBeFalse();

        clock.GetUtcNow().ShouldBe(Start.AddDays(3));
    }

    [Fact]
    public async Task Clock_MovedByTheSystemAdministrator_ShowsTheNewDate()
    {
        await using var host = await RunningHost.StartAsync(settings: StartAt);
        using var client = await host.SignedInAsync("system");

        using var days = await client.PostAsJsonAsync(Door, new { days = 15 }, TestContext.Current.CancellationToken);
        using var to = await client.PostAsJsonAsync(Door, new { to = "2026-04-01T00:30:00+08:00" }, TestContext.Current.CancellationToken);

        (await days.Content.ReadFromJsonAsync<ClockReading>(TestContext.Current.CancellationToken))!.Today.ShouldBe(new DateOnly(2026, 3, 17));
        (await to.Content.ReadFromJsonAsync<ClockReading>(TestContext.Current.CancellationToken))!.Today.ShouldBe(new DateOnly(2026, 4, 1));
    }

    [Theory]
    [InlineData("""{"to":"2026-01-01T00:00:00Z"}""", HttpStatusCode.Conflict, "clock.backwards")]
    [InlineData("""{"days":-1}""", HttpStatusCode.Conflict, "clock.backwards")]
    [InlineData("{}", HttpStatusCode.UnprocessableEntity, "clock.no-move")]
    [InlineData("""{"to":"2026-05-01T00:00:00Z","days":1}""", HttpStatusCode.UnprocessableEntity, "clock.no-move")]
    [InlineData("""{"days":2147483647}""", HttpStatusCode.UnprocessableEntity, "clock.no-move")]
    [InlineData("""{"to":"9999-12-31T23:59:59Z"}""", HttpStatusCode.UnprocessableEntity, "clock.no-move")]
    [InlineData("""{"to":"2026-05-01T00:00:00"}""", HttpStatusCode.BadRequest, "request.malformed")]
    public async Task Clock_UnreasonableMove_IsRefused(string body, HttpStatusCode status, string code)
    {
        using var client = await shared.Host.SignedInAsync("system");

        using var answer = await client.PostAsync(Door, new StringContent(body, null, "application/json"), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(status);
        (await Problem.OfAsync(answer)).Code.ShouldBe(code);
    }

    [Fact]
    public async Task Clock_OtherRoleOrNoTrainingClock_IsClosed()
    {
        await using var plain = await RunningHost.StartAsync();
        using var head = await shared.Host.SignedInAsync("head");
        using var system = await plain.SignedInAsync("system");

        using var forbidden = await head.GetAsync(Door, TestContext.Current.CancellationToken);
        using var absent = await system.GetAsync(Door, TestContext.Current.CancellationToken);

        forbidden.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        absent.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
