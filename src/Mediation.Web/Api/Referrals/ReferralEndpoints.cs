using Mediation.Application.Referrals;
using Mediation.Domain.Referrals;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Referrals;

/// <summary>Hand-overs between bodies: drafting, sending, handling, and the ledger of each.</summary>
internal static class ReferralEndpoints
{
    public static void MapReferrals(this IEndpointRouteBuilder api)
    {
        var referrals = api.MapGroup("/referrals").WithTags("Referrals");
        referrals.MapGet("", ListAsync).For<ListReferrals>().WithSummary("Read hand-overs from and to one's own body, a page at a time");
        referrals.MapGet("/release-table", TableAsync).For<GetReleaseTable>().WithSummary("Read what goes to whom and on what ground");
        referrals.MapGet("/{id:guid}", GetAsync).For<GetReferral>().WithSummary("Read one hand-over with its ledger")
            .ProducesProblem(StatusCodes.Status404NotFound);
        referrals.MapGet("/{id:guid}/preview", PreviewAsync).For<PreviewReferral>().WithSummary("Read what would go and what stays behind")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        referrals.MapGet("/{id:guid}/papers/{hash}", PaperAsync).For<ReadPaper>().WithSummary("Download a paper by its hash")
            .ProducesProblem(StatusCodes.Status404NotFound);
        referrals.MapPost("", DraftAsync).For<DraftReferral>().NeedsIdempotencyKey().WithSummary("Begin a hand-over")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        MapSending(referrals);
        MapHandling(referrals);
    }

    private static void MapSending(RouteGroupBuilder referrals)
    {
        referrals.MapReferralStep<AttachPaper>("papers", "Put a paper with the draft or the result").WithMetadata(new BodyLimit(PaperBytes));
        referrals.MapReferralStep<AttachEvidence>("evidence", "Put an item of the case's evidence with the draft or the result");
        referrals.MapBareReferralStep<SendReferral>("send", "Send the draft");
        referrals.MapBareReferralStep<DiscardReferral>("discard", "Throw the draft away");
        referrals.MapReferralStep<RecallReferral>("recall", "Take it back before it was taken on");
        referrals.MapReferralStep<WithdrawReferral>("withdraw", "Take it back after it was taken on");
        referrals.MapReferralStep<ReassignReferral>("reassign", "Give it to another body after silence or return");
        referrals.MapReferralStep<AcknowledgeResult>("result/acknowledge", "Acknowledge the result, with the instrument made of it");
        referrals.MapReferralStep<SendBackResult>("result/send-back", "Ask for a complete or corrected result");
        referrals.MapBareReferralStep<CloseReferral>("close", "Close it");
    }

    private static void MapHandling(RouteGroupBuilder referrals)
    {
        referrals.MapBareReferralStep<ReceiveReferral>("receive", "Sign for it");
        referrals.MapReferralStep<RecordReceiptSlip>("receipt-slip", "Note the slip on which it was signed for on paper");
        referrals.MapReferralStep<AcceptReferral>("accept", "Take it on");
        referrals.MapReferralStep<ReturnReferral>("return", "Send it back with the reason");
        referrals.MapReferralStep<BeginReferral>("begin", "Say that work on it has begun");
        referrals.MapBareReferralStep<OpenReferredCase>("case", "Open a case from it; nothing is typed again");
        referrals.MapReferralStep<ExtendReferral>("extend", "Tell that both parties agreed to go on, and until when");
        referrals.MapReferralStep<SendResult>("result", "Send the result back");
    }

    // Base64 of the greatest paper, and the rest of the request.
    private const int PaperBytes = 15 * 1024 * 1024;

    private static async Task<Ok<ReferralPage>> ListAsync(
        IMediator sender, CancellationToken ct, string? side = null, string[]? status = null, string? chain = null, Guid? caseId = null,
        DateOnly? dueBefore = null, string? number = null, string? cursor = null, int take = 50) =>
        TypedResults.Ok(await sender.Send(
            new ListReferrals
            {
                Side = QueryEnums.Read<ReferralSide>("side", side),
                Status = [.. (status ?? []).Select(one => QueryEnums.Read<ReferralStatus>("status", one)).OfType<ReferralStatus>()],
                Chain = QueryEnums.Read<ReferralChain>("chain", chain),
                CaseId = caseId,
                DueBefore = dueBefore,
                Number = number,
                Cursor = cursor,
                Take = take,
            },
            ct));

    private static async Task<Ok<IReadOnlyList<ReleaseRow>>> TableAsync(IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetReleaseTable(), ct));

    private static async Task<Ok<ReferralDetails>> GetAsync(Guid id, HttpResponse response, IMediator sender, CancellationToken ct)
    {
        var referral = await sender.Send(new GetReferral(id), ct);
        response.SetETag(referral.Version);
        response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(referral);
    }

    private static async Task<Ok<ReferralPreview>> PreviewAsync(Guid id, HttpResponse response, IMediator sender, CancellationToken ct)
    {
        response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(await sender.Send(new PreviewReferral(id), ct));
    }

    private static async Task<FileContentHttpResult> PaperAsync(Guid id, string hash, HttpResponse response, IMediator sender, CancellationToken ct)
    {
        var paper = await sender.Send(new ReadPaper(id, hash), ct);
        response.Headers.CacheControl = "no-store";

        // Always saved, never shown within the site: a paper is somebody else's bytes.
        return TypedResults.File(paper.Content, paper.Reference.MediaType, paper.Reference.Name);
    }

    private static async Task<Created<ReferralReceipt>> DraftAsync(Body<DraftReferral> body, HttpResponse response, IMediator sender, CancellationToken ct)
    {
        var receipt = await sender.Send(body.Value, ct);
        response.SetETag(receipt.Version);
        return TypedResults.Created($"/api/v1/referrals/{receipt.Id}", receipt);
    }
}
