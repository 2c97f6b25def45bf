using Mediation.Domain.Exchange;

namespace Mediation.Application.Exchange;

/// <summary>A file that is kept, known by the hash of its content.</summary>
public sealed class StoredAttachment
{
    public const int MediaTypeMaxLength = 100;
    public const int NameMaxLength = 200;

    private StoredAttachment()
    {
    }

    public StoredAttachment(AttachmentReference reference, DateTimeOffset now) =>
        (Hash, Size, MediaType, Name, KeptAt) = (reference.Hash, reference.Size, reference.MediaType, reference.Name, now);

    public string Hash { get; private set; } = "";

    public long Size { get; private set; }

    public string MediaType { get; private set; } = "";

    public string Name { get; private set; } = "";

    public DateTimeOffset KeptAt { get; private set; }

    public AttachmentReference Reference => new(Hash, Size, MediaType, Name);
}

/// <summary>A piece of a file: small, so that no row is heavy to seal, to seal anew or to read.</summary>
public sealed class AttachmentChunk
{
    public const int Bytes = 128 * 1024;

    private AttachmentChunk()
    {
    }

    public AttachmentChunk(string hash, int number, byte[] content) => (Hash, Number, Content) = (hash, number, content);

    public string Hash { get; private set; } = "";

    public int Number { get; private set; }

    public byte[] Content { get; private set; } = [];
}

/// <summary>A partner has sent this file; the same file of another partner, or of our own, proves nothing for it.</summary>
public sealed class ExchangeUpload
{
    private ExchangeUpload()
    {
    }

    public ExchangeUpload(ExchangePartnerId partner, string hash, DateTimeOffset at) => (PartnerId, Hash, At) = (partner, hash, at);

    public ExchangePartnerId PartnerId { get; private set; }

    public string Hash { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
