using Mediation.Application.Evidence;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.Net.Http.Headers;

namespace Mediation.Web.Api.Evidence;

/// <summary>Gives the bytes of an item to programs and, by cookie, to browsers. They are somebody else's: no address of them runs anything.</summary>
internal static class EvidenceDownload
{
    /// <summary>Where browsers get them.</summary>
    public static void MapEvidenceContents(this IEndpointRouteBuilder app)
    {
        app.MapGet("/file/{id:guid}/evidence/{evidence:guid}/content", (Guid id, Guid evidence, HttpContext http, IMediator sender, CancellationToken ct) =>
            GiveAsync(EvidenceOf.ADraft(id), evidence, http, sender, ct)).For<ReadEvidence>().WithName("SeeFilingEvidence").ExcludeFromDescription();
        app.MapGet("/my/{id:guid}/evidence/{evidence:guid}/content", (Guid id, Guid evidence, HttpContext http, IMediator sender, CancellationToken ct) =>
            GiveAsync(EvidenceOf.ACase(id), evidence, http, sender, ct)).For<ReadEvidence>().WithName("SeeEvidence").ExcludeFromDescription();
    }

    public static async Task<IResult> GiveAsync(EvidenceOf of, Guid evidence, HttpContext http, IMediator sender, CancellationToken ct)
    {
        var content = await sender.Send(new ReadEvidence(of, evidence), ct);
        http.Response.Headers.CacheControl = "private, no-store";
        var disposition = new ContentDispositionHeaderValue(IsShown(content.MediaType) ? "inline" : "attachment");
        disposition.SetHttpFileName(content.Name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        var type = content.MediaType == "text/plain" ? "text/plain; charset=utf-8" : content.MediaType;
        return TypedResults.Stream(content.Bytes, type, entityTag: new EntityTagHeaderValue($"\"{content.Hash}\""), enableRangeProcessing: true);
    }

    /// <summary>What a browser shows or plays without running anything; all else is saved.</summary>
    public static bool IsShown(string mediaType) =>
        mediaType is "image/jpeg" or "image/png" or "image/webp" || mediaType.StartsWith("audio/", StringComparison.Ordinal) || mediaType.StartsWith("video/", StringComparison.Ordinal);

    public static bool IsPicture(string mediaType) => mediaType is "image/jpeg" or "image/png" or "image/webp";
}
