using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.People;

/// <summary>The roster of the caller's agency with how many cases each has in hand.</summary>
[Requires(Permission.ReadRoster)]
public sealed record ListMediators : IRequest<IReadOnlyList<RosterEntry>>;

public sealed record RosterEntry(
    Guid Id, string Name, IReadOnlyList<ClaimType> Specialities, int InHand, int Capacity, DateOnly ActiveFrom, DateOnly? ActiveTo, bool IsOnRoster,
    int Version);

internal sealed class ListMediatorsHandler(IAppDb db, RequestScope scope, PlatformTime time) : IRequestHandler<ListMediators, IReadOnlyList<RosterEntry>>
{
    public async Task<IReadOnlyList<RosterEntry>> Handle(ListMediators query, CancellationToken ct)
    {
        var mediators = await db.Mediators.AsNoTracking()
            .Where(mediator => mediator.AgencyId == scope.Caller.Agency).OrderBy(mediator => mediator.Name).ToListAsync(ct);
        var load = await MediatorLoad.OfAsync(db, [.. mediators.Select(mediator => mediator.Id)], ct);
        return
        [
            .. mediators.Select(mediator => new RosterEntry(
                mediator.Id.Value, mediator.Name, mediator.Specialities, load.GetValueOrDefault(mediator.Id), mediator.Capacity,
                mediator.ActiveFrom, mediator.ActiveTo, mediator.IsOnRoster(time.Today), mediator.Version)),
        ];
    }
}
