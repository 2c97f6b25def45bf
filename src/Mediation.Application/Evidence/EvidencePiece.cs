using Mediation.Domain.Evidence;

namespace Mediation.Application.Evidence;

/// <summary>A run of bytes of a file: small, so that no row is heavy to seal, to seal anew or to read. Written once, never changed.</summary>
public sealed class EvidencePiece
{
    public const int Bytes = 128 * 1024;

    private EvidencePiece()
    {
    }

    public EvidencePiece(EvidenceId evidence, long start, byte[] content) => (EvidenceId, Start, Length, Content) = (evidence, start, content.Length, content);

    public EvidenceId EvidenceId { get; private set; }

    /// <summary>Where it begins in the file.</summary>
    public long Start { get; private set; }

    public int Length { get; private set; }

    public byte[] Content { get; private set; } = [];
}
