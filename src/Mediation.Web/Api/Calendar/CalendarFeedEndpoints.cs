using System.Security.Cryptography;
using System.Text;
using Mediation.Application.Calendar;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Mediation.Web.Api.Calendar;

/// <summary>One's own secret calendar address, and the calendar behind it.</summary>
internal static class CalendarFeedEndpoints
{
    public static void MapCalendarFeeds(this IEndpointRouteBuilder api)
    {
        var feeds = api.MapGroup("/calendar-feeds").WithTags("Calendar");
        feeds.MapPost("", OpenAsync).For<OpenCalendarFeed>().IsShownOnce().WithSummary("Get a secret calendar address, answered once; an earlier one ends");
        feeds.MapPost("/{id:guid}/revoke", RevokeAsync).For<RevokeCalendarFeed>().WithSummary("End a secret calendar address");
    }

    /// <summary>Not a part of the API: calendar programs read it without signing in.</summary>
    public static void MapCalendarAddress(this IEndpointRouteBuilder app) =>
        app.MapGet("/calendar/{secret}.ics", ReadAsync).For<ReadCalendarFeed>().RequireRateLimiting(RateLimits.Calendar).ExcludeFromDescription();

    private static async Task<Ok<OpenedCalendarFeed>> OpenAsync(Body<OpenCalendarFeed> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value, ct));

    private static async Task<Ok<RevokedCalendarFeed>> RevokeAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new RevokeCalendarFeed(id), ct));

    private static async Task<IResult> ReadAsync(string secret, HttpResponse response, IMediator sender, CancellationToken ct)
    {
        var text = Encoding.UTF8.GetBytes(await sender.Send(new ReadCalendarFeed(secret), ct));
        response.Headers[HeaderNames.CacheControl] = "private";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(text))[..32]}\"");

        // Answers 304 by itself when the program has this text already.
        return TypedResults.File(text, "text/calendar; charset=utf-8", entityTag: tag);
    }
}
