using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mediation.Scenarios.Stage;

/// <summary>Somebody who signed in, calling the API over HTTP.</summary>
internal sealed class Person(HttpClient http, string name) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public string Name => name;

    public async Task<T> GetAsync<T>(string path)
    {
        var (status, body) = await TryGetAsync(path);
        status.ShouldBe(HttpStatusCode.OK, $"{name} GET {path}: {body}");
        return Read<T>(body);
    }

    public async Task<(HttpStatusCode Status, string Body)> TryGetAsync(string path)
    {
        using var answer = await http.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async Task<T> PostAsync<T>(string path, object? body = null, int? version = null, string? key = null)
    {
        var (status, answer) = await TryPostAsync(path, body, version, key);
        status.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.Created], $"{name} POST {path}: {answer}");
        return Read<T>(answer);
    }

    /// <summary>The refusal's stable code.</summary>
    public async Task<string> RefusedAsync(string path, object? body, int? version)
    {
        var (status, answer) = await TryPostAsync(path, body, version);
        ((int)status).ShouldBeInRange(400, 499, $"{name} POST {path}: {answer}");
        return JsonDocument.Parse(answer).RootElement.GetProperty("code").GetString()!;
    }

    public void Dispose() => http.Dispose();

    private static T Read<T>(string body) => JsonSerializer.Deserialize<T>(body, Json)!;

    private async Task<(HttpStatusCode Status, string Body)> TryPostAsync(string path, object? body, int? version, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body is null ? null : JsonContent.Create(body, options: Json) };
        if (version is { } seen)
        {
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{seen}\""));
        }
        else
        {
            request.Headers.Add("Idempotency-Key", key ?? Guid.CreateVersion7().ToString("N"));
        }

        using var answer = await http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
