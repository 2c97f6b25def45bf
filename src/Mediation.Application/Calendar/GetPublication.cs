using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Calendar;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Calendar;

/// <summary>How far the run of a notice has come.</summary>
[Requires(Permission.ManageCalendar)]
public sealed record GetPublication(Guid Id) : IRequest<PublicationProgress>;

/// <param name="Touched">Open deadlines that run over a changed day; null before the run began.</param>
/// <param name="Done">How many of them were counted again.</param>
/// <param name="Moved">How many last days became others.</param>
/// <param name="Confirmed">How many are definite now that were provisional.</param>
/// <param name="Failed">How many wait for the next look.</param>
/// <param name="LookAt">When the next look may begin; null when none follows.</param>
public sealed record PublicationProgress(
    Guid Id, int Year, int Edition, PublicationState State, DateOnly FirstDay, DateOnly LastDay, DateTimeOffset PublishedAt, int? Touched, int Done,
    int Moved, int Confirmed, int Failed, DateTimeOffset? LookAt, DateTimeOffset? FinishedAt);

internal sealed class GetPublicationHandler(IAppDb db) : IRequestHandler<GetPublication, PublicationProgress>
{
    public async Task<PublicationProgress> Handle(GetPublication query, CancellationToken ct)
    {
        var id = new PublicationId(query.Id);
        var run = await db.Publications.AsNoTracking().SingleOrDefaultAsync(run => run.Id == id, ct) ?? throw new NotFoundException("publication");
        var moved = await db.PublicationMoves.CountAsync(move => move.PublicationId == id, ct);
        return new PublicationProgress(
            run.Id.Value, run.Year, run.Edition, run.State, run.FirstDay, run.LastDay, run.PublishedAt, run.Touched, run.Done, moved, run.Confirmed,
            run.Failed, run.State == PublicationState.Done ? null : run.LookAt, run.FinishedAt);
    }
}
