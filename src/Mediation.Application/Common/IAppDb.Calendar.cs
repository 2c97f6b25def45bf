using Mediation.Application.Calendar;
using Mediation.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

public partial interface IAppDb
{
    DbSet<CalendarNotice> CalendarNotices { get; }

    DbSet<Publication> Publications { get; }

    DbSet<PublicationMove> PublicationMoves { get; }

    /// <summary>How many open deadlines of the whole platform run over any of these days; a bare number, so it is not scoped.</summary>
    Task<int> CountOpenDeadlinesAsync(DateOnly first, DateOnly last, CancellationToken ct);

    /// <summary>
    /// Writes explanations and provisional marks of deadlines that did not move, many at once and without a version of their cases. One whose
    /// case was changed since it was read is left as it is.
    /// </summary>
    /// <returns>How many were written.</returns>
    Task<int> WriteRecountedAsync(IReadOnlyList<StoredDeadline> recounted, CancellationToken ct);
}
