using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Notices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>How the caller's office reminds: every ladder with rungs, its own or shipped, and its quiet hours.</summary>
[Requires(Permission.ManageReminders)]
public sealed record ListLadders : IRequest<LadderList>
{
    /// <summary>Only this clock; then audiences without rungs are listed too.</summary>
    public ClockId? Clock { get; init; }
}

/// <param name="QuietFrom">No text message goes to a party from this hour on, Asia/Shanghai.</param>
/// <param name="QuietUntil">Up to this hour.</param>
public sealed record LadderList(IReadOnlyList<LadderView> Ladders, TimeOnly QuietFrom, TimeOnly QuietUntil);

/// <param name="Version">0 while the shipped rungs hold; else what the next edit names.</param>
public sealed record LadderView(ClockId Clock, Audience Audience, bool IsShipped, int Version, IReadOnlyList<ReminderStep> Steps);

internal sealed class ListLaddersValidator : AbstractValidator<ListLadders>
{
    public ListLaddersValidator() => RuleFor(query => query.Clock).IsInEnum();
}

internal sealed class ListLaddersHandler(IAppDb db, RequestScope scope) : IRequestHandler<ListLadders, LadderList>
{
    public async Task<LadderList> Handle(ListLadders query, CancellationToken ct)
    {
        var office = scope.OfficeOf();
        var own = await db.ReminderLadders.AsNoTracking().Where(ladder => ladder.AgencyId == office).ToListAsync(ct);
        var policy = await db.ReminderPolicies.AsNoTracking().SingleOrDefaultAsync(policy => policy.AgencyId == office, ct);
        var quiet = policy?.Quiet ?? QuietHours.Shipped;
        var clocks = query.Clock is { } clock ? [clock] : Enum.GetValues<ClockId>();
        var views = clocks.SelectMany(_ => Enum.GetValues<Audience>(), (one, audience) => ViewOf(own, one, audience));
        return new LadderList([.. views.Where(view => query.Clock is not null || view.Steps.Count > 0 || !view.IsShipped)], quiet.From, quiet.Until);
    }

    private static LadderView ViewOf(List<ReminderLadder> own, ClockId clock, Audience audience) =>
        own.Find(ladder => ladder.Clock == clock && ladder.Audience == audience) is { } ladder
            ? new LadderView(clock, audience, IsShipped: false, ladder.Version, ladder.Steps)
            : new LadderView(clock, audience, IsShipped: true, 0, ShippedLadders.For(clock, audience));
}
