namespace Mediation.Domain.Engagement;

/// <summary>A step of the funnel and when it was reached.</summary>
public sealed class FunnelMark
{
    private FunnelMark()
    {
    }

    internal FunnelMark(FunnelStep step, DateTimeOffset at, ApproachChannel? channel) => (Step, At, Channel) = (step, at, channel);

    public int Id { get; private set; }

    public FunnelStep Step { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The last channel the respondent had been approached by; null where it says nothing.</summary>
    public ApproachChannel? Channel { get; private set; }
}

/// <summary>One try to bring the invitation to the respondent.</summary>
public sealed class Approach
{
    private Approach()
    {
    }

    internal Approach(ApproachChannel channel, DateTimeOffset at) => (Channel, At) = (channel, at);

    public int Id { get; private set; }

    public ApproachChannel Channel { get; private set; }

    public DateTimeOffset At { get; private set; }
}
