using System.Security.Cryptography;
using Mediation.Application.Common;
using Mediation.Domain.Exchange;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Exchange;

/// <summary>
/// Takes a file that a message of this partner has announced and that is not there yet. Sent by the exchange endpoint only, which has no
/// caller of its own.
/// </summary>
/// <param name="Hash">From the address.</param>
/// <param name="Token">Signed by the partner; its payload is the hash.</param>
/// <param name="Content">Read once, no further than announced.</param>
public sealed record ReceiveAttachment(string Hash, string Token, Stream Content) : IRequest<AttachmentReceived>;

public sealed record AttachmentReceived(string Hash, long Size);

internal sealed class ReceiveAttachmentHandler(IAppDb db, ExchangeDoor door, ICloudEvents events, ExchangeOptions options, TimeProvider clock)
    : IRequestHandler<ReceiveAttachment, AttachmentReceived>
{
    public async Task<AttachmentReceived> Handle(ReceiveAttachment command, CancellationToken ct)
    {
        var admitted = await door.AdmitAsync(command.Token, SignedKinds.Upload, ct);
        if (!admitted.Payload.AsSpan().SequenceEqual(System.Text.Encoding.ASCII.GetBytes(command.Hash)))
        {
            throw new ExchangeRefusedException(Refusal.AttachmentHash);
        }

        var announced = await AnnouncedAsync(admitted.Partner.Id, command.Hash, ct);
        var (id, hash) = (admitted.Partner.Id, command.Hash);
        if (await db.ExchangeUploads.AnyAsync(one => one.PartnerId == id && one.Hash == hash, ct))
        {
            return new AttachmentReceived(announced.Hash, announced.Size);
        }

        var chunks = await ReadAsync(command.Content, announced, ct);
        await KeepAsync(admitted.Partner.Id, announced, chunks, ct);
        return new AttachmentReceived(announced.Hash, announced.Size);
    }

    /// <summary>As a message that waits has announced it; a partner can leave nothing here that it announced to nobody.</summary>
    private async Task<AttachmentReference> AnnouncedAsync(ExchangePartnerId partner, string hash, CancellationToken ct)
    {
        var waiting = await db.ExchangeIn.AsNoTracking().Where(one => one.PartnerId == partner && one.State == InState.Waiting)
            .OrderBy(one => one.ReceivedAt).ThenBy(one => one.Id).Select(one => one.Payload).ToListAsync(ct);
        return waiting.Select(payload => events.Read(System.Text.Encoding.UTF8.GetBytes(payload), options.MaxAttachments))
                .SelectMany(message => message?.Attachments ?? []).FirstOrDefault(one => one.Hash == hash)
            ?? throw new ExchangeRefusedException(Refusal.AttachmentUnannounced);
    }

    // Read before the transaction begins: a slow line must not hold up those who write.
    private static async Task<List<byte[]>> ReadAsync(Stream content, AttachmentReference announced, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        List<byte[]> chunks = [];
        var (left, buffer) = (announced.Size, new byte[AttachmentChunk.Bytes]);
        int read;
        while ((read = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct)) > 0)
        {
            left -= read;
            if (left < 0)
            {
                throw new ExchangeRefusedException(Refusal.AttachmentHash);
            }

            hash.AppendData(buffer, 0, read);
            chunks.Add(buffer[..read]);
        }

        return left == 0 && Convert.ToHexStringLower(hash.GetHashAndReset()) == announced.Hash
            ? chunks
            : throw new ExchangeRefusedException(Refusal.AttachmentHash);
    }

    private async Task KeepAsync(ExchangePartnerId partner, AttachmentReference announced, List<byte[]> chunks, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        db.ExchangeUploads.Add(new ExchangeUpload(partner, announced.Hash, now));
        if (!await db.Attachments.AnyAsync(kept => kept.Hash == announced.Hash, ct))
        {
            db.Attachments.Add(new StoredAttachment(announced, now));
            db.AttachmentChunks.AddRange(chunks.Select((chunk, number) => new AttachmentChunk(announced.Hash, number, chunk)));
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // The same file came twice at this moment: the sender asks again and finds it there.
            db.Forget();
            throw new ExchangeRefusedException(Refusal.NotTaken);
        }
    }
}
