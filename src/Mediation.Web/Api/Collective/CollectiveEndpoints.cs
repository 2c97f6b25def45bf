using Mediation.Application.Cases;
using Mediation.Application.Collective;
using Mediation.Domain.Notices;
using Mediation.Web.Auth;
using MediatR;

namespace Mediation.Web.Api.Collective;

/// <summary>Filing for a group by spreadsheet, and the election of its representatives.</summary>
internal static class CollectiveEndpoints
{
    /// <summary>A sheet of the greatest size in base64, and what stands around it.</summary>
    private const int SheetBody = 3 * 1024 * 1024;

    public static void MapCollective(this IEndpointRouteBuilder api)
    {
        MapSheets(api);
        MapElections(api);
    }

    private static void MapSheets(IEndpointRouteBuilder api)
    {
        var sheet = api.MapGroup("/filings/{id:guid}/group").WithTags("Collective");
        sheet.MapGet("", async (Guid id, IMediator sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(new GetGroupSheet(id), ct)))
            .For<GetGroupSheet>().WithSummary("Read what the sheet of a draft came to: people, sums and everything that is wrong");
        sheet.MapPost("", async (Guid id, Body<KeepGroupSheet> body, IMediator sender, CancellationToken ct) =>
                TypedResults.Ok(await sender.Send(body.Value with { Filing = id }, ct)))
            .For<KeepGroupSheet>().WithMetadata(new BodyLimit(SheetBody)).RequireRateLimiting(RateLimits.Evidence)
            .WithSummary("Hand in the sheet of a group; it takes the place of the one before")
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        sheet.MapGet("/template", async (Guid id, IMediator sender, CancellationToken ct, SheetFormat format = SheetFormat.Xlsx, string language = Languages.Chinese) =>
            {
                var file = await sender.Send(new GetGroupTemplate(id, format, language), ct);
                return TypedResults.File(file.Content, file.MediaType, file.Name);
            })
            .For<GetGroupTemplate>().WithSummary("Download the empty sheet: one column for each thing the draft asks for");
        var cases = api.MapGroup("/cases").WithTags("Collective");
        cases.MapPost("/group", async (Body<ImportGroupFiling> body, IMediator sender, CancellationToken ct) =>
            {
                var receipt = await sender.Send(body.Value, ct);
                return TypedResults.Created($"/api/v1/cases/{receipt.Id}", receipt);
            })
            .For<ImportGroupFiling>().NeedsIdempotencyKey().WithMetadata(new BodyLimit(SheetBody))
            .WithSummary("File a dispute of a group from its sheet, all rows or none")
            .Produces<CaseReceipt>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        cases.MapPost("/join", async (Body<JoinMyGroup> body, IMediator sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(body.Value, ct)))
            .For<JoinMyGroup>()
            .WithSummary("See a case that somebody else filed for a group the caller is one of").ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static void MapElections(IEndpointRouteBuilder api)
    {
        var election = api.MapGroup("/cases/{id:guid}/election").WithTags("Elections");
        election.MapGet("", async (Guid id, IMediator sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(new GetElection(id), ct)))
            .For<GetElection>().WithSummary("Read the election of a case: candidates, turn-out and, when it is over, every ballot");
        election.MapPost("", async (Guid id, Body<OpenElection> body, IMediator sender, CancellationToken ct) =>
                TypedResults.Created($"/api/v1/cases/{id}/election", await sender.Send(body.Value with { CaseId = id }, ct)))
            .For<OpenElection>().WithSummary("Call the workers to elect three to five of themselves").Produces<ElectionReceipt>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        election.MapPost("/standing", async (Guid id, Body<StandForElection> body, IMediator sender, CancellationToken ct) =>
                TypedResults.Ok(await sender.Send(body.Value with { CaseId = id }, ct)))
            .For<StandForElection>().WithSummary("Stand, or stand down, until voting begins").ProducesProblem(StatusCodes.Status409Conflict);
        election.MapPost("/ballot", async (Guid id, Body<CastBallot> body, IMediator sender, CancellationToken ct) =>
                TypedResults.Ok(await sender.Send(body.Value with { CaseId = id }, ct)))
            .For<CastBallot>().WithSummary("Vote, once; the answer is the receipt")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        var ballots = api.MapGroup("/ballots").WithTags("Elections");
        ballots.MapPost("/paper", async (Body<LookAtBallot> body, IMediator sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(body.Value, ct)))
            .For<LookAtBallot>().RequireRateLimiting(RateLimits.Codes).WithSummary("Read the ballot paper of a voter's code")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        ballots.MapPost("", async (Body<CastBallotByCode> body, IMediator sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(body.Value, ct)))
            .For<CastBallotByCode>().RequireRateLimiting(RateLimits.Codes).WithSummary("Vote with the code that came to a worker's phone, once")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }
}
