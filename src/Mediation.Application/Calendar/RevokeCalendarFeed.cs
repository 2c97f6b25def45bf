using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Calendar;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Calendar;

/// <summary>Ends the caller's secret address at once.</summary>
[Requires(Permission.KeepCalendarFeed)]
public sealed record RevokeCalendarFeed(Guid FeedId) : ICommand<RevokedCalendarFeed>;

public sealed record RevokedCalendarFeed(Guid Id);

internal sealed class RevokeCalendarFeedValidator : AbstractValidator<RevokeCalendarFeed>
{
    public RevokeCalendarFeedValidator() => RuleFor(command => command.FeedId).NotEmpty();
}

internal sealed class RevokeCalendarFeedHandler(IAppDb db, RequestScope scope, PlatformTime time) : IRequestHandler<RevokeCalendarFeed, RevokedCalendarFeed>
{
    public async Task<RevokedCalendarFeed> Handle(RevokeCalendarFeed command, CancellationToken ct)
    {
        var id = new CalendarFeedId(command.FeedId);
        var feed = await db.CalendarFeeds.SingleOrDefaultAsync(feed => feed.Id == id && feed.AccountId == scope.Caller.Id, ct)
            ?? throw new NotFoundException("calendar feed");
        feed.Revoke(time.Now);
        await db.SaveChangesAsync(ct);
        return new RevokedCalendarFeed(command.FeedId);
    }
}
