using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Calendar;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Calendar;

/// <summary>Gives the caller a secret address for a calendar program, answered once; an earlier one ends.</summary>
[Requires(Permission.KeepCalendarFeed)]
public sealed record OpenCalendarFeed : ISecretAnswer<OpenedCalendarFeed>
{
    /// <summary>Absent, the language of the account.</summary>
    public FeedLanguage? Language { get; init; }
}

/// <param name="Path">Shown this once; whoever knows it reads the calendar.</param>
public sealed record OpenedCalendarFeed(Guid Id, string Path);

internal sealed class OpenCalendarFeedValidator : AbstractValidator<OpenCalendarFeed>
{
    public OpenCalendarFeedValidator() => RuleFor(command => command.Language).IsInEnum();
}

internal sealed class OpenCalendarFeedHandler(IAppDb db, RequestScope scope, PlatformTime time) : IRequestHandler<OpenCalendarFeed, OpenedCalendarFeed>
{
    public async Task<OpenedCalendarFeed> Handle(OpenCalendarFeed command, CancellationToken ct)
    {
        foreach (var earlier in await db.CalendarFeeds.Where(feed => feed.AccountId == scope.Caller.Id && feed.RevokedAt == null).ToListAsync(ct))
        {
            earlier.Revoke(time.Now);
        }

        var secret = GeneratedSecret.New();
        var feed = CalendarFeed.Open(CalendarFeedId.New(time.Now), scope.Caller.Id, FeedSecret.HashOf(secret), command.Language, time.Now);
        db.CalendarFeeds.Add(feed);
        await db.SaveChangesAsync(ct);
        return new OpenedCalendarFeed(feed.Id.Value, $"/calendar/{secret}.ics");
    }
}
