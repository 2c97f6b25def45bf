using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mediation.Scenarios.Stage;

/// <summary>Goes through the doors as people and programs do: the sign-in page in a browser with PKCE, or a client's own secret.</summary>
internal static partial class SignIn
{
    private const string Password = "Mediation-Demo-1";
    private const string Callback = "http://127.0.0.1:5080/callback";

    public static async Task<Person> AsPersonAsync(Uri server, string account, string password = Password)
    {
        var verifier = Base64Url(RandomNumberGenerator.GetBytes(32));
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server };
        var authorize = "/connect/authorize?client_id=workspace&response_type=code&scope=api&state=s1"
            + $"&redirect_uri={Uri.EscapeDataString(Callback)}&code_challenge_method=S256"
            + $"&code_challenge={Base64Url(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))}";
        var door = await FollowAsync(browser, await browser.GetAsync(authorize));
        var page = await browser.GetStringAsync(door);
        var back = await FollowAsync(browser, await browser.PostAsync(door, Form(
            ("name", account), ("password", password), ("returnUrl", Field(page, "returnUrl")),
            ("__RequestVerificationToken", Field(page, "__RequestVerificationToken")))));
        var callback = await FollowAsync(browser, await browser.GetAsync(back));
        callback.Query.ShouldContain("state=s1");
        return await TokenAsync(server, account, Form(
            ("grant_type", "authorization_code"), ("client_id", "workspace"), ("redirect_uri", Callback),
            ("code", Code().Match(callback.Query).Groups["code"].Value), ("code_verifier", verifier)));
    }

    public static Task<Person> AsSystemAsync(Uri server) => TokenAsync(server, "demo-system", Form(
        ("grant_type", "client_credentials"), ("client_id", "demo-system"), ("client_secret", "demo-system-secret-1"), ("scope", "api")));

    private static async Task<Person> TokenAsync(Uri server, string name, FormUrlEncodedContent form)
    {
        var http = new HttpClient { BaseAddress = server };
        var answer = await http.PostAsync("/connect/token", form);
        var body = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(body);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", JsonDocument.Parse(body).RootElement.GetProperty("access_token").GetString());
        return new Person(http, name);
    }

    private static async Task<Uri> FollowAsync(HttpClient browser, HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return new Uri(browser.BaseAddress!, answer.Headers.Location!);
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private static string Field(string page, string name) =>
        WebUtility.HtmlDecode(Hidden().Matches(page).Single(field => field.Groups["name"].Value == name).Groups["value"].Value);

    private static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    [GeneratedRegex("<input[^>]*name=\"(?<name>[^\"]*)\"[^>]*value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex("[?&]code=(?<code>[^&]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
