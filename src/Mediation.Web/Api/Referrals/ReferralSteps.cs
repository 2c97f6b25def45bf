using Mediation.Application.Referrals;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Referrals;

/// <summary>One step in a referral: the body is the request itself, the referral comes from the address and the version from If-Match.</summary>
internal static class ReferralSteps
{
    public static RouteHandlerBuilder MapReferralStep<TCommand>(this IEndpointRouteBuilder referrals, string step, string summary)
        where TCommand : ReferralCommand =>
        referrals.MapPost($"/{{id:guid}}/{step}", (Guid id, Body<TCommand> body, HttpContext http, IMediator sender, CancellationToken ct) =>
            TakeAsync(body.Value, id, http, sender, ct)).Describe<TCommand>(summary);

    /// <summary>A step that needs nothing but the referral; a body is not read.</summary>
    public static RouteHandlerBuilder MapBareReferralStep<TCommand>(this IEndpointRouteBuilder referrals, string step, string summary)
        where TCommand : ReferralCommand, new() =>
        referrals.MapPost($"/{{id:guid}}/{step}", (Guid id, HttpContext http, IMediator sender, CancellationToken ct) =>
            TakeAsync(new TCommand(), id, http, sender, ct)).Describe<TCommand>(summary);

    private static async Task<Ok<ReferralReceipt>> TakeAsync<TCommand>(
        TCommand command, Guid id, HttpContext http, IMediator sender, CancellationToken ct)
        where TCommand : ReferralCommand
    {
        var receipt = await sender.Send(command with { ReferralId = id, SeenVersion = http.Request.SeenVersion() }, ct);
        http.Response.SetETag(receipt.Version);
        return TypedResults.Ok(receipt);
    }

    private static RouteHandlerBuilder Describe<TCommand>(this RouteHandlerBuilder endpoint, string summary) => endpoint
        .For<TCommand>()
        .WithSummary(summary)
        .WithMetadata(NeedsIfMatch.Instance)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);
}
