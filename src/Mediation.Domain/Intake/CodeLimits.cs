namespace Mediation.Domain.Intake;

/// <summary>How many codes a number may be sent. They count the same whether anybody has signed in with it or not.</summary>
public static class CodeLimits
{
    private static readonly (TimeSpan Window, int Codes)[] Limits =
        [(TimeSpan.FromMinutes(1), 1), (TimeSpan.FromHours(1), 5), (TimeSpan.FromDays(1), 10)];

    /// <summary>What was sent longer ago matters to no limit.</summary>
    public static TimeSpan Longest { get; } = Limits.Max(limit => limit.Window);

    /// <summary>How long until the next may be sent; zero when it may be now.</summary>
    public static TimeSpan WaitFor(IEnumerable<DateTimeOffset> sent, DateTimeOffset now)
    {
        List<DateTimeOffset> inOrder = [.. sent.Order()];
        return Limits.Max(limit => WaitFor(limit.Window, limit.Codes, inOrder, now));
    }

    private static TimeSpan WaitFor(TimeSpan window, int codes, List<DateTimeOffset> sent, DateTimeOffset now)
    {
        List<DateTimeOffset> within = [.. sent.Where(at => at > now - window)];
        return within.Count < codes ? TimeSpan.Zero : within[^codes] + window - now;
    }
}
