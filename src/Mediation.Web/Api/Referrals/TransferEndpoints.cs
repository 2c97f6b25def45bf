using Mediation.Application.Referrals;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Referrals;

/// <summary>Where a case went, whose consent that rests on, and the record of what left.</summary>
internal static class TransferEndpoints
{
    public static void MapTransfers(this IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/cases/{id:guid}").WithTags("Referrals");
        cases.MapGet("/referrals", ReferralsAsync).For<ListCaseReferrals>().WithSummary("Read where the case went and came from")
            .ProducesProblem(StatusCodes.Status404NotFound);
        cases.MapPost("/transfer-consents", GiveAsync).For<GiveTransferConsent>().NeedsIdempotencyKey()
            .WithSummary("Agree that data go to one body for one purpose")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        cases.MapPost("/transfer-consents/{consent:guid}/withdraw", WithdrawAsync).For<WithdrawTransferConsent>()
            .WithSummary("Take such a consent back").ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        api.MapGet("/transfers", TransfersAsync).For<ListTransfers>().WithTags("Referrals").WithSummary("Read what personal data left, a page at a time");
    }

    private static async Task<Ok<IReadOnlyList<CaseReferral>>> ReferralsAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ListCaseReferrals(id), ct));

    private static async Task<Ok<ConsentReceipt>> GiveAsync(Guid id, Body<GiveTransferConsent> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value with { CaseId = id }, ct));

    private static async Task<Ok<ConsentReceipt>> WithdrawAsync(Guid id, Guid consent, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new WithdrawTransferConsent { CaseId = id, ConsentId = consent }, ct));

    private static async Task<Ok<TransferPage>> TransfersAsync(
        IMediator sender, CancellationToken ct, Guid? caseId = null, string? cursor = null, int take = 50) =>
        TypedResults.Ok(await sender.Send(new ListTransfers { CaseId = caseId, Cursor = cursor, Take = take }, ct));
}
