namespace Mediation.Domain.Deadlines;

/// <summary>What a period is counted in. "Fifteen days" is calendar days unless the text says or means working days.</summary>
public enum PeriodUnit
{
    CalendarDay,
    WorkingDay,
    Month,
    Year,

    /// <summary>No length of its own: the parties named the date.</summary>
    AsAgreed,
}
