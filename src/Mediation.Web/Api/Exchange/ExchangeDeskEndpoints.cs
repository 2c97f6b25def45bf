using Mediation.Application.Exchange;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Exchange;

/// <summary>What people do about the exchange: partners, keys, messages, comparisons. Messages themselves come by /exchange/v1.</summary>
internal static class ExchangeDeskEndpoints
{
    public static void MapExchangeDesk(this IEndpointRouteBuilder api)
    {
        var exchange = api.MapGroup("/exchange").WithTags("Exchange");
        exchange.MapGet("/partners", PartnersAsync).For<ListPartners>().WithSummary("Read the systems this one exchanges with");
        exchange.MapPost("/partners", RegisterAsync).For<RegisterPartner>().WithSummary("Begin the exchange with another system")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        exchange.MapPost("/partners/{id:guid}/close", CloseAsync).For<ClosePartner>().WithSummary("End the exchange with a system");
        exchange.MapPost("/partners/{id:guid}/keys", RefreshAsync).For<RefreshPartnerKeys>().WithSummary("Read a partner's keys now");
        exchange.MapPost("/keys", AddKeyAsync).For<AddExchangeKey>().NeedsIdempotencyKey().WithSummary("Make a signing key of this system");
        exchange.MapPost("/keys/{kid}/retire", RetireKeyAsync).For<RetireExchangeKey>().WithSummary("Take a signing key out of use");
        exchange.MapGet("/messages", MessagesAsync).For<ListMessages>().WithSummary("Read where messages stand, with their receipts");
        exchange.MapGet("/dead-letters", DeadLettersAsync).For<ListDeadLetters>().WithSummary("Read messages that nobody tries to send any more");
        exchange.MapPost("/messages/{id:guid}/resend", ResendAsync).For<ResendMessage>().WithSummary("Send a message once more");
        exchange.MapGet("/incidents", IncidentsAsync).For<ListIncidents>().WithSummary("Read what came and should not have");
        exchange.MapGet("/reconciliations", ReconciliationsAsync).For<ListReconciliations>().WithSummary("Read the comparisons with partners");
        exchange.MapPost("/reconciliations", ReconcileAsync).For<RunReconciliation>().WithSummary("Compare the ledger with a partner now");
        exchange.MapGet("/reconciliations/{id:guid}/differences", DifferencesAsync).For<ListDifferences>().WithSummary("Read what a comparison found");
    }

    private static async Task<Ok<IReadOnlyList<PartnerEntry>>> PartnersAsync(IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ListPartners(), ct));

    private static async Task<Ok<PartnerReceipt>> RegisterAsync(Body<RegisterPartner> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value, ct));

    private static async Task<Ok<PartnerReceipt>> CloseAsync(Guid id, Body<ClosePartner> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value with { Id = id }, ct));

    private static async Task<Ok<PartnerReceipt>> RefreshAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new RefreshPartnerKeys(id), ct));

    private static async Task<Ok<ExchangeKeyReceipt>> AddKeyAsync(Body<AddExchangeKey> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value, ct));

    private static async Task<Ok<ExchangeKeyReceipt>> RetireKeyAsync(string kid, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new RetireExchangeKey(kid), ct));

    private static async Task<Ok<MessagePage>> MessagesAsync(
        IMediator sender, CancellationToken ct, string? direction = null, Guid? subject = null, string? cursor = null, int take = 50) =>
        TypedResults.Ok(await sender.Send(
            new ListMessages
            {
                Direction = QueryEnums.Read<ExchangeDirection>("direction", direction) ?? ExchangeDirection.Out,
                Subject = subject,
                Cursor = cursor,
                Take = take,
            },
            ct));

    private static async Task<Ok<MessagePage>> DeadLettersAsync(IMediator sender, CancellationToken ct, string? cursor = null, int take = 50) =>
        TypedResults.Ok(await sender.Send(new ListDeadLetters(cursor, take), ct));

    private static async Task<Ok<MessageQueued>> ResendAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ResendMessage(id), ct));

    private static async Task<Ok<IncidentPage>> IncidentsAsync(IMediator sender, CancellationToken ct, string? cursor = null, int take = 50) =>
        TypedResults.Ok(await sender.Send(new ListIncidents(cursor, take), ct));

    private static async Task<Ok<ReconciliationPage>> ReconciliationsAsync(IMediator sender, CancellationToken ct, string? cursor = null, int take = 50) =>
        TypedResults.Ok(await sender.Send(new ListReconciliations(cursor, take), ct));

    private static async Task<Ok<ReconciliationEntry>> ReconcileAsync(Body<RunReconciliation> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value, ct));

    private static async Task<Ok<DifferencePage>> DifferencesAsync(Guid id, IMediator sender, CancellationToken ct, Guid? cursor = null, int take = 100) =>
        TypedResults.Ok(await sender.Send(new ListDifferences(id, cursor, take), ct));
}
