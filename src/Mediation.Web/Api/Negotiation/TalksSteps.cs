using System.Globalization;
using Mediation.Application.Negotiation;
using Mediation.Domain.Cases;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Negotiation;

/// <summary>One step between two parties: the case and the offer come from the address, the version of the talks from If-Match.</summary>
internal static class TalksSteps
{
    public static RouteHandlerBuilder MapTalksStep<TCommand>(this IEndpointRouteBuilder talks, string pattern, string summary)
        where TCommand : TalksCommand =>
        talks.MapPost(pattern, (Guid id, Body<TCommand> body, HttpContext http, IMediator sender, CancellationToken ct) =>
                TakeAsync(body.Value, id, http, sender, ct))
            .For<TCommand>()
            .WithSummary(summary)
            .WithMetadata(NeedsIfMatch.Instance)
            .Produces<TalksReceipt>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Ok<TalksReceipt>> TakeAsync<TCommand>(
        TCommand command, Guid id, HttpContext http, IMediator sender, CancellationToken ct)
        where TCommand : TalksCommand
    {
        TalksCommand asked = command with { CaseId = new CaseId(id), SeenVersion = http.Request.SeenVersion() };
        if (asked is OfferCommand about && http.Request.RouteValues["offer"] is string offer)
        {
            asked = about with { OfferId = Guid.Parse(offer, CultureInfo.InvariantCulture) };
        }

        var receipt = await sender.Send((TCommand)asked, ct);
        http.Response.SetETag(receipt.Version);
        return TypedResults.Ok(receipt);
    }
}
