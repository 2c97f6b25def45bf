using System.Net.Http.Json;

namespace Mediation.Web.Tests.Host;

internal sealed record ProblemField(string Code, string Message);

/// <summary>A problem as a client reads it.</summary>
internal sealed record Problem(string Title, int Status, string Detail, string Code, string TraceId, Dictionary<string, ProblemField[]>? Errors)
{
    public static async Task<Problem> OfAsync(HttpResponseMessage answer)
    {
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<Problem>())!;
    }
}
