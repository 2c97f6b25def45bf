using Mediation.Application.Common;
using Mediation.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Evidence;

/// <summary>The bytes of a file as a stream that holds one piece at a time, whatever the file's length.</summary>
internal sealed class PieceStream(IAppDb db, EvidenceId id, long length) : Stream
{
    private EvidencePiece? _piece;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => _position = Math.Clamp(value, 0, length);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= length || buffer.IsEmpty)
        {
            return 0;
        }

        if (!IsHeld)
        {
            _piece = await Next().FirstOrDefaultAsync(cancellationToken);
        }

        return Give(buffer.Span);
    }

    /// <summary>An archive's directory is read in this way only.</summary>
    public override int Read(Span<byte> buffer)
    {
        if (_position >= length || buffer.IsEmpty)
        {
            return 0;
        }

        if (!IsHeld)
        {
            _piece = Next().FirstOrDefault();
        }

        return Give(buffer);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => length + offset,
    };

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private bool IsHeld => _piece is not null && _position >= _piece.Start && _position < _piece.Start + _piece.Length;

    private IQueryable<EvidencePiece> Next()
    {
        var position = _position;
        return db.EvidencePieces.AsNoTracking().Where(piece => piece.EvidenceId == id && piece.Start <= position).OrderByDescending(piece => piece.Start);
    }

    private int Give(Span<byte> buffer)
    {
        if (!IsHeld)
        {
            throw new EndOfStreamException($"Evidence {id.Value} has no byte {_position}.");
        }

        var from = (int)(_position - _piece!.Start);
        var count = Math.Min(buffer.Length, _piece.Length - from);
        _piece.Content.AsSpan(from, count).CopyTo(buffer);
        _position += count;
        return count;
    }
}
