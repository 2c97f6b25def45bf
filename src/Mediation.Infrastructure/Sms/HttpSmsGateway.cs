using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mediation.Application.Common;
using Mediation.Domain.Notices;

namespace Mediation.Infrastructure.Sms;

/// <summary>
/// Posts each text message, signed, to whichever gateway the office has a contract with, or to a small bridge before it. The attempt id is
/// the idempotency key: the gateway answers a repeated one as the first time and sends nothing again.
/// </summary>
internal sealed class HttpSmsGateway(IHttpClientFactory clients, SmsOptions options, TimeProvider clock) : IMessageGateway
{
    public const string ClientName = "sms";
    public const string IdempotencyHeader = "Idempotency-Key";
    private const int MaxReference = 100;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public NoticeChannel Channel => NoticeChannel.Sms;

    public async Task<SendResult> SendAsync(OutboundMessage message, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.Timeout);
        try
        {
            using var request = Signed(message);
            using var client = clients.CreateClient(ClientName);
            using var answer = await client.SendAsync(request, limit.Token);
            return await JudgeAsync(answer, message.AttemptId, limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // It may have been taken over all the same: the next try names the same key.
            return new SendResult.Unreachable("sms.timeout");
        }
        catch (HttpRequestException)
        {
            return new SendResult.Unreachable("sms.connection");
        }
    }

    private HttpRequestMessage Signed(OutboundMessage message)
    {
        var now = clock.GetUtcNow();
        var body = JsonSerializer.SerializeToUtf8Bytes(new Posted(message.AttemptId, message.To, message.Body, options.Sign, now), Json);
        var time = CallSignature.TimeOf(now);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Url))
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } },
        };
        request.Headers.Add(IdempotencyHeader, message.AttemptId.ToString("D"));
        request.Headers.Add(CallSignature.KeyHeader, options.KeyId);
        request.Headers.Add(CallSignature.TimeHeader, time);
        request.Headers.Add(CallSignature.SignatureHeader, CallSignature.Of(options.Secret, time, body));
        return request;
    }

    private static async Task<SendResult> JudgeAsync(HttpResponseMessage answer, Guid attempt, CancellationToken ct)
    {
        if (answer.IsSuccessStatusCode)
        {
            return new SendResult.Accepted(await ReferenceAsync(answer, ct) ?? attempt.ToString("D"));
        }

        var code = $"sms.{(int)answer.StatusCode}";

        // The first two are our key, the others ask for patience: none of them says anything of the recipient.
        var isForNow = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or (HttpStatusCode)425;
        return (int)answer.StatusCode is >= 400 and < 500 && !isForNow ? new SendResult.Refused(code) : new SendResult.Unreachable(code);
    }

    private static async Task<string?> ReferenceAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        try
        {
            var reference = JsonSerializer.Deserialize<Answered>(await answer.Content.ReadAsByteArrayAsync(ct), Json)?.Reference;
            return string.IsNullOrEmpty(reference) || reference.Length > MaxReference || reference.Any(char.IsControl) ? null : reference;
        }
        catch (JsonException)
        {
            // Accepted is accepted, whatever is written below it.
            return null;
        }
    }

    private sealed record Posted(Guid Id, string To, string Text, string Sign, DateTimeOffset Time);

    private sealed record Answered(string? Reference);
}
