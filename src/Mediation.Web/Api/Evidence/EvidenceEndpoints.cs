using System.Globalization;
using Mediation.Application.Evidence;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Evidence;

/// <summary>Evidence of a draft and of a case: announced, sent in pieces that can be repeated, checked, read and taken back.</summary>
internal static class EvidenceEndpoints
{
    private const string HowToUpload =
        "Announce the file, then send its bytes in order with PATCH, at most 512 KiB a call, each with the header Upload-Offset: where the piece begins. "
        + "The answer's Upload-Offset says where to go on. A piece sent again changes nothing; one in the wrong place is answered 409 with the offset. "
        + "After a cut ask with GET, or announce the file again with the same sha256. With the last byte it is checked.";

    public static void MapEvidence(this IEndpointRouteBuilder api)
    {
        Map(api.MapGroup("/cases/{id:guid}/evidence"), EvidenceOf.ACase, name => name);
        Map(api.MapGroup("/filings/{id:guid}/evidence"), EvidenceOf.ADraft, name => name.Insert(name.IndexOfAny(Capitals, 1), "Filing"));
    }

    private static readonly char[] Capitals = [.. "EP"];

    private static void Map(RouteGroupBuilder evidence, Func<Guid, EvidenceOf> of, Func<string, string> nameOf)
    {
        evidence.WithTags("Evidence");
        evidence.MapGet("", async (Guid id, IMediator sender, CancellationToken ct, Guid? cursor = null, int take = 60) =>
                TypedResults.Ok(await sender.Send(new ListEvidence(of(id), cursor, take), ct)))
            .For<ListEvidence>().WithName(nameOf(nameof(ListEvidence))).WithSummary("Read what was handed in, of both sides");
        evidence.MapPost("", (Guid id, Body<AddEvidence> body, HttpContext http, IMediator sender, CancellationToken ct) => AddAsync(body.Value with { Of = of(id) }, http, sender, ct))
            .For<AddEvidence>().WithName(nameOf(nameof(AddEvidence))).NeedsIdempotencyKey().RequireRateLimiting(RateLimits.Evidence)
            .WithSummary("Announce a file").WithDescription(HowToUpload)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        evidence.MapPatch("/{evidence:guid}", (Guid id, Guid evidence, HttpContext http, IMediator sender, CancellationToken ct) => SendPieceAsync(of(id), evidence, http, sender, ct))
            .For<AddPiece>().WithName(nameOf(nameof(AddPiece))).RequireRateLimiting(RateLimits.Evidence)
            .WithSummary("Send the bytes that follow").WithDescription(HowToUpload).Accepts<byte[]>(UploadedPiece.MediaType)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status413PayloadTooLarge);
        evidence.MapGet("/{evidence:guid}", (Guid id, Guid evidence, HttpContext http, IMediator sender, CancellationToken ct) => ReadAsync(of(id), evidence, http, sender, ct))
            .For<GetEvidence>().WithName(nameOf(nameof(GetEvidence))).WithSummary("Read one item: how much of it is here, and what the check came to");
        evidence.MapGet("/{evidence:guid}/content", (Guid id, Guid evidence, HttpContext http, IMediator sender, CancellationToken ct) =>
                EvidenceDownload.GiveAsync(of(id), evidence, http, sender, ct))
            .For<ReadEvidence>().WithName(nameOf(nameof(ReadEvidence))).WithSummary("Download an item; a range of it may be asked for");
        evidence.MapPost("/{evidence:guid}/withdraw", async (Guid id, Guid evidence, IMediator sender, CancellationToken ct) =>
                TypedResults.Ok(await sender.Send(new WithdrawEvidence(of(id), evidence), ct)))
            .For<WithdrawEvidence>().WithName(nameOf(nameof(WithdrawEvidence))).WithSummary("Take an own item back before the other side saw it")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Created<EvidenceUpload>> AddAsync(AddEvidence command, HttpContext http, IMediator sender, CancellationToken ct)
    {
        var begun = await sender.Send(command, ct);
        http.Response.SetOffset(begun.Offset);
        return TypedResults.Created($"{http.Request.Path}/{begun.Id}", begun);
    }

    private static async Task<Ok<EvidenceItem>> SendPieceAsync(EvidenceOf of, Guid evidence, HttpContext http, IMediator sender, CancellationToken ct)
    {
        var piece = await UploadedPiece.ReadAsync(http.Request, ct);
        var item = await sender.Send(new AddPiece(of, evidence, piece.Offset, piece.Content), ct);
        http.Response.SetOffset(item.Offset);
        return TypedResults.Ok(item);
    }

    private static async Task<Ok<EvidenceItem>> ReadAsync(EvidenceOf of, Guid evidence, HttpContext http, IMediator sender, CancellationToken ct)
    {
        var item = await sender.Send(new GetEvidence(of, evidence), ct);
        http.Response.SetOffset(item.Offset);
        return TypedResults.Ok(item);
    }

    private static void SetOffset(this HttpResponse response, long offset) =>
        response.Headers[UploadedPiece.OffsetHeader] = offset.ToString(CultureInfo.InvariantCulture);
}
