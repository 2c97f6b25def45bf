using System.Text.Json;
using Mediation.Web.Tests.Host;

namespace Mediation.Web.Tests.Api;

public sealed class DescriptionTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Theory]
    [InlineData("/api/v1/cases", "Idempotency-Key", true)]
    [InlineData("/api/v1/cases/{id}/accept", "If-Match", true)]
    [InlineData("/api/v1/cases/{id}/accept", "Idempotency-Key", false)]
    public async Task Description_OfAWrite_NamesTheHeadersItTakes(string path, string header, bool required)
    {
        using var browser = shared.Host.Browser();
        using var document = JsonDocument.Parse(
            await browser.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken));

        var parameters = document.RootElement.GetProperty("paths").GetProperty(path).GetProperty("post").GetProperty("parameters");

        var named = parameters.EnumerateArray().Single(parameter => parameter.GetProperty("name").GetString() == header);
        (named.TryGetProperty("required", out var must) && must.GetBoolean()).ShouldBe(required);
        named.GetProperty("in").GetString().ShouldBe("header");
    }
}
