using System.Globalization;
using Mediation.Domain.Evidence;
using Mediation.Web.Errors;

namespace Mediation.Web.Api.Evidence;

/// <summary>A piece of a file as it comes over the wire: raw bytes, and in a header where they begin.</summary>
internal sealed record UploadedPiece(long Offset, byte[] Content)
{
    public const string OffsetHeader = "Upload-Offset";
    public const string MediaType = "application/octet-stream";

    public static async Task<UploadedPiece> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (!long.TryParse(request.Headers[OffsetHeader], NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
        {
            throw new MalformedRequestException(StatusCodes.Status400BadRequest, ProblemCodes.Malformed, new FieldFault(OffsetHeader, "field.required"));
        }

        // One byte more than is taken shows that there is more.
        var buffer = new byte[EvidenceLimits.MaxPieceBytes + 1];
        var read = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        return read <= EvidenceLimits.MaxPieceBytes
            ? new UploadedPiece(offset, buffer[..read])
            : throw new MalformedRequestException(StatusCodes.Status413PayloadTooLarge, ProblemCodes.TooLarge);
    }
}
