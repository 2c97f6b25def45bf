using System.Linq.Expressions;
using Mediation.Domain.Deadlines;

namespace Mediation.Application.Calendar;

public static class TouchedDeadlines
{
    /// <summary>
    /// Open deadlines that run over any of these days: no other can change with them. A clock counted backwards ends before it starts, so
    /// either end may be the earlier.
    /// </summary>
    public static Expression<Func<Deadline, bool>> Over(DateOnly first, DateOnly last) => deadline =>
        (deadline.Status == DeadlineStatus.Running || deadline.Status == DeadlineStatus.Paused)
        && (deadline.StartOn <= last || deadline.DueOn <= last)
        && (deadline.DueOn >= first || deadline.StartOn >= first);
}
