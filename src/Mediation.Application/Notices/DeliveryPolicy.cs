using Mediation.Domain.Notices;

namespace Mediation.Application.Notices;

/// <summary>How patient delivery is. Whoever runs the platform sets it, in the section "Delivery".</summary>
public sealed record DeliveryPolicy
{
    /// <summary>How long to wait after each call that was in vain for now; after the last one the next channel is taken.</summary>
    public static readonly IReadOnlyList<TimeSpan> Waits =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(60)];

    private const int MostParallel = 64;

    /// <summary>How long an unread notice lies in a party's inbox before another channel is taken.</summary>
    public TimeSpan ReadByParties { get; init; } = TimeSpan.FromHours(24);

    /// <summary>As above for staff, who are away over a weekend.</summary>
    public TimeSpan ReadByStaff { get; init; } = TimeSpan.FromHours(72);

    public TimeSpan ConfirmSms { get; init; } = TimeSpan.FromHours(24);

    /// <summary>No receipt ever comes for an e-mail; zero takes the mail server's word for its arrival.</summary>
    public TimeSpan ConfirmEmail { get; init; } = TimeSpan.FromHours(48);

    /// <summary>How long the office has for a letter.</summary>
    public TimeSpan ConfirmLetter { get; init; } = TimeSpan.FromDays(14);

    /// <summary>How many calls of one gateway run at once.</summary>
    public int Parallel { get; init => field = Math.Clamp(value, 1, MostParallel); } = 4;

    /// <summary>How many notices a node claims at once: all of them are done well before the lease ends.</summary>
    public int BatchSize { get; init; } = 40;

    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>After so many calls in a row in vain the gateway is taken to be away for the rest of the run.</summary>
    public int AwayAfter => 2 * Parallel;

    public TimeSpan ConfirmWithin(Notice notice) => notice.Channel switch
    {
        NoticeChannel.InApp when notice.RecipientKind == RecipientKind.Account => ReadByStaff,
        NoticeChannel.InApp => ReadByParties,
        NoticeChannel.Sms => ConfirmSms,
        NoticeChannel.Email => ConfirmEmail,
        _ => ConfirmLetter,
    };
}
