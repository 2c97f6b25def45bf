using Microsoft.Playwright;

namespace Mediation.Browser.Tests.Typing;

/// <summary>What a party types on a phone is never lost, whatever happens between the first letter and the server.</summary>
public sealed class NothingLostTests(OneCase stage) : IClassFixture<OneCase>
{
    private const string Text = "三月起没有发工资，老板电话打不通。";

    [Theory]
    [InlineData("draft")]
    [InlineData("message")]
    [InlineData("offer")]
    [InlineData("times")]
    [InlineData("claim")]
    public async Task LineCut_InTheMiddleOfAPage_OffersTheTextAgain(string name)
    {
        var place = stage.PlaceOf(name);
        var page = await stage.OpenAsync(place);
        await page.FillAsync(place.Field, Text);

        await page.Context.SetOfflineAsync(true);
        await Should.ThrowAsync<PlaywrightException>(() => page.ReloadAsync());
        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync(place.Address);
        await TakeBackAsync(page);

        (await page.InputValueAsync(place.Field)).ShouldBe(Text);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("message")]
    [InlineData("offer")]
    [InlineData("claim")]
    public async Task BackButton_FromAnotherPage_FindsTheText(string name)
    {
        var place = stage.PlaceOf(name);
        var page = await stage.OpenAsync(place);
        await page.FillAsync(place.Field, Text);

        await page.ClickAsync("header .brand");
        await page.WaitForURLAsync("**/");
        await page.GoBackAsync();
        if (await page.InputValueAsync(place.Field) != Text)
        {
            await TakeBackAsync(page);
        }

        (await page.InputValueAsync(place.Field)).ShouldBe(Text);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("draft", true)]
    [InlineData("draft", false)]
    [InlineData("message", true)]
    [InlineData("message", false)]
    [InlineData("offer", true)]
    [InlineData("times", false)]
    [InlineData("claim", true)]
    [InlineData("claim", false)]
    public async Task SessionOver_AsksForTheCode_AndLeadsBackToThePageWithTheText(string name, bool withScripts)
    {
        var place = stage.PlaceOf(name);
        var page = await stage.OpenAsync(place, withScripts);
        await page.FillAsync(place.Field, Text);
        await OneCase.EndSessionAsync(page);

        await page.ClickAsync(place.Send);
        await page.WaitForURLAsync("**/file?returnUrl=*");
        (await page.InnerTextAsync("#kept")).ShouldContain("已经保存");
        await ProveAgainAsync(page, place);

        page.Url.ShouldContain(place.Address);
        (await page.InputValueAsync(place.Field)).ShouldBe(Text);
        (await page.IsVisibleAsync("#kept")).ShouldBeTrue();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("message", true)]
    [InlineData("message", false)]
    [InlineData("offer", true)]
    [InlineData("offer", false)]
    [InlineData("claim", true)]
    [InlineData("times", true)]
    [InlineData("draft", true)]
    public async Task DoubleTap_IsTakenOnce_AndShownAsDone(string name, bool withScripts)
    {
        var place = stage.PlaceOf(name);
        var text = $"{Text}{name}{withScripts}";
        var page = await stage.OpenAsync(place, withScripts);
        await stage.FillAsync(page, name, text);

        await page.DblClickAsync(place.Send);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        // A draft may be wrong in other fields and is kept all the same.
        (name == "draft" || await page.Locator("#faults").CountAsync() == 0).ShouldBeTrue(await page.InnerTextAsync("main"));
        await page.GotoAsync(place.Address);
        (await page.ContentAsync()).Split(text).Length.ShouldBe(2);
        await stage.TidyAsync(page, name);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("message")]
    [InlineData("offer")]
    [InlineData("claim")]
    public async Task TwoTabs_OnOnePage_KeepBothTexts(string name)
    {
        var place = stage.PlaceOf(name);
        var (earlier, later) = ($"先写的{name}", $"后写的{name}");
        var page = await stage.OpenAsync(place);
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(place.Address);
        await stage.FillAsync(page, name, earlier);
        await stage.FillAsync(other, name, later);

        await page.ClickAsync(place.Send);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await other.ClickAsync(place.Send);
        await other.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var shown = await other.ContentAsync() + await other.EvaluateAsync<string>("() => [...document.querySelectorAll('main input, main textarea')].map(one => one.value).join('|')");
        shown.ShouldContain(later);
        shown.ShouldContain(earlier);
        await stage.TidyAsync(page, name);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("message")]
    [InlineData("claim")]
    public async Task NodeRestarted_WhileSomebodyTypes_TakesTheTextAllTheSame(string name)
    {
        var place = stage.PlaceOf(name);
        var text = $"重启{name}";
        var page = await stage.OpenAsync(place);
        await stage.FillAsync(page, name, text);

        await stage.Platform.Host.RestartAsync(() => Task.CompletedTask);
        await page.ClickAsync(place.Send);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.GotoAsync(place.Address);

        (await page.ContentAsync()).ShouldContain(text);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("message")]
    public async Task NodeGone_WhenThePageIsSent_OffersTheTextOnceAnotherIsThere(string name)
    {
        var place = stage.PlaceOf(name);
        var page = await stage.OpenAsync(place);
        await page.FillAsync(place.Field, Text);

        await stage.Platform.Host.RestartAsync(async () =>
        {
            var refused = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            page.RequestFailed += (_, _) => refused.TrySetResult();
            await page.DispatchEventAsync(place.Send, "click");
            await refused.Task;
        });
        await page.GotoAsync(place.Address);
        await TakeBackAsync(page);

        (await page.InputValueAsync(place.Field)).ShouldBe(Text);
        await page.Context.CloseAsync();
    }

    private async Task ProveAgainAsync(IPage page, Place place)
    {
        if (place.Account is null)
        {
            await stage.ProveAsync(page);
            return;
        }

        await page.ClickAsync("main a[href^='/account/sign-in']");
        await page.FillAsync("input[name=name]", place.Account);
        await page.FillAsync("input[name=password]", Web.Demo.DemoAccounts.Password);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForURLAsync($"**{place.Address}*");
    }

    private static Task TakeBackAsync(IPage page) => page.ClickAsync("[data-keep-offer]:not([hidden]) [data-keep-take]");
}
