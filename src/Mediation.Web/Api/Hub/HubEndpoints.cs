using Mediation.Application.Hub;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Hub;

/// <summary>Where a case stands, for the people it is about.</summary>
internal static class HubEndpoints
{
    public static void MapHub(this IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/cases").WithTags("Hub");
        cases.MapGet("/{id:guid}/hub", GetAsync).For<GetCaseHub>().WithSummary("Read who has the case, until when and why, and what the caller must do");
        cases.MapGet("/{id:guid}/happenings", ListAsync).For<ListHappenings>().WithSummary("Read what happened in the parties' words, newest first, a page at a time");
    }

    private static async Task<Ok<CaseHub>> GetAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetCaseHub(id), ct));

    private static async Task<Ok<Happenings>> ListAsync(Guid id, IMediator sender, CancellationToken ct, int? before = null, int take = 10) =>
        TypedResults.Ok(await sender.Send(new ListHappenings(id, before, take), ct));
}
