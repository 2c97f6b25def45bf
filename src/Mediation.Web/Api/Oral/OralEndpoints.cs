using Mediation.Application.Intake;
using Mediation.Application.Oral;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Oral;

/// <summary>Oral applications at the counter: written down, read back, confirmed, and only then filed.</summary>
internal static class OralEndpoints
{
    public static void MapOralRecords(this IEndpointRouteBuilder api)
    {
        var records = api.MapGroup("/oral-records").WithTags("Oral applications");
        records.MapGet("", ListAsync).For<ListOralRecords>().WithSummary("List the records of one's own centre");
        records.MapPost("", BeginAsync).For<BeginOralRecord>().NeedsIdempotencyKey().WithSummary("Begin to write down what is told");
        records.MapGet("/{id:guid}", ReadAsync).For<GetOralRecord>().WithSummary("Read a record: what was told and what is missing");
        records.MapStep<WriteOralRecord>("/{id:guid}/answers", "Keep what was told");
        records.MapStep<ReadBackOralRecord>("/{id:guid}/read-back", "Note that it was read back to the applicant");
        records.MapStep<FileOralRecord>("/{id:guid}/file", "File what was read back and confirmed");
        records.MapPost("/{id:guid}/discard", DiscardAsync).For<DiscardOralRecord>().WithSummary("Throw a record away").WithMetadata(NeedsIfMatch.Instance)
            .ProducesProblem(StatusCodes.Status409Conflict);
        records.MapPost("/{id:guid}/code", CodeAsync).For<SendOralCode>().WithSummary("Send the applicant a code to his own phone")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static void MapStep<TCommand>(this RouteGroupBuilder records, string pattern, string summary) where TCommand : OralCommand =>
        records.MapPost(pattern, StepAsync<TCommand>).For<TCommand>().WithSummary(summary).WithMetadata(NeedsIfMatch.Instance)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Ok<OralPage>> ListAsync(IMediator sender, CancellationToken ct, Guid? cursor = null, int take = 20) =>
        TypedResults.Ok(await sender.Send(new ListOralRecords(cursor, take), ct));

    private static async Task<Created<OralReceipt>> BeginAsync(Body<BeginOralRecord> body, HttpResponse response, IMediator sender, CancellationToken ct)
    {
        var begun = await sender.Send(body.Value, ct);
        response.SetETag(begun.Version);
        return TypedResults.Created($"/api/v1/oral-records/{begun.Id}", begun);
    }

    private static async Task<Ok<OralRecordView>> ReadAsync(Guid id, HttpResponse response, IMediator sender, CancellationToken ct)
    {
        var record = await sender.Send(new GetOralRecord(id), ct);
        response.SetETag(record.Version);
        return TypedResults.Ok(record);
    }

    private static async Task<Ok<OralReceipt>> StepAsync<TCommand>(
        Guid id, Body<TCommand> body, HttpRequest request, HttpResponse response, IMediator sender, CancellationToken ct) where TCommand : OralCommand
    {
        var receipt = await sender.Send(body.Value with { Record = id, Seen = request.SeenVersion() }, ct);
        response.SetETag(receipt.Version);
        return TypedResults.Ok(receipt);
    }

    private static async Task<Ok<OralReceipt>> DiscardAsync(Guid id, HttpRequest request, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new DiscardOralRecord { Record = id, Seen = request.SeenVersion() }, ct));

    private static async Task<Ok<CodeSent>> CodeAsync(Guid id, Body<SendOralCode> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value with { Record = id }, ct));
}
