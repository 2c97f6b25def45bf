using Mediation.Application.Calendar;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Calendar;

/// <summary>When the counter of a centre is open; no legal date moves by it.</summary>
internal static class OfficeEndpoints
{
    public static void MapOffices(this IEndpointRouteBuilder api)
    {
        var calendar = api.MapGroup("/calendar").WithTags("Calendar");
        calendar.MapGet("/office-hours/{agency}", HoursAsync).For<GetOfficeHours>().WithSummary("Read when the counter of a centre is open");
        calendar.MapPost("/office-hours", SetAsync).For<SetOfficeHours>().WithSummary("Set the hours of one's own centre");
        calendar.MapGet("/closures", ClosuresAsync).For<ListClosures>().WithSummary("Read the closures of one's own centre");
        calendar.MapPost("/closures", DeclareAsync).For<DeclareClosure>().NeedsIdempotencyKey().WithSummary("Say that one's own centre stays shut");
        calendar.MapPost("/closures/{id:guid}/withdraw", WithdrawAsync).For<WithdrawClosure>().WithSummary("Take a closure back");
    }

    private static async Task<Ok<OfficeHoursView>> HoursAsync(string agency, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetOfficeHours(agency), ct));

    private static async Task<Ok<OfficeHoursReceipt>> SetAsync(Body<SetOfficeHours> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value, ct));

    private static async Task<Ok<ClosurePage>> ClosuresAsync(IMediator sender, CancellationToken ct, Guid? cursor = null, int take = 50) =>
        TypedResults.Ok(await sender.Send(new ListClosures(cursor, take), ct));

    private static async Task<Ok<ClosureReceipt>> DeclareAsync(Body<DeclareClosure> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value, ct));

    private static async Task<Ok<ClosureReceipt>> WithdrawAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new WithdrawClosure(id), ct));
}
