using System.Text.Json.Serialization;
using Mediation.Domain.Common;

namespace Mediation.Domain.Deadlines;

/// <summary>
/// What moves the end of a running clock: four different things in law (edge case 33). Kept in the order in which they were recorded.
/// </summary>
[JsonDerivedType(typeof(Extension), "extension")]
[JsonDerivedType(typeof(Pause), "pause")]
[JsonDerivedType(typeof(Exclusion), "exclusion")]
[JsonDerivedType(typeof(Restart), "restart")]
public abstract record ClockAdjustment
{
    private ClockAdjustment()
    {
    }

    /// <summary>延长: the end moves by a number of days or to a named date.</summary>
    public sealed record Extension : ClockAdjustment
    {
        [JsonConstructor]
        public Extension(int? days, DateOnly? newEnd, string reason, bool excused = false)
        {
            Guard.Require((days is null) != (newEnd is null), RuleCode.DeadlineExtensionUnclear);
            Guard.Require(days is null or > 0, RuleCode.DeadlineExtensionNotLater);
            ArgumentException.ThrowIfNullOrWhiteSpace(reason);

            Days = days;
            NewEnd = newEnd;
            Reason = reason;
            Excused = excused;
        }

        /// <summary>Working days for a clock of working days, otherwise calendar days.</summary>
        public int? Days { get; }

        public DateOnly? NewEnd { get; }

        public string Reason { get; }

        /// <summary>Granted because the deadline could not be kept, e.g. an outage (民诉法 §86 by analogy): outside the limits of the clock.</summary>
        public bool Excused { get; }

        public static Extension By(int days, string reason) => new(days, null, reason);

        public static Extension Until(DateOnly newEnd, string reason) => new(null, newEnd, reason);

        public static Extension Excuse(DateOnly newEnd, string reason) => new(null, newEnd, reason, excused: true);
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

    /// <summary>不计入: days that are left out of the count, also where it is recorded afterwards. A day is never taken out twice.</summary>
    public sealed record Exclusion : ClockAdjustment
    {
        public Exclusion(DateOnly from, DateOnly until, string because)
        {
            Guard.Require(from < until, RuleCode.DeadlineExclusionEmpty);
            ArgumentException.ThrowIfNullOrWhiteSpace(because);

            From = from;
            Until = until;
            Because = because;
        }

        /// <summary>The first day left out.</summary>
        public DateOnly From { get; }

        /// <summary>The first day that is counted again.</summary>
        public DateOnly Until { get; }

        /// <summary>One of <see cref="ClockEvents"/>.</summary>
        public string Because { get; }
    }

    /// <summary>中断: the whole period runs anew from the day after. What was extended or stood still before no longer matters.</summary>
    public sealed record Restart : ClockAdjustment
    {
        public Restart(DateOnly on, string @event, string? proof = null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(@event);

            On = on;
            Event = @event;
            Proof = proof;
        }

        /// <summary>The day of the event, itself not counted.</summary>
        public DateOnly On { get; }

        /// <summary>One of <see cref="ClockEvents"/>.</summary>
        public string Event { get; }

        /// <summary>What proves it, e.g. a document number; null for an event of the case itself.</summary>
        public string? Proof { get; }
    }
}
