using Mediation.Domain.Calendar;

namespace Mediation.Domain.Deadlines;

/// <summary>The present as a verb needs it.</summary>
/// <param name="Now">UTC instant.</param>
/// <param name="Today">The date in Asia/Shanghai at that instant.</param>
/// <param name="Calendar">The working days known at that instant.</param>
public sealed record Moment(DateTimeOffset Now, DateOnly Today, WorkCalendar Calendar);
