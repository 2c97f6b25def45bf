using Mediation.Application.Entitlements;
using Mediation.Domain.Entitlements;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Entitlements;

/// <summary>What may be claimed, and the figures of the law it is worked out with.</summary>
internal static class EntitlementEndpoints
{
    private const int CalculationBytes = 64 * 1024;

    public static void MapEntitlements(this IEndpointRouteBuilder api)
    {
        api.MapPost("/entitlements", CalculateAsync).For<CalculateEntitlement>().WithTags("Entitlements")
            .WithSummary("Work out what may be claimed, open to everyone").WithMetadata(new BodyLimit(CalculationBytes))
            .RequireRateLimiting(RateLimits.Calculations)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        var parameters = api.MapGroup("/legal-parameters").WithTags("Entitlements");
        parameters.MapGet("", ListAsync).For<ListLegalParameters>().WithSummary("Read the legal figures, in force or as they were and will be");
        parameters.MapPost("/{code}/versions", PublishAsync).For<PublishLegalParameter>().NeedsIdempotencyKey()
            .WithSummary("Publish a legal figure from a day on")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<Ok<EntitlementResult>> CalculateAsync(Body<CalculateEntitlement> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value, ct));

    private static async Task<Ok<IReadOnlyList<LegalParameterEntry>>> ListAsync(IMediator sender, CancellationToken ct, DateOnly? on = null) =>
        TypedResults.Ok(await sender.Send(new ListLegalParameters(on), ct));

    private static async Task<Created<LegalParameterEntry>> PublishAsync(
        string code, Body<PublishLegalParameter> body, IMediator sender, CancellationToken ct)
    {
        var published = await sender.Send(body.Value with { Code = QueryEnums.Read<LegalParameterCode>("code", code)!.Value }, ct);
        return TypedResults.Created($"/api/v1/legal-parameters?on={published.InForceFrom:yyyy-MM-dd}", published);
    }
}
