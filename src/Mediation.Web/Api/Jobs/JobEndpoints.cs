using Mediation.Application.Jobs;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Jobs;

/// <summary>What runs by itself, and what it still owes.</summary>
internal static class JobEndpoints
{
    public static void MapJobs(this IEndpointRouteBuilder api)
    {
        var jobs = api.MapGroup("/jobs").WithTags("Jobs");
        jobs.MapGet("", ListAsync).For<ListJobs>().WithSummary("Read every recurring job with its last and next run");
        jobs.MapGet("/failures", FailuresAsync).For<ListJobFailures>().WithSummary("Read by name what jobs failed with and still owe, a page at a time");
    }

    private static async Task<Ok<IReadOnlyList<JobEntry>>> ListAsync(IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ListJobs(), ct));

    private static async Task<Ok<JobFailurePage>> FailuresAsync(
        IMediator sender, CancellationToken ct, string? job = null, string? cursor = null, int take = 50) =>
        TypedResults.Ok(await sender.Send(new ListJobFailures { Job = job, Cursor = cursor, Take = take }, ct));
}
