using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Mediation.TestSupport;

namespace Mediation.Web.Tests.Api;

public sealed class CalendarAddressTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Address_IsReadWithoutSigningIn_PrivatelyAndWithATag()
    {
        await using var host = await RunningHost.StartAsync(settings: "--Clock:StartAt=2026-03-02T09:00:00+08:00");
        using var mediator = await host.SignedInAsync("mediator");
        using var opened = await mediator.PostAsync(
            new Uri("/api/v1/calendar-feeds", UriKind.Relative), new StringContent("{}", Encoding.UTF8, "application/json"), Ct);
        var path = new Uri((await opened.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("path").GetString()!, UriKind.Relative);
        using var stranger = host.Browser();

        using var read = await stranger.GetAsync(path, Ct);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(read.Headers.ETag!);
        using var unchanged = await stranger.SendAsync(again, Ct);
        using var unknown = await stranger.GetAsync(new Uri("/calendar/unknown.ics", UriKind.Relative), Ct);

        (opened.StatusCode, opened.Headers.CacheControl!.NoStore).ShouldBe((HttpStatusCode.OK, true));
        (read.StatusCode, read.Content.Headers.ContentType!.MediaType, read.Headers.CacheControl!.Private)
            .ShouldBe((HttpStatusCode.OK, "text/calendar", true));
        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
