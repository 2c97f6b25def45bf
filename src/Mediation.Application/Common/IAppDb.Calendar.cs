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
}
