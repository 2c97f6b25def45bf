using Mediation.Domain.Calendar;

namespace Mediation.Domain.Deadlines;

/// <summary>What dates are computed with: the working days and the clocks as known at one time.</summary>
public sealed record Reckoning(WorkCalendar Calendar, ClockCatalogue Clocks);

/// <summary>The present as a verb needs it.</summary>
/// <param name="Now">UTC instant.</param>
/// <param name="Today">The date in Asia/Shanghai at that instant.</param>
/// <param name="Calendar">The working days known at that instant.</param>
/// <param name="Clocks">The clocks known at that instant.</param>
public sealed record Moment(DateTimeOffset Now, DateOnly Today, WorkCalendar Calendar, ClockCatalogue Clocks)
{
    public Reckoning Reckoning => new(Calendar, Clocks);
}
