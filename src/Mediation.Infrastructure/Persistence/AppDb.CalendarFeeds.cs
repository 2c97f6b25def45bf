using Mediation.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence;

public abstract partial class AppDb
{
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();
}
