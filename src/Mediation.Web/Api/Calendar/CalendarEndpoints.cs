using Mediation.Application.Calendar;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Calendar;

/// <summary>The working days, and the notices they rest on.</summary>
internal static class CalendarEndpoints
{
    public static void MapCalendar(this IEndpointRouteBuilder api)
    {
        var calendar = api.MapGroup("/calendar").WithTags("Calendar");
        calendar.MapGet("/{year:int}", YearAsync).For<GetCalendarYear>().WithSummary("Read every day off and make-up working day of a year");
        calendar.MapGet("/notices", ListAsync).For<ListNotices>().WithSummary("Read the holiday notices on record");
        calendar.MapPost("/notices", PublishAsync).For<PublishNotice>().WithSummary("Publish a holiday notice and count open deadlines again")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        calendar.MapPost("/notices/preview", PreviewAsync).For<PreviewNotice>().WithSummary("See what a holiday notice would change")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        calendar.MapGet("/publications/{id:guid}", PublicationAsync).For<GetPublication>().WithSummary("See how far counting again has come");
        calendar.MapGet("/publications/{id:guid}/moves", MovesAsync).For<ListPublicationMoves>().WithSummary("Read which last days moved, from when to when");
    }

    private static async Task<Ok<PublicationProgress>> PublicationAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetPublication(id), ct));

    private static async Task<Ok<PublicationMovePage>> MovesAsync(
        Guid id, IMediator sender, CancellationToken ct, Guid? cursor = null, int take = 100) =>
        TypedResults.Ok(await sender.Send(new ListPublicationMoves(id, cursor, take), ct));

    private static async Task<Ok<CalendarYear>> YearAsync(int year, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetCalendarYear(year), ct));

    private static async Task<Ok<NoticePage>> ListAsync(IMediator sender, CancellationToken ct, int? beforeYear = null, int take = 20) =>
        TypedResults.Ok(await sender.Send(new ListNotices(beforeYear, take), ct));

    private static async Task<Ok<NoticeReceipt>> PublishAsync(Body<PublishNotice> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value, ct));

    private static async Task<Ok<NoticePreview>> PreviewAsync(Body<PreviewNotice> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value, ct));
}
