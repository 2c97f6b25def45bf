using Mediation.Application.Common;
using MimeKit;
using MimeKit.Text;

namespace Mediation.Infrastructure.Email;

/// <summary>A notice as an e-mail: plain text in UTF-8, under a Message-ID that is the same however often it is sent.</summary>
internal static class EmailMessage
{
    /// <summary>Null when <see cref="OutboundMessage.To"/> is not exactly one address.</summary>
    public static MimeMessage? Of(OutboundMessage message, MailboxAddress from)
    {
        // An address with a line break in it would be a header of somebody else's making.
        if (message.To.Any(char.IsControl) || !MailboxAddress.TryParse(message.To, out var to))
        {
            return null;
        }

        var mail = new MimeMessage
        {
            Subject = OnOneLine(message.Subject ?? ""),
            MessageId = $"{message.AttemptId:N}@{from.Domain}",
            Body = new TextPart(TextFormat.Plain) { Text = message.Body },
        };
        mail.From.Add(from);
        mail.To.Add(to);
        mail.Headers.Add(HeaderId.ContentLanguage, OnOneLine(message.Language));
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return mail;
    }

    private static string OnOneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
