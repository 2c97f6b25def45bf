using Mediation.Domain.Notices;
using Mediation.Domain.People;

namespace Mediation.Application.Notices;

/// <summary>Where a notice goes on one channel: in the clear for the gateway, masked for everybody else; or why it cannot go there.</summary>
internal sealed record Destination(string To, string Masked, string? Obstacle)
{
    private const int ShownOfAnAddress = 6;

    public static Destination None(string obstacle) => new("", "", obstacle);

    public static Destination Inbox(string signInName) => new("", MaskName(signInName), null);

    public static Destination Phone(PhoneNumber phone) => new(phone.Value, phone.ToString(), null);

    public static Destination Mail(EmailAddress address) => new(address.Value, address.ToString(), null);

    public static Destination Post(string name, string address) =>
        new($"{name}\n{address}", $"{address[..Math.Min(ShownOfAnAddress, address.Length)]}***", null);

    /// <summary>What somebody of the office typed in to see a notice himself.</summary>
    public static Destination Test(NoticeChannel channel, string address) => channel == NoticeChannel.Email
        ? EmailAddress.TryParse(address, out var email, out _) ? Mail(email) : None("email.address-malformed")
        : PhoneNumber.TryParse(address, out var phone, out _) ? Phone(phone) : None("sms.number-malformed");

    private static string MaskName(string name) => $"{name[..1]}***";
}
