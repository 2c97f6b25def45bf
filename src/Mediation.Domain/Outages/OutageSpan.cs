namespace Mediation.Domain.Outages;

/// <summary>From one instant to another, the last not included. A due day runs until 24:00 in China, which has no summer time since 1991.</summary>
public sealed record OutageSpan(DateTimeOffset From, DateTimeOffset Until)
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>The first day it lies on.</summary>
    public DateOnly FirstDay => DateOnly.FromDateTime(From.ToOffset(China).DateTime);

    /// <summary>The last day it lies on: one that ended at midnight did not touch the day that began.</summary>
    public DateOnly LastDay => DateOnly.FromDateTime(Until.ToOffset(China).AddTicks(-1).DateTime);

    public static OutageSpan OfDays(DateOnly first, DateOnly last) => new(StartOf(first), EndOf(last));

    /// <summary>Some hours of that day were lost.</summary>
    public bool Touches(DateOnly day) => FirstDay <= day && day <= LastDay;

    /// <summary>The day ended while it lasted: whoever waited for the last hours had none.</summary>
    public bool HoldsTheEndOf(DateOnly day) => From < EndOf(day) && EndOf(day) <= Until;

    private static DateTimeOffset StartOf(DateOnly day) => new(day, TimeOnly.MinValue, China);

    private static DateTimeOffset EndOf(DateOnly day) => StartOf(day.AddDays(1));
}
