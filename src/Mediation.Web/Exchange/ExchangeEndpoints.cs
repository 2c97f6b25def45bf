using System.Text;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Exchange;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;

namespace Mediation.Web.Exchange;

/// <summary>
/// Where partner systems bring signed messages. They have no account: a signature lets each call in, and nothing else can be asked for
/// through these doors.
/// </summary>
internal static class ExchangeEndpoints
{
    private const string TokenHeader = "Exchange-Token";
    private const int MaxToken = 8 * 1024;
    private const int MaxLedgerQuery = 16 * 1024;

    public static void MapExchange(this IEndpointRouteBuilder app)
    {
        var exchange = app.MapGroup("/exchange/v1").AllowAnonymous().WithTags("Exchange").RequireRateLimiting(RateLimits.Exchange)
            .AddEndpointFilter(AnswerRefusalsAsync);
        exchange.MapGet("", AbilitiesAsync).For<GetExchange>().WithSummary("Read the versions and limits of this system");
        exchange.MapGet("/keys", KeysAsync).For<GetExchangeKeys>().WithSummary("Read the public keys of this system (JWKS)");
        exchange.MapPost("/messages", MessageAsync).For<ReceiveMessage>().WithSummary("Bring a signed message; the answer is a signed receipt")
            .Signed(StatusCodes.Status200OK, StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status409Conflict);
        exchange.MapPut("/attachments/{hash}", AttachmentAsync).For<ReceiveAttachment>()
            .WithSummary("Bring a file that a message has announced").Produces<AttachmentReceived>()
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound);
        exchange.MapPost("/ledger", LedgerAsync).For<AnswerLedger>().WithSummary("Ask for this side's half of the ledger; the answer is signed")
            .Signed(StatusCodes.Status200OK);
    }

    private static async Task<IResult> LedgerAsync(HttpRequest request, RequestScope scope, IMediator sender, CancellationToken ct)
    {
        var jws = await ReadAsync(request, MaxLedgerQuery, ct);
        scope.ActAs(Caller.Platform);
        return TypedResults.Text(await sender.Send(new AnswerLedger(jws), ct), Jws.MediaType, Encoding.ASCII);
    }

    private static RouteHandlerBuilder Signed(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses)
        {
            endpoint.Produces<string>(status, Jws.MediaType);
        }

        return endpoint.ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status413PayloadTooLarge);
    }

    private static async Task<IResult> AbilitiesAsync(IMediator sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(new GetExchange(), ct));

    private static async Task<IResult> KeysAsync(IMediator sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(new GetExchangeKeys(), ct));

    private static async Task<IResult> MessageAsync(
        HttpRequest request, ExchangeOptions options, RequestScope scope, IMediator sender, CancellationToken ct)
    {
        var jws = await ReadAsync(request, options.MaxMessageBytes, ct);
        scope.ActAs(Caller.Platform);
        var received = await sender.Send(new ReceiveMessage(jws), ct);
        return TypedResults.Text(
            received.Receipt, Jws.MediaType, Encoding.ASCII, received.Taken ? StatusCodes.Status200OK : StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> AttachmentAsync(
        string hash, HttpRequest request, ExchangeOptions options, RequestScope scope, IMediator sender, CancellationToken ct)
    {
        var token = request.Headers[TokenHeader].ToString();
        if (token.Length > MaxToken || request.ContentLength > options.MaxAttachmentBytes)
        {
            throw new ExchangeRefusedException(Refusal.TooLarge);
        }

        scope.ActAs(Caller.Platform);
        return TypedResults.Ok(await sender.Send(new ReceiveAttachment(hash, token, request.Body), ct));
    }

    private static async Task<string> ReadAsync(HttpRequest request, int limit, CancellationToken ct)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, ct)) > 0)
        {
            if (buffer.Length + read > limit)
            {
                throw new ExchangeRefusedException(Refusal.TooLarge);
            }

            buffer.Write(chunk, 0, read);
        }

        return Encoding.ASCII.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>A refusal of the protocol is a problem like any other, with the number that is awaited or the versions spoken here.</summary>
    private static async ValueTask<object?> AnswerRefusalsAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (ExchangeRefusedException refused)
        {
            var problem = context.HttpContext.RequestServices.GetRequiredService<Problems>()
                .Of(context.HttpContext, refused.Refusal.Status, refused.Refusal.Code);
            if (refused.Expecting is { } expecting)
            {
                problem.Extensions["expecting"] = expecting;
            }

            if (refused.Refusal == Refusal.VersionUnsupported)
            {
                problem.Extensions["versions"] = ExchangeOptions.Versions;
            }

            return TypedResults.Problem(problem);
        }
    }
}
