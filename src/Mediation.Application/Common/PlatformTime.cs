namespace Mediation.Application.Common;

/// <summary>
/// The platform's present. Legal dates are dates in Asia/Shanghai, instants are UTC. It is not the container's TimeProvider because
/// a training clock may move it by months, and sign-in, cookies and tokens must not follow.
/// </summary>
public sealed class PlatformTime(TimeProvider provider)
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public DateTimeOffset Now => provider.GetUtcNow().ToUniversalTime();

    /// <summary>The date in Asia/Shanghai, whatever the server's own zone.</summary>
    public DateOnly Today => DateIn(Now);

    public static DateOnly DateIn(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Shanghai).DateTime);

    /// <summary>The hour on the clocks of Asia/Shanghai.</summary>
    public static TimeOnly HourIn(DateTimeOffset instant) =>
        TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Shanghai).DateTime);

    /// <summary>The instant, in UTC, at which the clocks of Asia/Shanghai show this date and hour.</summary>
    public static DateTimeOffset InstantOf(DateOnly date, TimeOnly hour)
    {
        var local = date.ToDateTime(hour, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, Shanghai.GetUtcOffset(local)).ToUniversalTime();
    }
}
