using System.Net;
using Mediation.Infrastructure.Identity;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Mediation.Web.Demo;
using Mediation.Web.Tests.Host;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Web.Tests.Auth;

public sealed class SignInTests
{
    public static TheoryData<DatabaseProvider> Providers => [.. Databases.All];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task SignIn_FiveWrongPasswords_LocksOutEvenTheRightOne(DatabaseProvider provider)
    {
        await using var host = await RunningHost.StartAsync(provider);
        using var browser = host.Browser();
        var flow = new SignInFlow(browser);

        for (var attempt = 0; attempt < PasswordCheck.AttemptsBeforeLockout; attempt++)
        {
            (await flow.SignInAsync("clerk", "Wrong-password-1")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await flow.SignInAsync("clerk", DemoAccounts.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.AccessRecordsAsync()).ShouldBe([.. Enumerable.Repeat(AccessKind.SignInFailed, 5), AccessKind.LockedOut]);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task SignIn_ManyWrongPasswordsAtOnce_CountsEachOfThem(DatabaseProvider provider)
    {
        await using var host = await RunningHost.StartAsync(provider);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            using var browser = host.Browser();
            await new SignInFlow(browser).SignInAsync("head", "Wrong-password-1");
        }));

        var records = await host.AccessRecordsAsync();
        records.Count(kind => kind == AccessKind.SignInFailed).ShouldBe(5);
        records.Count(kind => kind == AccessKind.LockedOut).ShouldBe(7);
    }

    [Fact]
    public async Task SignIn_FourWrongThenRight_StartsCountingAnew()
    {
        await using var host = await RunningHost.StartAsync();
        using var browser = host.Browser();
        var flow = new SignInFlow(browser);

        for (var round = 0; round < 2; round++)
        {
            for (var attempt = 0; attempt < PasswordCheck.AttemptsBeforeLockout - 1; attempt++)
            {
                await flow.SignInAsync("clerk", "Wrong-password-1");
            }

            (await flow.SignInAsync("clerk", DemoAccounts.Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
    }

    [Fact]
    public async Task SignIn_UnknownWrongLockedAndClosed_AreAnsweredAlike()
    {
        await using var host = await RunningHost.StartAsync();
        await host.WithDbAsync(async db =>
        {
            await db.Users.Where(account => account.UserName == "head")
                .ExecuteUpdateAsync(row => row.SetProperty(account => account.LockoutEnd, DateTimeOffset.MaxValue.AddDays(-1)));
            await db.Users.Where(account => account.UserName == "mediator")
                .ExecuteUpdateAsync(row => row.SetProperty(account => account.IsActive, false));
        });

        List<(HttpStatusCode, string)> answers =
        [
            await RefusalAsync(host, "nobody", DemoAccounts.Password),
            await RefusalAsync(host, "clerk", "Wrong-password-1"),
            await RefusalAsync(host, "head", DemoAccounts.Password),
            await RefusalAsync(host, "mediator", DemoAccounts.Password),
        ];

        answers.Distinct().ShouldHaveSingleItem().Item2.ShouldContain("用户名或密码不正确");
    }

    [Fact]
    public async Task SignIn_WithoutAntiforgeryToken_IsRefused()
    {
        await using var host = await RunningHost.StartAsync();
        using var browser = host.Browser();

        using var answer = await browser.PostAsync(
            new Uri("/account/sign-in", UriKind.Relative),
            new FormUrlEncodedContent(new Dictionary<string, string> { ["name"] = "clerk", ["password"] = DemoAccounts.Password }),
            TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    public async Task SignIn_ForeignReturnAddress_StaysHere(string returnUrl)
    {
        await using var host = await RunningHost.StartAsync();
        using var browser = host.Browser();
        var page = new Uri($"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}", UriKind.Relative);

        using var answer = await new SignInFlow(browser).SignInAsync("clerk", DemoAccounts.Password, page);

        answer.Headers.Location!.OriginalString.ShouldBe("/account");
    }

    [Fact]
    public async Task SignIn_TooManyTriesFromOneAddress_AreSlowedDown()
    {
        await using var host = await RunningHost.StartAsync(settings: "--RateLimit:SignInsAMinute=2");
        using var browser = host.Browser();
        var flow = new SignInFlow(browser);
        await flow.SignInAsync("nobody", "x");
        await flow.SignInAsync("nobody", "x");

        using var answer = await flow.SignInAsync("nobody", "x");

        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        (await Problem.OfAsync(answer)).Code.ShouldBe("request.too-many");
    }

    [Theory]
    [InlineData("en-US,en;q=0.9", "User name")]
    [InlineData("zh-CN", "用户名")]
    [InlineData("fr", "用户名")]
    public async Task SignInPage_ByLanguage_SpeaksIt(string languages, string expected)
    {
        await using var host = await RunningHost.StartAsync();
        using var browser = host.Browser();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(languages);

        var html = await browser.GetStringAsync("/account/sign-in", TestContext.Current.CancellationToken);

        WebUtility.HtmlDecode(html).ShouldContain(expected);
    }

    private static async Task<(HttpStatusCode Status, string Said)> RefusalAsync(RunningHost host, string name, string password)
    {
        using var browser = host.Browser();
        using var answer = await new SignInFlow(browser).SignInAsync(name, password);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        var start = html.IndexOf("<p class=\"error\"", StringComparison.Ordinal);
        return (answer.StatusCode, html[start..html.IndexOf("</p>", start, StringComparison.Ordinal)]);
    }
}
