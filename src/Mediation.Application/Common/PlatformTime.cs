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
}
