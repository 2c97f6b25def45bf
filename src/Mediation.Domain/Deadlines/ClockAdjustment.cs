using System.Text.Json.Serialization;
using Mediation.Domain.Common;

namespace Mediation.Domain.Deadlines;

/// <summary>
/// What moves the end of a running clock. An extension (延长) and a pause (中止) are different things in law;
/// so are a restart (中断) and an exclusion (不计入), each a subtype of its own. Kept in the order in which they happened.
/// </summary>
[JsonDerivedType(typeof(Extension), "extension")]
[JsonDerivedType(typeof(Pause), "pause")]
public abstract record ClockAdjustment
{
    private ClockAdjustment()
    {
    }

    /// <summary>延长: the end moves by a number of days or to a named date.</summary>
    public sealed record Extension : ClockAdjustment
    {
        [JsonConstructor]
        public Extension(int? days, DateOnly? newEnd, string reason)
        {
            Guard.Require((days is null) != (newEnd is null), RuleCode.DeadlineExtensionUnclear);
            Guard.Require(days is null or > 0, RuleCode.DeadlineExtensionNotLater);
            ArgumentException.ThrowIfNullOrWhiteSpace(reason);

            Days = days;
            NewEnd = newEnd;
            Reason = reason;
        }

        /// <summary>Working days for a clock of working days, otherwise calendar days.</summary>
        public int? Days { get; }

        public DateOnly? NewEnd { get; }

        public string Reason { get; }

        public static Extension By(int days, string reason) => new(days, null, reason);

        public static Extension Until(DateOnly newEnd, string reason) => new(null, newEnd, reason);
    }

    /// <summary>中止: the clock stands still. A pause without an end moves nothing yet.</summary>
    public sealed record Pause : ClockAdjustment
    {
        public Pause(DateOnly from, DateOnly? until = null)
        {
            Guard.Require(until is null || from <= until, RuleCode.DeadlineResumeBeforePause);

            From = from;
            Until = until;
        }

        /// <summary>The first day that is not counted.</summary>
        public DateOnly From { get; }

        /// <summary>The first day that is counted again; null while the clock stands.</summary>
        public DateOnly? Until { get; }

        public Pause ResumedOn(DateOnly on) => new(From, on);
    }
}
