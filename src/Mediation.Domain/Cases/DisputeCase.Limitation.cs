using Mediation.Domain.Cases.Rules;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Cases;

public sealed partial class DisputeCase
{
    /// <summary>
    /// The applicants' own clocks, which outlive the mediation: until the file is archived they are told how long arbitration stays open
    /// to them. No office acts by them, so they do not set the case's next date.
    /// </summary>
    private static readonly ClockId[] BeyondTheMediation = [ClockId.C1, ClockId.A8];

    /// <summary>Whether this clock runs on, and people are told of it, after the case was closed.</summary>
    public static bool OutlivesTheCase(ClockId clock) => BeyondTheMediation.Contains(clock);

    /// <summary>C1 as the application leaves it: it warns, and nothing is refused for it (edge cases 5 and 6).</summary>
    private void StartLimitation(Moment moment)
    {
        if (LimitationOfArbitration.StartFor(this, moment) is not { } start)
        {
            return;
        }

        Start(ClockId.C1, start.On, start.Event, moment);
        if (start.On < ReceivedOn)
        {
            _deadlines[^1].Restart(new ClockAdjustment.Restart(ReceivedOn, ClockEvents.MediationApplied), moment);
        }
    }

    /// <summary>A8: for a year the Beijing platform turns a failed mediation into an arbitration application at one tap.</summary>
    private void StartConversion(Moment moment)
    {
        if (!_deadlines.Exists(deadline => deadline.Clock == ClockId.A8))
        {
            Start(ClockId.A8, moment.Today, StartEvents.MediationEnded, moment);
        }
    }
}
