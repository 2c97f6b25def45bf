using System.Net;
using System.Text;
using Mediation.Web.Tests.Host;

namespace Mediation.Web.Tests.Api;

/// <summary>Bad input is answered with what is wrong with it, never with a failure of the server.</summary>
public sealed class HostileInputTests(HostOfAWorker filed) : IClassFixture<HostOfAWorker>
{
    private static readonly Uri Cases = new("/api/v1/cases", UriKind.Relative);

    private const string Sound = SoundApplication.Json;

    public static TheoryData<string, string, string, string> Faults => new()
    {
        { "110199198603124512", "110199198603124513", "applicants[0].identity.number", "person.resident-id-check-digit" },
        { "110199198603124512", "11019920990312451X", "applicants[0].identity.number", "person.resident-id-birth-date" },
        { "110199198603124512", "1101991986", "applicants[0].identity.number", "person.resident-id-length" },
        { "91110199MA00000A1H", "91110199MA00000A1J", "respondents[0].creditCode", "employer.uscc-check-digit" },
        { "13800000001", "12345", "applicants[0].phone", "person.phone-number-shape" },
        { "\"amountFen\":100", "\"amountFen\":-1", "claims[0].lines[0].amountFen", "inclusive-between" },
        { "\"amountFen\":100", "\"amountFen\":9007199254740993", "claims[0].lines[0].amountFen", "inclusive-between" },
        { "\"amountFen\":100", "\"amountFen\":1e300", "claims[0].lines[0].amountFen", "field.whole-number" },
        { "\"amountFen\":100", "\"amountFen\":\"100\"", "claims[0].lines[0].amountFen", "field.number" },
        { "\"online\"", "\"carrier-pigeon\"", "channel", "field.enum" },
        { "张某", "\\ud800", "applicants[0].name", "field.text" },
        { "张某", "张\\u0000某", "applicants[0].name", "field.text" },
        { "工资未发\"", "工资未发\",\"periodFrom\":\"2026-02-01\",\"periodTo\":\"2026-01-01\"", "claims[0].periodTo", "greater-than-or-equal" },
        { "工资未发\"", "工资未发\",\"periodFrom\":\"2026-02-30\"", "claims[0].periodFrom", "field.date" },
        { "工资未发\"", "工资未发\",\"unheard\":1", "claims[0].unheard", "field.unknown" },
        { "\"applicant\":\"a1\"", "\"applicant\":\"a9\"", "claims[0].lines[0].applicant", "case.party-unknown" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Submit_WithOneFault_NamesTheFieldAndWhy(string sound, string faulty, string field, string code)
    {
        using var answer = await PostAsync(Sound.Replace(sound, faulty, StringComparison.Ordinal));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await Problem.OfAsync(answer);
        problem.Errors.ShouldNotBeNull();
        problem.Errors.ShouldContainKey(field);
        problem.Errors[field].ShouldContain(fault => fault.Code == code);
    }

    [Fact]
    public async Task Submit_ManyFaults_NamesThemAll()
    {
        var body = Sound.Replace("110199198603124512", "1", StringComparison.Ordinal).Replace("13800000001", "1", StringComparison.Ordinal)
            .Replace("91110199MA00000A1H", "1", StringComparison.Ordinal).Replace("\"amountFen\":100", "\"amountFen\":-5", StringComparison.Ordinal)
            .Replace("工资未发", "", StringComparison.Ordinal);

        using var answer = await PostAsync(body);

        var problem = await Problem.OfAsync(answer);
        problem.Errors!.Keys.Order().ShouldBe(new[]
        {
            "applicants[0].identity.number", "applicants[0].phone", "claims[0].facts", "claims[0].lines[0].amountFen", "respondents[0].creditCode",
        }.Order());
    }

    [Theory]
    [InlineData("applicants")]
    [InlineData("respondents")]
    [InlineData("claims")]
    public async Task Submit_EmptyList_NamesIt(string list)
    {
        var start = Sound.IndexOf($"\"{list}\":[", StringComparison.Ordinal);
        var end = Sound.IndexOf('\n', start) < 0 ? Sound.Length - 1 : Sound.IndexOf('\n', start);
        var tail = list == "claims" ? "}" : "," + Sound[end..];

        using var answer = await PostAsync(Sound[..start] + $"\"{list}\":[]" + tail);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Problem.OfAsync(answer)).Errors!.ShouldContainKey(list);
    }

    [Fact]
    public async Task Submit_ZeroAmount_IsRefusedWithItsRule()
    {
        using var answer = await PostAsync(Sound.Replace("\"amountFen\":100", "\"amountFen\":0", StringComparison.Ordinal));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Problem.OfAsync(answer)).Code.ShouldBe("case.claim-without-amount");
    }

    [Theory]
    [InlineData("𠮷野家某")]
    [InlineData("阿卜杜拉·买买提某")]
    [InlineData("张某👷")]
    public async Task Submit_RareNames_AreKept(string name)
    {
        using var answer = await PostAsync(Sound.Replace("张某", name, StringComparison.Ordinal));

        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var stored = await filed.Worker.GetStringAsync(answer.Headers.Location, TestContext.Current.CancellationToken);
        System.Text.Json.JsonDocument.Parse(stored).RootElement.GetProperty("parties")[0].GetProperty("name").GetString().ShouldBe(name);
    }

    [Fact]
    public async Task Submit_TenThousandCharacters_NamesTheField()
    {
        using var answer = await PostAsync(Sound.Replace("工资未发", new string('长', 10_000), StringComparison.Ordinal));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Problem.OfAsync(answer)).Errors!.ShouldContainKey("claims[0].facts");
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/xml", 415)]
    public async Task Submit_AnotherMediaType_IsRefused(string mediaType, int status)
    {
        using var answer = await PostAsync(Sound, mediaType);

        ((int)answer.StatusCode).ShouldBe(status);
        (await Problem.OfAsync(answer)).Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    public async Task Submit_NotAnObject_IsMalformed(string body)
    {
        using var answer = await PostAsync(body);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Problem.OfAsync(answer)).Code.ShouldBe("request.malformed");
    }

    [Fact]
    public async Task Submit_TwentyMegabytes_IsTooLarge()
    {
        using var answer = await PostAsync(Sound.Replace("工资未发", new string('a', 20 * 1024 * 1024), StringComparison.Ordinal));

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    private Task<HttpResponseMessage> PostAsync(string body, string mediaType = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Cases) { Content = new StringContent(body, Encoding.UTF8, mediaType) };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        return filed.Worker.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
