namespace Mediation.Application.Exchange;

/// <summary>Files by the hash of their content. The same content kept twice is one file.</summary>
public interface IAttachments
{
    /// <summary>Adds the content in the caller's transaction; the caller saves.</summary>
    Task<AttachmentReference> KeepAsync(byte[] content, string mediaType, string name, CancellationToken ct);

    /// <summary>Null for content that was never kept. Whoever asks has made sure that the caller may see it.</summary>
    Task<AttachmentContent?> FindAsync(string hash, CancellationToken ct);
}

/// <summary>A file with what is in it.</summary>
public sealed record AttachmentContent(AttachmentReference Reference, byte[] Content);
