using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Mediation.Web.Tests.Referrals;

/// <summary>Somebody at work: takes steps over HTTP on the version that is current, and everything must succeed.</summary>
internal sealed class Hand(HttpClient client)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<JsonElement> ReadAsync(string address) =>
        await client.GetFromJsonAsync<JsonElement>(new Uri(address, UriKind.Relative), Cancel);

    /// <returns>The address of what was made.</returns>
    public Task<JsonElement> BeginAsync(string address, object body) => PostAsync(address, body, null);

    public async Task<JsonElement> StepAsync(string address, string step, object? body = null) =>
        await PostAsync($"{address}/{step}", body, (await ReadAsync(address)).GetProperty("version").GetInt32());

    private async Task<JsonElement> PostAsync(string address, object? body, int? version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative));
        request.Content = body is string json ? new StringContent(json, Encoding.UTF8, "application/json") : body is null ? null : JsonContent.Create(body);
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        if (version is { } seen)
        {
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{seen}\""));
        }

        using var answer = await client.SendAsync(request, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{address}: {(int)answer.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement.Clone();
    }
}
