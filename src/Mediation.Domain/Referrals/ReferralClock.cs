using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Referrals;

/// <summary>A clock of the hand-over itself; the clocks of the case it is about stay with the case.</summary>
public sealed class ReferralClock
{
    private const int MaxExtensionDays = 366;

    private ReferralClock()
    {
    }

    public int Id { get; private set; }

    public ClockId Clock { get; private set; }

    /// <summary>Version of the law it counts by: the one in force when it started (edge case 31).</summary>
    public int PeriodVersion { get; private set; }

    /// <summary>The day of the event, Asia/Shanghai; itself not counted.</summary>
    public DateOnly StartOn { get; private set; }

    /// <summary>Last day, included.</summary>
    public DateOnly DueOn { get; private set; }

    public bool IsProvisional { get; private set; }

    public DueDateExplanation Explanation { get; private set; } = DueDateExplanation.Empty;

    /// <summary>The day it was met or ended; null while it runs.</summary>
    public DateOnly? EndedOn { get; private set; }

    public bool IsOpen => EndedOn is null;

    public bool IsOverdue(DateOnly today) => IsOpen && DueOn < today;

    /// <param name="agreedOn">The date the sender named; needed where the law sets no length, and not used where it does.</param>
    internal static ReferralClock Start(ClockId clock, DateOnly on, Moment moment, DateOnly? agreedOn)
    {
        var period = moment.Clocks.For(clock, on);
        var due = Count(period, on, moment, agreedOn);
        return new ReferralClock
        {
            Clock = clock,
            PeriodVersion = period.Version,
            StartOn = on,
            DueOn = due.On,
            IsProvisional = due.IsProvisional,
            Explanation = due.Explanation,
        };
    }

    /// <summary>Refused where the law knows no extension of it, or not one so long; where it names no most, none is longer than a year.</summary>
    internal void MustBeExtendable(DateOnly newEnd, Moment moment, DateOnly? agreedOn)
    {
        var period = moment.Clocks.Version(Clock, PeriodVersion);
        Guard.Require(period.Unit == PeriodUnit.AsAgreed || period.Extension is not null, RuleCode.DeadlineNotExtendable);
        var first = Count(period, StartOn, moment, agreedOn).On;
        var most = period.Extension?.MaxDays ?? MaxExtensionDays;
        Guard.Require(newEnd.DayNumber - first.DayNumber <= most, RuleCode.DeadlineExtensionTooLong, most);
    }

    internal void Extend(DateOnly newEnd) => DueOn = newEnd;

    internal void End(DateOnly on) => EndedOn = on;

    /// <summary>What had ended it was not enough: it runs on to the same day.</summary>
    internal void GoOn() => EndedOn = null;

    /// <summary>The event turned out to be on another day than it was counted from; the law stays the one it began under.</summary>
    internal void CountFrom(DateOnly on, Moment moment, DateOnly? agreedOn)
    {
        var due = Count(moment.Clocks.Version(Clock, PeriodVersion), on, moment, agreedOn);
        (StartOn, DueOn, IsProvisional, Explanation) = (on, due.On, due.IsProvisional, due.Explanation);
    }

    // The day that was asked for may be over when the matter arrives: then it is due at once.
    private static DueDate Count(StatutoryPeriod period, DateOnly on, Moment moment, DateOnly? agreedOn) => DueDateRule.Compute(
        period, on, moment.Calendar, [], period.Unit != PeriodUnit.AsAgreed ? null : agreedOn < on ? on : agreedOn);
}
