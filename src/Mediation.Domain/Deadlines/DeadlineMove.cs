namespace Mediation.Domain.Deadlines;

/// <summary>Why a due day became another. Extending, suspending, restarting and leaving out are four different things in law.</summary>
public enum MoveCause
{
    /// <summary>延长.</summary>
    Extended,

    /// <summary>中止, noted when the clock runs again.</summary>
    Paused,

    /// <summary>不计入.</summary>
    Excluded,

    /// <summary>中断.</summary>
    Restarted,

    /// <summary>The start turned out to be another day.</summary>
    StartCorrected,

    /// <summary>A holiday notice was published or corrected.</summary>
    CalendarChanged,

    /// <summary>A new version of the law applies to running clocks.</summary>
    VersionChanged,
}

/// <summary>One change of a due day, kept for good.</summary>
/// <param name="On">The day on which it was moved.</param>
/// <param name="Detail">The reason given, or a stable code.</param>
public sealed record DeadlineMove(DateOnly From, DateOnly To, DateOnly On, MoveCause Cause, string? Detail = null);
