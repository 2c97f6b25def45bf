using Mediation.Application.Agencies;
using Mediation.Domain.Agencies;
using Mediation.Domain.Referrals;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Agencies;

/// <summary>Through whom an agency takes part, and how that person is reached.</summary>
internal static class LiaisonEndpoints
{
    public static void MapLiaisons(this IEndpointRouteBuilder api)
    {
        var book = api.MapGroup("/contact-book").WithTags("Liaisons");
        book.MapGet("", BookAsync).For<ListContactBook>().WithSummary("Read the contact book of the linkage, a page at a time");
        var ofAnAgency = api.MapGroup("/agencies/{code}/liaisons").WithTags("Liaisons");
        ofAnAgency.MapPost("", NameAsync).For<NameLiaison>().NeedsIdempotencyKey().WithSummary("Name a liaison of an agency")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        ofAnAgency.MapGet("/on-duty", OnDutyAsync).For<FindLiaisonOnDuty>().WithSummary("Read who acts for an agency in a chain on a day")
            .ProducesProblem(StatusCodes.Status404NotFound);
        var liaisons = api.MapGroup("/liaisons").WithTags("Liaisons");
        liaisons.MapPost("/{id:guid}/change", ChangeAsync).For<ChangeLiaison>().ChangesOne().WithSummary("Replace who a liaison is and how reached");
        liaisons.MapPost("/{id:guid}/stand-in", SetStandInAsync).For<SetStandIn>().ChangesOne().WithSummary("Say who acts while a liaison is away");
        liaisons.MapPost("/{id:guid}/stand-in/clear", ClearStandInAsync).For<ClearStandIn>().ChangesOne().WithSummary("Say that a liaison is back");
        liaisons.MapPost("/{id:guid}/end", EndAsync).For<EndLiaison>().ChangesOne().WithSummary("Set the last day of a liaison");
    }

    private static async Task<Ok<ContactPage>> BookAsync(
        HttpResponse response, IMediator sender, CancellationToken ct, string? agency = null, string? kind = null, string? cursor = null, int take = 50)
    {
        var query = new ListContactBook { Agency = agency, Kind = QueryEnums.Read<AgencyKind>("kind", kind), Cursor = cursor, Take = take };
        response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(await sender.Send(query, ct));
    }

    private static async Task<Ok<OnDutyView>> OnDutyAsync(
        string code, HttpResponse response, IMediator sender, CancellationToken ct, string? chain = null, DateOnly? on = null)
    {
        var asked = QueryEnums.Read<ReferralChain>("chain", chain)
            ?? throw new MalformedRequestException(StatusCodes.Status400BadRequest, ProblemCodes.Malformed, new FieldFault("chain", "field.required"));
        response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(await sender.Send(new FindLiaisonOnDuty(code, asked, on), ct));
    }

    private static async Task<Created<LiaisonReceipt>> NameAsync(
        string code, Body<NameLiaison> body, HttpResponse response, IMediator sender, CancellationToken ct)
    {
        var receipt = await sender.Send(body.Value with { Agency = code }, ct);
        response.SetETag(receipt.Version);
        return TypedResults.Created($"/api/v1/contact-book?agency={Uri.EscapeDataString(code)}", receipt);
    }

    private static Task<Ok<LiaisonReceipt>> ChangeAsync(Guid id, Body<ChangeLiaison> body, HttpContext http, IMediator sender, CancellationToken ct) =>
        StepAsync(body.Value, id, http, sender, ct);

    private static Task<Ok<LiaisonReceipt>> SetStandInAsync(Guid id, Body<SetStandIn> body, HttpContext http, IMediator sender, CancellationToken ct) =>
        StepAsync(body.Value, id, http, sender, ct);

    private static Task<Ok<LiaisonReceipt>> ClearStandInAsync(Guid id, HttpContext http, IMediator sender, CancellationToken ct) =>
        StepAsync(new ClearStandIn(), id, http, sender, ct);

    private static Task<Ok<LiaisonReceipt>> EndAsync(Guid id, Body<EndLiaison> body, HttpContext http, IMediator sender, CancellationToken ct) =>
        StepAsync(body.Value, id, http, sender, ct);

    private static async Task<Ok<LiaisonReceipt>> StepAsync(LiaisonCommand command, Guid id, HttpContext http, IMediator sender, CancellationToken ct)
    {
        var receipt = await sender.Send(command with { LiaisonId = id, SeenVersion = http.Request.SeenVersion() }, ct);
        http.Response.SetETag(receipt.Version);
        return TypedResults.Ok(receipt);
    }
}
