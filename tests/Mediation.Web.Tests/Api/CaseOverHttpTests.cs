using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Mediation.TestSupport;
using Mediation.Web.Tests.Host;

namespace Mediation.Web.Tests.Api;

/// <summary>What a client sees on the wire: versions, repeated calls, languages and whose case it is.</summary>
public sealed class CaseOverHttpTests : IAsyncLifetime
{
    private RunningHost _host = null!;
    private HttpClient _worker = null!;
    private HttpClient _clerk = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await RunningHost.StartAsync();
        _worker = await _host.SignedInAsync("worker");
        _clerk = await _host.SignedInAsync("clerk");
    }

    public async ValueTask DisposeAsync()
    {
        _worker.Dispose();
        _clerk.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Filing_Answers201WithItsAddressAndVersion()
    {
        using var answer = await FileAsync("k-1");

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        answer.Headers.ETag!.Tag.ShouldBe("\"1\"");
        var read = await ReadAsync(_worker, answer.Headers.Location!);
        read.GetProperty("number").GetString().ShouldStartWith("京大工调〔");
        read.GetProperty("deadlines")[0].GetProperty("clock").GetString().ShouldBe("A1");
    }

    [Fact]
    public async Task Filing_RepeatedWithItsKey_AnswersTheSame()
    {
        using var first = await FileAsync("k-1");
        using var second = await FileAsync("k-1");

        second.StatusCode.ShouldBe(HttpStatusCode.Created);
        second.Headers.Location.ShouldBe(first.Headers.Location);
        (await second.Content.ReadAsStringAsync(Cancel)).ShouldBe(await first.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task Filing_WithoutAKey_IsRefused()
    {
        using var answer = await FileAsync(key: null);

        (await Problem.OfAsync(answer)).Code.ShouldBe("request.idempotency-key-missing");
    }

    [Fact]
    public async Task Step_WithoutIfMatch_NeedsThePrecondition()
    {
        using var filed = await FileAsync("k-1");

        using var answer = await StepAsync(filed.Headers.Location!, "accept", "{}", version: null);

        answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        (await Problem.OfAsync(answer)).Code.ShouldBe("request.if-match-missing");
    }

    [Fact]
    public async Task Step_OnAnOlderVersion_Answers409WithWhatChanged()
    {
        using var filed = await FileAsync("k-1");
        using var consent = await ConsentAsync(filed.Headers.Location!);
        consent.EnsureSuccessStatusCode();

        using var answer = await StepAsync(filed.Headers.Location!, "accept", "{}", version: 1);

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        problem.GetProperty("code").GetString().ShouldBe("version.stale");
        problem.GetProperty("currentVersion").GetInt32().ShouldBe(2);
        problem.GetProperty("changes")[0].GetProperty("what").GetString().ShouldBe("ConsentRecorded");
    }

    [Fact]
    public async Task Step_NotListedForTheStatus_Answers409WithTheStableCodeInTheCallersLanguage()
    {
        using var filed = await FileAsync("k-1");
        _clerk.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        using var english = await StepAsync(filed.Headers.Location!, "archive", "{}", version: 1);
        _clerk.DefaultRequestHeaders.AcceptLanguage.Clear();
        using var chinese = await StepAsync(filed.Headers.Location!, "archive", "{}", version: 1);

        english.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var (inEnglish, inChinese) = (await Problem.OfAsync(english), await Problem.OfAsync(chinese));
        inEnglish.Code.ShouldBe("case.action-not-allowed");
        inChinese.Code.ShouldBe("case.action-not-allowed");
        inChinese.Detail.ShouldNotBe(inEnglish.Detail);
    }

    [Fact]
    public async Task Employer_GivenAccess_SeesTheCaseAndNothingOfTheWorkersNumbers()
    {
        using var filed = await FileAsync("k-1");
        using var employer = await _host.SignedInAsync("employer");
        using var before = await employer.GetAsync(filed.Headers.Location, Cancel);
        var respondent = (await ReadAsync(_clerk, filed.Headers.Location!)).GetProperty("parties")[1].GetProperty("id").GetString();

        using var given = await StepAsync(filed.Headers.Location!, "access", $$"""{"partyId":"{{respondent}}","signInName":"employer"}""", version: 1);
        var seen = await ReadAsync(employer, filed.Headers.Location!);

        before.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        given.StatusCode.ShouldBe(HttpStatusCode.OK);
        seen.GetProperty("parties")[0].GetProperty("identityNumber").GetString().ShouldBe("110199********4512");
        seen.GetProperty("parties")[0].GetProperty("phone").GetString().ShouldBe("138****0001");
    }

    [Fact]
    public async Task List_WithAnUnknownWord_NamesTheParameter()
    {
        using var answer = await _clerk.GetAsync(new Uri("/api/v1/cases?status=sleeping", UriKind.Relative), Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Problem.OfAsync(answer)).Errors!["status"].ShouldHaveSingleItem().Code.ShouldBe("field.enum");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<JsonElement> ReadAsync(HttpClient client, Uri address) =>
        (await client.GetFromJsonAsync<JsonElement>(address, Cancel)).Clone();

    private async Task<HttpResponseMessage> FileAsync(string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/cases", UriKind.Relative));
        request.Content = new StringContent(SoundApplication.Json, Encoding.UTF8, "application/json");
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await _worker.SendAsync(request, Cancel);
    }

    private async Task<HttpResponseMessage> ConsentAsync(Uri address)
    {
        var respondent = (await ReadAsync(_clerk, address)).GetProperty("parties")[1].GetProperty("id").GetString();
        return await StepAsync(address, "consents", $$"""{"partyId":"{{respondent}}","agrees":true,"manner":"phone"}""", version: 1);
    }

    private async Task<HttpResponseMessage> StepAsync(Uri address, string step, string body, int? version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{address}/{step}", UriKind.Relative));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (version is not null)
        {
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        }

        return await _clerk.SendAsync(request, Cancel);
    }
}
