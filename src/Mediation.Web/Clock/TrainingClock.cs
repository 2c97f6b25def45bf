namespace Mediation.Web.Clock;

/// <summary>
/// Time for training and rehearsal: starts where it is told, runs on at the pace of the real clock, and can be moved forward, never back.
/// Only the platform's dates follow it; sign-in, cookies and tokens keep real time.
/// </summary>
internal sealed class TrainingClock(TimeProvider real, DateTimeOffset startAt) : TimeProvider
{
    private readonly Lock _moving = new();
    private readonly long _startedAt = real.GetTimestamp();
    private TimeSpan _moved;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_moving)
        {
            return (startAt + _moved + real.GetElapsedTime(_startedAt)).ToUniversalTime();
        }
    }

    /// <returns>False, and nothing moves, when the time is negative.</returns>
    public bool TryAdvance(TimeSpan by)
    {
        lock (_moving)
        {
            _moved += by < TimeSpan.Zero ? TimeSpan.Zero : by;
        }

        return by >= TimeSpan.Zero;
    }

    /// <returns>False, and nothing moves, when the instant lies in the past.</returns>
    public bool TryMoveTo(DateTimeOffset instant)
    {
        lock (_moving)
        {
            var by = instant - GetUtcNow();
            if (by < TimeSpan.Zero)
            {
                return false;
            }

            _moved += by;
            return true;
        }
    }
}
