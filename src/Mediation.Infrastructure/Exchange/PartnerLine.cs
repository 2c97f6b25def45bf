using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Mediation.Application.Common;
using Mediation.Application.Exchange;
using Mediation.Domain.Exchange;

namespace Mediation.Infrastructure.Exchange;

/// <summary>HTTP calls to a partner, within a time limit, without redirects and with short answers only.</summary>
internal sealed class PartnerLine(IHttpClientFactory clients, ExchangeOptions options) : IPartnerLine
{
    public const string ClientName = "exchange";
    public const string TokenHeader = "Exchange-Token";
    private const string Root = "/exchange/v1";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task<PublishedKeys?> KeysAsync(string address, CancellationToken ct)
    {
        var abilities = await GetAsync<ExchangeAbilities>(address + Root, ct);
        var keys = await GetAsync<KeySet>($"{address}{Root}/keys", ct);
        return abilities is { Node.Length: > 0, Versions: not null } && keys is { Keys: not null }
            ? new PublishedKeys(
                abilities.Node,
                [.. keys.Keys.Where(IsUsable).Select(key => new PartnerKey(key.Kid, key.X, key.Y))],
                [.. abilities.Versions.Where(version => version is { Length: > 0 and <= 10 })])
            : null;
    }

    public Task<LineAnswer> SendAsync(string address, string jws, CancellationToken ct) => PostAsync($"{address}{Root}/messages", jws, ct);

    public Task<LineAnswer> LedgerAsync(string address, string jws, CancellationToken ct) => PostAsync($"{address}{Root}/ledger", jws, ct);

    public Task<LineAnswer> UploadAsync(string address, string hash, string token, string mediaType, byte[] content, CancellationToken ct)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"{address}{Root}/attachments/{hash}")
        {
            Content = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } },
        };
        request.Headers.Add(TokenHeader, token);
        return CallAsync(request, ct);
    }

    private static bool IsUsable(KeySetEntry? key) =>
        key is { Kty: "EC", Crv: "P-256", Kid.Length: > 0 and <= PartnerKey.KidMaxLength, X.Length: <= PartnerKey.KidMaxLength, Y.Length: <= PartnerKey.KidMaxLength }
        && key.Use is null or "sig" && key.Alg is null or Jws.Algorithm;

    private Task<LineAnswer> PostAsync(string url, string jws, CancellationToken ct) => CallAsync(
        new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new ByteArrayContent(Encoding.ASCII.GetBytes(jws)) { Headers = { ContentType = new MediaTypeHeaderValue(Jws.MediaType) } },
        },
        ct);

    private async Task<LineAnswer> CallAsync(HttpRequestMessage request, CancellationToken ct)
    {
        using var limit = Limit(ct);
        try
        {
            using var call = request;
            using var client = clients.CreateClient(ClientName);
            using var answer = await client.SendAsync(call, limit.Token);
            return answer.IsSuccessStatusCode
                ? new LineAnswer((int)answer.StatusCode, Code: null, await answer.Content.ReadAsStringAsync(limit.Token))
                : new LineAnswer((int)answer.StatusCode, await CodeAsync(answer, limit.Token) ?? $"exchange.http-{(int)answer.StatusCode}", Body: null);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // It may have been taken all the same: the next try gets the first receipt.
            return new LineAnswer(0, "exchange.timeout", Body: null);
        }
        catch (HttpRequestException)
        {
            return new LineAnswer(0, "exchange.connection", Body: null);
        }
    }

    private async Task<T?> GetAsync<T>(string url, CancellationToken ct) where T : class
    {
        using var limit = Limit(ct);
        try
        {
            using var client = clients.CreateClient(ClientName);
            return await client.GetFromJsonAsync<T>(url, Json, limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception failed) when (failed is HttpRequestException or JsonException or NotSupportedException)
        {
            return null;
        }
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        try
        {
            var code = JsonSerializer.Deserialize<Problem>(await answer.Content.ReadAsByteArrayAsync(ct), Json)?.Code;
            return string.IsNullOrEmpty(code) || code.Length > ExchangeOutMessage.CodeMaxLength || code.Any(letter => letter is <= ' ' or > '~') ? null : code;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private CancellationTokenSource Limit(CancellationToken ct)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.CallTimeout);
        return limit;
    }

    private sealed record Problem(string? Code);
}
