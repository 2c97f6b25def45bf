using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mediation.Application.Exchange;

namespace Mediation.Web.Exchange.Conformance;

/// <summary>What came back: status, the problem's code if it is one, and the text itself.</summary>
internal sealed record Answer(int Status, string Code, string Text, JsonElement? Problem);

/// <summary>The side the kit plays: a partner with keys of its own that can also misbehave.</summary>
internal sealed class TestParty(string node, string target, HttpClient http, TimeProvider clock) : IDisposable
{
    private readonly List<(string Kid, ECDsa Key)> _keys = [];

    public string Node => node;

    public KeySet Published => new(
        [.. _keys.Select(one => (one.Kid, Point: one.Key.ExportParameters(includePrivateParameters: false).Q))
            .Select(one => new KeySetEntry("EC", "P-256", Jws.Algorithm, "sig", one.Kid, Text(one.Point.X!), Text(one.Point.Y!)))]);

    /// <summary>From now on signs with this key; the older ones stay published.</summary>
    public void Use(ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        _keys.Add((Jws.HashOf([.. point.X!, .. point.Y!])[..32], key));
    }

    public string Sign(string kind, string payload, Func<JwsHeader, JwsHeader>? change = null)
    {
        var (kid, key) = _keys[^1];
        var header = new JwsHeader(Jws.Algorithm, kind, kid, node, target, clock.GetUtcNow().ToUnixTimeSeconds(), ExchangeOptions.Versions[0]);
        return Jws.Sign(change is null ? header : change(header), Encoding.UTF8.GetBytes(payload), key);
    }

    public Task<Answer> SendAsync(string jws, CancellationToken ct) => PostAsync("/messages", jws, ct);

    public Task<Answer> LedgerAsync(string jws, CancellationToken ct) => PostAsync("/ledger", jws, ct);

    public Task<Answer> UploadAsync(string hash, byte[] content, CancellationToken ct)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, Address($"/attachments/{hash}"))
        {
            Content = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } },
        };
        request.Headers.Add("Exchange-Token", Sign(SignedKinds.Upload, hash));
        return CallAsync(request, ct);
    }

    public Task<Answer> GetAsync(string path, CancellationToken ct) => CallAsync(new HttpRequestMessage(HttpMethod.Get, Address(path)), ct);

    public void Dispose() => _keys.ForEach(one => one.Key.Dispose());

    private static string Text(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    private static Uri Address(string path) => new($"exchange/v1{path}", UriKind.Relative);

    private Task<Answer> PostAsync(string path, string jws, CancellationToken ct) => CallAsync(
        new HttpRequestMessage(HttpMethod.Post, Address(path))
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(jws)) { Headers = { ContentType = new MediaTypeHeaderValue(Jws.MediaType) } },
        },
        ct);

    private async Task<Answer> CallAsync(HttpRequestMessage request, CancellationToken ct)
    {
        using var call = request;
        try
        {
            using var answer = await http.SendAsync(call, ct);
            var text = await answer.Content.ReadAsStringAsync(ct);
            var problem = answer.IsSuccessStatusCode ? null : ProblemIn(text);
            return new Answer((int)answer.StatusCode, CodeOf(problem), text, problem);
        }
        catch (HttpRequestException failed)
        {
            return new Answer(0, failed.HttpRequestError.ToString(), "", null);
        }
    }

    private static string CodeOf(JsonElement? problem) =>
        problem is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty("code", out var code) ? code.ToString() : "";

    private static JsonElement? ProblemIn(string text)
    {
        try
        {
            return JsonDocument.Parse(text).RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Publishes the party's keys while the kit runs, as every partner does.</summary>
internal sealed class KeyStand : IAsyncDisposable
{
    private readonly WebApplication _app;

    private KeyStand(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public static async Task<KeyStand> OpenAsync(string url, Func<KeySet> keys, string node, CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        app.MapGet("/exchange/v1", () => Results.Json(new ExchangeAbilities(node, ExchangeOptions.Versions, 0, 0, 0, 0, 0), JsonSerializerOptions.Web));
        app.MapGet("/exchange/v1/keys", () => Results.Json(keys(), JsonSerializerOptions.Web));
        await app.StartAsync(ct);
        return new KeyStand(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
