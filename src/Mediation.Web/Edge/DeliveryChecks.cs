using Mediation.Infrastructure.Email;
using Mediation.Infrastructure.Notices;
using Mediation.Infrastructure.Sms;

namespace Mediation.Web.Edge;

/// <summary>Outside Development notices must really leave, to somebody whom nobody can pretend to be.</summary>
internal static class DeliveryChecks
{
    private const int ShortestSecret = 32;

    public static IEnumerable<string> Reasons(IConfiguration configuration)
    {
        var email = configuration.GetSection(EmailOptions.Section).Get<EmailOptions>() ?? new EmailOptions();
        var sms = configuration.GetSection(SmsOptions.Section).Get<SmsOptions>() ?? new SmsOptions();
        var allowsFiles = configuration.GetValue($"{DeliverySettings.Section}:{nameof(DeliverySettings.AllowFiles)}", defaultValue: false);
        return [.. Email(email, allowsFiles), .. Sms(sms, allowsFiles)];
    }

    private static IEnumerable<string> Email(EmailOptions email, bool allowsFiles)
    {
        if (!email.IsSet && !allowsFiles)
        {
            yield return $"{EmailOptions.Section}:Host is not set, so e-mail would go to files only; set it, or Delivery:AllowFiles to true.";
        }

        if (email.IsSet && !MimeKit.MailboxAddress.TryParse(email.From, out _))
        {
            yield return $"{EmailOptions.Section}:From is not an address.";
        }

        if (email.Security == EmailSecurity.None && email.Password.Length > 0)
        {
            yield return $"{EmailOptions.Section}:Security is None; the password would travel in the clear.";
        }
    }

    private static IEnumerable<string> Sms(SmsOptions sms, bool allowsFiles)
    {
        if (!sms.IsSet && !allowsFiles)
        {
            yield return $"{SmsOptions.Section}:Url is not set, so text messages would go to files only; set it, or Delivery:AllowFiles to true.";
        }

        if (sms.IsSet && (!Uri.TryCreate(sms.Url, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttps && !url.IsLoopback)))
        {
            yield return $"{SmsOptions.Section}:Url is not an HTTPS address.";
        }

        if (sms.IsSet && (sms.KeyId.Length == 0 || sms.Secret.Length < ShortestSecret))
        {
            yield return $"{SmsOptions.Section}:KeyId or a Secret of at least {ShortestSecret} characters is missing.";
        }
    }
}
