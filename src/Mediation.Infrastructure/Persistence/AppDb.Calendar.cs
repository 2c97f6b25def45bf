using Mediation.Application.Calendar;
using Mediation.Domain.Calendar;
using Mediation.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence;

public abstract partial class AppDb
{
    public DbSet<CalendarNotice> CalendarNotices => Set<CalendarNotice>();

    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<PublicationMove> PublicationMoves => Set<PublicationMove>();

    public Task<int> CountOpenDeadlinesAsync(DateOnly first, DateOnly last, CancellationToken ct) =>
        Set<Deadline>().Where(TouchedDeadlines.Over(first, last)).CountAsync(ct);
}
