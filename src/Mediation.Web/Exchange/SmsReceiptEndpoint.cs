using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Notices;
using Mediation.Infrastructure.Sms;
using Mediation.Web.Api;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Mediation.Web.Exchange;

/// <summary>Where the SMS gateway reports what became of messages. It has no account: its signature over time and body lets it in.</summary>
internal static class SmsReceiptEndpoint
{
    private const int MaxBytes = 256 * 1024;

    public static void MapSmsReceipts(this IEndpointRouteBuilder app) => app.MapPost("/exchange/v1/sms/receipts", ReceiveAsync)
        .For<RecordReceipts>().AllowAnonymous().WithTags("Exchange").Accepts<RecordReceipts>("application/json")
        .WithSummary("Report what became of text messages; signed with X-Key-Id, X-Timestamp and X-Signature")
        .Produces<ReceiptsRecorded>(StatusCodes.Status202Accepted)
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized);

    private static async Task<IResult> ReceiveAsync(
        HttpRequest request, SmsOptions sms, TimeProvider clock, IOptions<JsonOptions> json, RequestScope scope, IMediator sender, CancellationToken ct)
    {
        var body = await ReadAsync(request, ct);
        if (!IsFromGateway(request.Headers, sms, body, clock.GetUtcNow()))
        {
            throw new MalformedRequestException(StatusCodes.Status401Unauthorized, ProblemCodes.SignatureInvalid);
        }

        // From here on it is the platform that notes what it was told, and nothing else can be asked for through this door.
        var command = Body<RecordReceipts>.Read(body, json.Value.SerializerOptions);
        scope.ActAs(Caller.Platform);
        return TypedResults.Json(await sender.Send(command, ct), statusCode: StatusCodes.Status202Accepted);
    }

    private static bool IsFromGateway(IHeaderDictionary headers, SmsOptions sms, byte[] body, DateTimeOffset now) =>
        sms.KeyId.Length > 0 && headers[CallSignature.KeyHeader] == sms.KeyId
        && CallSignature.IsGenuine(sms.Secret, headers[CallSignature.TimeHeader], headers[CallSignature.SignatureHeader], body, now);

    private static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, ct)) > 0)
        {
            if (buffer.Length + read > MaxBytes)
            {
                throw new MalformedRequestException(StatusCodes.Status413PayloadTooLarge, ProblemCodes.TooLarge);
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }
}
