namespace Mediation.Domain.Deadlines;

public enum StepKind
{
    /// <summary>The day of the event, which is not counted.</summary>
    StartDayExcluded,

    /// <summary>Where the period ends before anything moves it; Detail is the <see cref="PeriodUnit"/>, Days how many of them, negative where it counts backward.</summary>
    NaturalEnd,

    /// <summary>A day on which nobody works; Detail is the reason of <see cref="Calendar.RestDay"/>.</summary>
    SkippedRestDay,

    /// <summary>A Saturday or Sunday that counts because people work on it.</summary>
    CountedMakeUpDay,

    /// <summary>The month has no such day, so that its last day is the end.</summary>
    LastDayOfShorterMonth,

    /// <summary>The last day was a rest day; Date is the working day after it.</summary>
    RolledForward,

    /// <summary>The last day was a rest day; Date is the working day before it.</summary>
    RolledBackward,

    /// <summary>Date is the new end; Days how far it moved, null for a date the parties named; Detail the reason given.</summary>
    Extended,

    /// <summary>Date is the first day not counted; Days how many counted days the clock stood still.</summary>
    Paused,

    /// <summary>Date is the first day left out; Days how many counted days (negative where it counts backward); Detail why.</summary>
    Excluded,

    /// <summary>Date is the day of the event, not counted, from which the whole period ran anew; Detail the event.</summary>
    Restarted,

    /// <summary>The date the parties agreed.</summary>
    AgreedDate,

    /// <summary>The first date that hangs on a year without a notice; Detail is the year.</summary>
    Provisional,

    Due,
}

/// <summary>One step on the way to a due date, in the order taken. What Detail and Days hold is said at each kind.</summary>
public sealed record ExplanationStep(StepKind Kind, DateOnly Date, string? Detail = null, int? Days = null);
