using Mediation.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

public partial interface IAppDb
{
    DbSet<CalendarFeed> CalendarFeeds { get; }
}
