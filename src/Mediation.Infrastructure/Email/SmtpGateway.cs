using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Mediation.Application.Common;
using Mediation.Domain.Notices;
using MimeKit;

namespace Mediation.Infrastructure.Email;

/// <summary>Hands an e-mail to the office's mail server. What the server does with it afterwards nobody tells us.</summary>
internal sealed class SmtpGateway(EmailOptions options) : IMessageGateway
{
    private const int FirstPermanent = 500;
    private readonly MailboxAddress _from = MailboxAddress.Parse(options.From);

    public NoticeChannel Channel => NoticeChannel.Email;

    public async Task<SendResult> SendAsync(OutboundMessage message, CancellationToken ct)
    {
        using var mail = EmailMessage.Of(message, _from);
        if (mail is null)
        {
            return new SendResult.Refused("email.address-malformed");
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.Timeout);
        try
        {
            return new SendResult.Accepted(await HandOverAsync(mail, limit.Token));
        }
        catch (SmtpCommandException refused)
        {
            return Judge(refused);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new SendResult.Unreachable("email.timeout");
        }
        catch (Exception failed) when (failed is AuthenticationException or ServiceNotAuthenticatedException)
        {
            // Our own sign-in is no fault of the recipient, and is mended without touching the notice.
            return new SendResult.Unreachable("email.sign-in");
        }
        catch (SslHandshakeException)
        {
            return new SendResult.Unreachable("email.certificate");
        }
        catch (Exception failed) when (failed is IOException or SocketException or ProtocolException or NotSupportedException or ServiceNotConnectedException)
        {
            return new SendResult.Unreachable("email.connection");
        }
    }

    private async Task<string?> HandOverAsync(MimeMessage mail, CancellationToken ct)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync(options.Host, options.Port, SocketOptions(options.Security), ct);
        if (options.User.Length > 0)
        {
            await client.AuthenticateAsync(options.User, options.Password, ct);
        }

        // The reply to the data is the handing over; whether the good-bye is heard does not matter any more.
        await client.SendAsync(mail, ct);
        return mail.MessageId;
    }

    private static SendResult Judge(SmtpCommandException refused)
    {
        var code = $"email.{(int)refused.StatusCode}";
        return (int)refused.StatusCode >= FirstPermanent ? new SendResult.Refused(code) : new SendResult.Unreachable(code);
    }

    private static SecureSocketOptions SocketOptions(EmailSecurity security) => security switch
    {
        EmailSecurity.StartTls => SecureSocketOptions.StartTls,
        EmailSecurity.SslOnConnect => SecureSocketOptions.SslOnConnect,
        EmailSecurity.None => SecureSocketOptions.None,
        _ => throw new ArgumentOutOfRangeException(nameof(security)),
    };
}
