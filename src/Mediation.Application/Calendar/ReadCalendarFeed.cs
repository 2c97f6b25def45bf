using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Calendar;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Notices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Calendar;

/// <summary>
/// Sessions and running clocks for the calendar program of whoever keeps the address: a mediator's own cases, the whole centre's for its
/// head and intake. The secret in the address stands for the sign-in; it ends when it is revoked or the account is closed.
/// </summary>
[OpenToAll]
public sealed record ReadCalendarFeed(string Secret) : IRequest<string>;

internal sealed class ReadCalendarFeedValidator : AbstractValidator<ReadCalendarFeed>
{
    public const int MaxLength = 100;

    public ReadCalendarFeedValidator() => RuleFor(query => query.Secret).NotEmpty().MaximumLength(MaxLength);
}

internal sealed class ReadCalendarFeedHandler(
    IAppDb db, IStaffDirectory staff, IClockCatalogues clocks, ICalendarWriter writer, IAccountAddresses accounts, RequestScope scope, PlatformTime time)
    : IRequestHandler<ReadCalendarFeed, string>
{
    private static readonly TimeSpan Past = TimeSpan.FromDays(90);

    public async Task<string> Handle(ReadCalendarFeed query, CancellationToken ct)
    {
        var hash = FeedSecret.HashOf(query.Secret);
        var feed = await db.CalendarFeeds.AsNoTracking().SingleOrDefaultAsync(feed => feed.SecretHash == hash && feed.RevokedAt == null, ct)
            ?? throw new NotFoundException("calendar feed");
        var keeper = await staff.FindAsync(feed.AccountId, ct);
        if (keeper is not { IsStaff: true } || !keeper.May(Permission.KeepCalendarFeed))
        {
            throw new NotFoundException("calendar feed");
        }

        // From here on the query filter shows what the keeper may see, and nothing else.
        scope.ActAs(keeper);
        var cases = CasesOf(keeper);
        var language = feed.Language ?? await LanguageOfAsync(keeper.Id, ct);
        return writer.Write(new CalendarContent(language, feed.OpenedAt, await SessionsAsync(cases, ct), await ClocksAsync(cases, ct)));
    }

    private async Task<FeedLanguage> LanguageOfAsync(Guid keeper, CancellationToken ct) =>
        (await accounts.LanguagesAsync([keeper], ct)).GetValueOrDefault(keeper) == Languages.English ? FeedLanguage.English : FeedLanguage.Chinese;

    private IQueryable<DisputeCase> CasesOf(Caller keeper) => keeper.Roles.Contains(Role.CentreHead) || keeper.Roles.Contains(Role.Clerk)
        ? db.Cases.AsNoTracking()
        : db.Cases.AsNoTracking().Where(dispute => dispute.Mediators.Any(part => part.ReleasedOn == null
            && db.Mediators.Any(mediator => mediator.Id == part.MediatorId && mediator.AccountId == keeper.Id)));

    private async Task<List<CalendarSession>> SessionsAsync(IQueryable<DisputeCase> cases, CancellationToken ct)
    {
        var since = time.Now - Past;
        return await cases.SelectMany(dispute => dispute.Sessions, (dispute, session) => new { dispute.Number, session })
            .Where(pair => pair.session.PlannedAt >= since).OrderBy(pair => pair.session.PlannedAt)
            .Select(pair => new CalendarSession(
                pair.session.Id.Value, pair.Number, pair.session.StartedAt ?? pair.session.PlannedAt, pair.session.EndedAt, pair.session.Place,
                pair.session.State)).ToListAsync(ct);
    }

    private async Task<List<CalendarClock>> ClocksAsync(IQueryable<DisputeCase> cases, CancellationToken ct)
    {
        var catalogue = await clocks.CurrentAsync(ct);
        var running = await cases.SelectMany(dispute => dispute.Deadlines, (dispute, deadline) => new { dispute.Number, deadline })
            .Where(pair => pair.deadline.Status == DeadlineStatus.Running).OrderBy(pair => pair.deadline.DueOn)
            .Select(pair => new { pair.Number, pair.deadline.Id, pair.deadline.Clock, pair.deadline.PeriodVersion, pair.deadline.DueOn, pair.deadline.Moves })
            .ToListAsync(ct);
        return
        [
            .. running.Select(one => (one, period: catalogue.Version(one.Clock, one.PeriodVersion))).Select(pair => new CalendarClock(
                pair.one.Id.Value, pair.one.Number, pair.period.NameZh, pair.period.NameEn, pair.one.DueOn, pair.one.Moves.Count)),
        ];
    }
}
