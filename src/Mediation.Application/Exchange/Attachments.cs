using Mediation.Application.Common;
using Mediation.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Exchange;

internal sealed class Attachments(IAppDb db, ExchangeOptions options, TimeProvider clock) : IAttachments
{
    public async Task<AttachmentReference> KeepAsync(byte[] content, string mediaType, string name, CancellationToken ct)
    {
        if (content.Length == 0 || content.Length > options.MaxAttachmentBytes)
        {
            throw new RuleBrokenException(RuleCode.ExchangeAttachmentTooLarge, options.MaxAttachmentBytes / 1024 / 1024);
        }

        var reference = new AttachmentReference(
            Jws.HashOf(content), content.Length, Cut(mediaType, StoredAttachment.MediaTypeMaxLength), Cut(name, StoredAttachment.NameMaxLength));
        if (db.Attachments.Local.All(kept => kept.Hash != reference.Hash)
            && !await db.Attachments.AnyAsync(kept => kept.Hash == reference.Hash, ct))
        {
            db.Attachments.Add(new StoredAttachment(reference, clock.GetUtcNow()));
            db.AttachmentChunks.AddRange(
                content.Chunk(AttachmentChunk.Bytes).Select((chunk, number) => new AttachmentChunk(reference.Hash, number, chunk)));
        }

        return reference;
    }

    public async Task<AttachmentContent?> FindAsync(string hash, CancellationToken ct)
    {
        var kept = await db.Attachments.AsNoTracking().SingleOrDefaultAsync(one => one.Hash == hash, ct);
        if (kept is null)
        {
            return null;
        }

        var chunks = await db.AttachmentChunks.AsNoTracking().Where(chunk => chunk.Hash == hash).OrderBy(chunk => chunk.Number).ToListAsync(ct);
        return new AttachmentContent(kept.Reference, [.. chunks.SelectMany(chunk => chunk.Content)]);
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
