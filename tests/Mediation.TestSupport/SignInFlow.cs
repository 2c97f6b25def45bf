using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Mediation.Web.Demo;
using Microsoft.AspNetCore.WebUtilities;

namespace Mediation.TestSupport;

internal sealed record Tokens(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("refresh_token")] string RefreshToken);

/// <summary>What a client and a person's browser do to get a token: authorization code with PKCE.</summary>
internal sealed partial class SignInFlow(HttpClient browser)
{
    private readonly string _verifier = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public string ClientId { get; init; } = DemoClients.WorkspaceId;

    public string RedirectUri { get; init; } = $"http://127.0.0.1:{browser.BaseAddress!.Port}/callback";

    public async Task<Tokens> TokensAsync(string name, string password = DemoAccounts.Password)
    {
        var code = await CodeAsync(name, password);
        using var answer = await RedeemAsync(code, _verifier);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<Tokens>())!;
    }

    /// <summary>Asks for authorization, is sent to sign in, signs in, comes back and is given a code.</summary>
    public async Task<string> CodeAsync(string name, string password = DemoAccounts.Password)
    {
        using var ask = await browser.GetAsync(AuthorizeAddress());
        ask.StatusCode.ShouldBe(HttpStatusCode.Redirect, await ask.Content.ReadAsStringAsync());
        using var signedIn = await SignInAsync(name, password, ask.Headers.Location!);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var granted = await browser.GetAsync(signedIn.Headers.Location);
        granted.StatusCode.ShouldBe(HttpStatusCode.Redirect, await granted.Content.ReadAsStringAsync());
        granted.Headers.Location!.AbsoluteUri.ShouldStartWith(RedirectUri);
        return QueryHelpers.ParseQuery(granted.Headers.Location.Query)["code"].ToString();
    }

    public async Task<HttpResponseMessage> SignInAsync(string name, string password, Uri? page = null)
    {
        page ??= new Uri("/account/sign-in", UriKind.Relative);
        var html = await browser.GetStringAsync(page);
        return await browser.PostAsync(page, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["name"] = name,
            ["password"] = password,
            ["returnUrl"] = Input(html, "returnUrl"),
            ["__RequestVerificationToken"] = Input(html, "__RequestVerificationToken"),
        }));
    }

    public Task<HttpResponseMessage> RedeemAsync(string code, string? verifier = null) => PostTokenAsync(new()
    {
        ["grant_type"] = "authorization_code",
        ["client_id"] = ClientId,
        ["redirect_uri"] = RedirectUri,
        ["code"] = code,
        ["code_verifier"] = verifier ?? _verifier,
    });

    public Task<HttpResponseMessage> RefreshAsync(string refreshToken) => PostTokenAsync(new()
    {
        ["grant_type"] = "refresh_token",
        ["client_id"] = ClientId,
        ["refresh_token"] = refreshToken,
    });

    public Task<HttpResponseMessage> PostTokenAsync(Dictionary<string, string> form) =>
        browser.PostAsync(new Uri("/connect/token", UriKind.Relative), new FormUrlEncodedContent(form));

    public string AuthorizeAddress(bool withChallenge = true)
    {
        var query = new Dictionary<string, string?>
        {
            ["client_id"] = ClientId,
            ["redirect_uri"] = RedirectUri,
            ["response_type"] = "code",
            ["scope"] = "openid profile offline_access api",
            ["state"] = "s1",
        };
        if (withChallenge)
        {
            query["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(_verifier)));
            query["code_challenge_method"] = "S256";
        }

        return QueryHelpers.AddQueryString("/connect/authorize", query);
    }

    private static string Input(string html, string name)
    {
        var tag = Inputs().Matches(html).Select(match => match.Value).Single(input => input.Contains($"name=\"{name}\"", StringComparison.Ordinal));
        return WebUtility.HtmlDecode(Value().Match(tag).Groups["text"].Value);
    }

    [GeneratedRegex("<input[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inputs();

    [GeneratedRegex("value=\"(?<text>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Value();
}
