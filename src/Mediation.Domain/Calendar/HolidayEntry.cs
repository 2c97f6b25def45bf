namespace Mediation.Domain.Calendar;

/// <summary>One day that a notice or the statute singles out: a day off, or a weekend day on which people work (调休上班).</summary>
/// <param name="Name">The festival in Chinese, as the notice names it.</param>
/// <param name="IsOffDay">False for a make-up working day.</param>
public sealed record HolidayEntry(string Name, DateOnly Date, bool IsOffDay);
