using System.Globalization;
using Mediation.Application.Common;
using Mediation.Application.Papers;
using Mediation.Domain.Papers;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Papers;

/// <summary>Papers filled from the case, as data and for the printer.</summary>
internal static class PaperEndpoints
{
    public static void MapPapers(this IEndpointRouteBuilder api)
    {
        var papers = api.MapGroup("/cases/{id:guid}/papers").WithTags("Papers");
        papers.MapGet("", ListAsync).For<ListPapers>().WithSummary("List the papers the case allows now, and why not the others");
        papers.MapGet("/{kind}", GetAsync).For<GetPaper>().WithSummary("Read one paper filled from the case, and what is missing for it")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        papers.MapGet("/{kind}/print", PrintAsync).For<PrintPaper>().WithSummary("Print one paper on A4")
            .Produces(StatusCodes.Status200OK, contentType: "text/html");
        api.MapGet("/cases/{id:guid}/remedies", RemediesAsync).WithTags("Papers").For<GetRemedyPaths>()
            .WithSummary("Read the ways on after a breach and what each takes");
    }

    private static async Task<Ok<IReadOnlyList<PaperOptionView>>> ListAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ListPapers(id), ct));

    private static async Task<Ok<IReadOnlyList<RemedyPathView>>> RemediesAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetRemedyPaths(id), ct));

    private static async Task<Ok<PaperView>> GetAsync(
        Guid id, string kind, IMediator sender, CancellationToken ct, Guid[]? applicant = null, Guid? agreement = null) =>
        TypedResults.Ok(await sender.Send(new GetPaper(id, KindOf(kind), applicant ?? [], agreement), ct));

    private static async Task<FileContentHttpResult> PrintAsync(
        Guid id, string kind, IMediator sender, HttpResponse response, CancellationToken ct, Guid[]? applicant = null, Guid? agreement = null)
    {
        var printed = await sender.Send(new PrintPaper(id, KindOf(kind), applicant ?? [], agreement, CultureInfo.CurrentUICulture.Name), ct);
        // Somebody's identity number stands on it: no copy stays in the browser of a shared counter.
        response.Headers.CacheControl = "no-store";
        return TypedResults.File(printed.Html, "text/html; charset=utf-8");
    }

    /// <summary>The word must be one of the known kinds.</summary>
    private static PaperKind KindOf(string kind) =>
        QueryEnums.Read<PaperKind>("kind", kind) ?? throw new NotFoundException("paper");
}
