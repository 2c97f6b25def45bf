using System.Text.Encodings.Web;
using System.Text.Json;
using Mediation.Application.Common;
using Mediation.Domain.Notices;
using Mediation.Infrastructure.Email;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace Mediation.Infrastructure.Notices;

/// <summary>
/// Writes each message as one file instead of sending it: for the embedded default, where nothing may leave the machine, and for another
/// program to pick up. Nobody confirms a file, so such a message goes on to the next channel in its time.
/// </summary>
internal sealed class FileGateway(NoticeChannel channel, string folder, ILogger<FileGateway> log) : IMessageGateway
{
    private static readonly MailboxAddress From = new("Mediation", "notice@localhost.invalid");

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public NoticeChannel Channel => channel;

    public async Task<SendResult> SendAsync(OutboundMessage message, CancellationToken ct)
    {
        var name = $"{message.AttemptId:N}.{(channel == NoticeChannel.Email ? "eml" : "json")}";
        var path = Path.Combine(folder, channel.ToString().ToLowerInvariant(), name);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);

            // Written aside and moved: whoever watches the folder never reads half a message, and a repeated one replaces itself.
            var aside = path + ".part";
            if (!await WriteAsync(message, aside, ct))
            {
                return new SendResult.Refused("email.address-malformed");
            }

            File.Move(aside, path, overwrite: true);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return new SendResult.Unreachable("file.not-written");
        }

        log.LogInformation("{Channel} message {AttemptId} was written to a file; nothing was sent", channel, message.AttemptId);
        return new SendResult.Accepted(name);
    }

    private static async Task<bool> WriteAsync(OutboundMessage message, string path, CancellationToken ct)
    {
        if (message.Channel != NoticeChannel.Email)
        {
            await File.WriteAllBytesAsync(path, JsonSerializer.SerializeToUtf8Bytes(message, Json), ct);
            return true;
        }

        using var mail = EmailMessage.Of(message, From);
        if (mail is null)
        {
            return false;
        }

        await mail.WriteToAsync(path, ct);
        return true;
    }
}
