using Mediation.Application.Intake;
using Mediation.Web.Attempts;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Api.Intake;

/// <summary>Applications in the making, for programs that ask a party page by page.</summary>
internal static class FilingEndpoints
{
    public static void MapFilings(this IEndpointRouteBuilder api)
    {
        var filings = api.MapGroup("/filings").WithTags("Filings");
        filings.MapGet("", ListAsync).For<ListMyFilings>().WithSummary("Read one's own drafts and what was filed");
        filings.MapPost("", StartAsync).For<StartFiling>().NeedsIdempotencyKey().WithSummary("Begin a draft")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        filings.MapGet("/{id:guid}", ReadAsync).For<GetFiling>().WithSummary("Read a draft: what was typed, what is asked, what is wrong");
        filings.MapPost("/{id:guid}/answers", SaveAsync).For<SaveAnswers>().WithSummary("Keep one section as typed")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        filings.MapPost("/{id:guid}/discard", DiscardAsync).For<DiscardFiling>().WithSummary("Throw a draft away");
        KeepsAttempts.On(filings.MapPost("/{id:guid}/submit", SubmitAsync)).For<SubmitFiling>().WithSummary("Make the draft a case, once")
            .WithMetadata(NeedsIfMatch.Instance)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        KeepsAttempts.On(filings.MapPost("/{id:guid}/worker-code", SendWorkerCodeAsync)).For<SendWorkerCode>()
            .WithSummary("Send the worker for whom one files a code, with which he confirms at submission").ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        filings.MapGet("/{id:guid}/receipt", ReceiptAsync).For<GetFilingReceipt>().WithSummary("Read the receipt and the copy it proves");
    }

    private static async Task<Ok<FilingPage>> ListAsync(IMediator sender, CancellationToken ct, Guid? cursor = null, int take = 20) =>
        TypedResults.Ok(await sender.Send(new ListMyFilings(cursor, take), ct));

    private static async Task<Created<StartedFiling>> StartAsync(Body<StartFiling> body, IMediator sender, CancellationToken ct)
    {
        var started = await sender.Send(body.Value, ct);
        return TypedResults.Created($"/api/v1/filings/{started.Id}", started);
    }

    private static async Task<Ok<FilingView>> ReadAsync(Guid id, HttpResponse response, IMediator sender, CancellationToken ct)
    {
        var filing = await sender.Send(new GetFiling(id), ct);
        response.SetETag(filing.Version);
        return TypedResults.Ok(filing);
    }

    private static async Task<Ok<SavedAnswers>> SaveAsync(Guid id, Body<SaveAnswers> body, HttpResponse response, IMediator sender, CancellationToken ct)
    {
        var saved = await sender.Send(body.Value with { Filing = id }, ct);
        response.SetETag(saved.FilingVersion);
        return TypedResults.Ok(saved);
    }

    private static async Task<Ok<DiscardedFiling>> DiscardAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new DiscardFiling(id), ct));

    private static async Task<Ok<FilingReceipt>> SubmitAsync(
        Guid id, HttpRequest request, IMediator sender, CancellationToken ct, [FromHeader(Name = "Worker-Code")] string? workerCode = null) =>
        TypedResults.Ok(await sender.Send(new SubmitFiling { Filing = id, Seen = request.SeenVersion(), WorkerCode = workerCode }, ct));

    private static async Task<Ok<CodeSent>> SendWorkerCodeAsync(Guid id, Body<SendWorkerCode> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value with { Filing = id }, ct));

    private static async Task<Ok<FilingProof>> ReceiptAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetFilingReceipt(id), ct));
}
