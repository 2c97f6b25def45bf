using Mediation.Application.Agencies;
using Mediation.Domain.Agencies;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Agencies;

/// <summary>Which bodies handle disputes together, from when to when, and who leads.</summary>
internal static class MechanismEndpoints
{
    public static void MapMechanisms(this IEndpointRouteBuilder api)
    {
        var mechanisms = api.MapGroup("/mechanisms").WithTags("Mechanisms");
        mechanisms.MapGet("", ListAsync).For<ListMechanisms>().WithSummary("Read mechanisms with their members on a day, a page at a time");
        mechanisms.MapGet("/templates", TemplatesAsync).For<ListMechanismTemplates>().WithSummary("Read the shipped templates");
        mechanisms.MapGet("/{id:guid}", GetAsync).For<GetMechanism>().WithSummary("Read who was a member of a mechanism on a day")
            .ProducesProblem(StatusCodes.Status404NotFound);
        mechanisms.MapPost("", FoundAsync).For<FoundMechanism>().NeedsIdempotencyKey().WithSummary("Found a mechanism, freely or from a template")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        mechanisms.MapPost("/{id:guid}/members", AdmitAsync).For<AdmitMember>().ChangesOne().WithSummary("Take in one more agency from a day on");
        mechanisms.MapPost("/{id:guid}/members/end", EndAsync).For<EndMembership>().ChangesOne().WithSummary("End a membership with a last day");
        mechanisms.MapPost("/{id:guid}/lead", LeadAsync).For<ChangeLead>().ChangesOne().WithSummary("Hand the lead on to another member from a day on");
        mechanisms.MapPost("/{id:guid}/close", CloseAsync).For<CloseMechanism>().ChangesOne().WithSummary("End a mechanism with a last day");
    }

    private static async Task<Ok<MechanismPage>> ListAsync(
        IMediator sender, CancellationToken ct, DateOnly? on = null, string? agency = null, string? cursor = null, int take = 50) =>
        TypedResults.Ok(await sender.Send(new ListMechanisms { On = on, Agency = agency, Cursor = cursor, Take = take }, ct));

    private static async Task<Ok<IReadOnlyList<MechanismTemplate>>> TemplatesAsync(IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ListMechanismTemplates(), ct));

    private static async Task<Ok<MechanismView>> GetAsync(
        Guid id, HttpResponse response, IMediator sender, CancellationToken ct, DateOnly? on = null)
    {
        var view = await sender.Send(new GetMechanism(id, on), ct);
        response.SetETag(view.Mechanism.Version);
        return TypedResults.Ok(view);
    }

    private static async Task<Created<MechanismReceipt>> FoundAsync(Body<FoundMechanism> body, HttpResponse response, IMediator sender, CancellationToken ct)
    {
        var receipt = await sender.Send(body.Value, ct);
        response.SetETag(receipt.Version);
        return TypedResults.Created($"/api/v1/mechanisms/{receipt.Id}", receipt);
    }

    private static Task<Ok<MechanismReceipt>> AdmitAsync(Guid id, Body<AdmitMember> body, HttpContext http, IMediator sender, CancellationToken ct) =>
        StepAsync(body.Value, id, http, sender, ct);

    private static Task<Ok<MechanismReceipt>> EndAsync(Guid id, Body<EndMembership> body, HttpContext http, IMediator sender, CancellationToken ct) =>
        StepAsync(body.Value, id, http, sender, ct);

    private static Task<Ok<MechanismReceipt>> LeadAsync(Guid id, Body<ChangeLead> body, HttpContext http, IMediator sender, CancellationToken ct) =>
        StepAsync(body.Value, id, http, sender, ct);

    private static Task<Ok<MechanismReceipt>> CloseAsync(Guid id, Body<CloseMechanism> body, HttpContext http, IMediator sender, CancellationToken ct) =>
        StepAsync(body.Value, id, http, sender, ct);

    private static async Task<Ok<MechanismReceipt>> StepAsync(MechanismCommand command, Guid id, HttpContext http, IMediator sender, CancellationToken ct)
    {
        var receipt = await sender.Send(command with { MechanismId = id, SeenVersion = http.Request.SeenVersion() }, ct);
        http.Response.SetETag(receipt.Version);
        return TypedResults.Ok(receipt);
    }
}
