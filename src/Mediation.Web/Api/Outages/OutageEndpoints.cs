using Mediation.Application.Outages;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Outages;

/// <summary>Times in which nobody could file, what they cost, and receipts of filings that failed.</summary>
internal static class OutageEndpoints
{
    public static void MapOutages(this IEndpointRouteBuilder api)
    {
        var outages = api.MapGroup("/outages").WithTags("Outages");
        outages.MapGet("", ListAsync).For<ListOutages>().WithSummary("Read the outages of the platform and of one's own centre");
        outages.MapPost("", DeclareAsync).For<DeclareOutage>().NeedsIdempotencyKey().WithSummary("Record an outage the platform could not notice")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        outages.MapGet("/deadlines", DeadlinesAsync).For<ListDeadlinesInOutage>()
            .WithSummary("Read the deadlines whose last hours an outage or a closure took");
        api.MapPost("/attempts/verify", VerifyAsync).For<VerifyAttempt>().WithTags("Outages").RequireRateLimiting(RateLimits.Attempts)
            .WithSummary("Check a receipt of a filing that failed");
        var cases = api.MapGroup("/cases").WithTags("Outages");
        cases.MapStep<ExtendForOutage>("/{id:guid}/outage-extensions", "Make good the last hours an outage took, or certify it");
        cases.MapGet("/{id:guid}/outage-certificates", CertificatesAsync).For<ListOutageCertificates>()
            .WithSummary("Read the certificates for bodies that decide on a missed deadline");
    }

    private static async Task<Ok<OutagePage>> ListAsync(IMediator sender, CancellationToken ct, Guid? cursor = null, int take = 50) =>
        TypedResults.Ok(await sender.Send(new ListOutages(cursor, take), ct));

    private static async Task<Ok<OutageReceipt>> DeclareAsync(Body<DeclareOutage> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value, ct));

    private static async Task<Ok<LostDeadlinePage>> DeadlinesAsync(
        IMediator sender, CancellationToken ct, Guid? outage = null, Guid? closure = null, Guid? cursor = null, int take = 100) =>
        TypedResults.Ok(await sender.Send(new ListDeadlinesInOutage { Outage = outage, Closure = closure, Cursor = cursor, Take = take }, ct));

    private static async Task<Ok<AttemptVerdict>> VerifyAsync(Body<VerifyAttempt> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value, ct));

    private static async Task<Ok<IReadOnlyList<OutageCertificate>>> CertificatesAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ListOutageCertificates(id), ct));
}
