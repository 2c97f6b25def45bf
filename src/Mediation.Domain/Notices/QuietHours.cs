namespace Mediation.Domain.Notices;

/// <summary>
/// The hours in which no text message is sent to parties, Asia/Shanghai. What falls into them waits until they end; nothing is dropped.
/// </summary>
/// <param name="From">The first quiet minute. After <paramref name="Until"/> it means the evening before.</param>
/// <param name="Until">The first minute that is not quiet any more. Equal to <paramref name="From"/>: no quiet hours.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly Until)
{
    public static QuietHours Shipped { get; } = new(new TimeOnly(21, 0), new TimeOnly(8, 0));

    public static bool Concern(Audience audience, NoticeChannel channel) =>
        channel == NoticeChannel.Sms && audience is Audience.Worker or Audience.Employer or Audience.Agent;

    /// <summary>How long something that is ready at this time of day has to wait: zero outside of the quiet hours.</summary>
    public TimeSpan Wait(TimeOnly at) => at.IsBetween(From, Until) ? Until - at : TimeSpan.Zero;
}
