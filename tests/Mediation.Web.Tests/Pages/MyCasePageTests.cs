using System.Net;
using System.Net.Http.Json;
using AngleSharp.Dom;
using Mediation.Web.Tests.Host;

namespace Mediation.Web.Tests.Pages;

/// <summary>The pages of somebody with a case.</summary>
public sealed class MyCasePageTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly string[] Questions = ["#overall", "#clear", "#fair"];

    [Fact]
    public async Task MyCase_TellsWhoHasIt_UntilWhen_AndLeadsToTheReason()
    {
        var id = await FileAsync();
        using var worker = await shared.Host.PersonAsync("worker");

        (await worker.SeeAsync("/my")).QuerySelector($"#cases a[href='/my/{id}']").ShouldNotBeNull();
        var page = await worker.SeeAsync($"/my/{id}");

        page.Said("section[aria-labelledby=now]").ShouldContain("工会");
        page.Said("section[aria-labelledby=duties]").ShouldContain("不用做什么");
        page.QuerySelectorAll(".happened li").ShouldHaveSingleItem().Text().ShouldContain("收到申请");
        var why = page.QuerySelector("main a[href*='/deadlines/']")!.GetAttribute("href")!;
        (await worker.SeeAsync(why)).QuerySelectorAll(".steps li").Length.ShouldBePositive();
    }

    [Fact]
    public async Task MyCase_OfSomebodyElse_IsNotFound()
    {
        var id = await FileAsync();
        using var employer = await shared.Host.PersonAsync("employer");

        await employer.SeeAsync($"/my/{id}", HttpStatusCode.NotFound);
        await employer.SeeAsync($"/my/{id}/feedback", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Feedback_WithNothingChosen_NamesEachQuestion_KeepsTheWords_AndIsTakenOnce()
    {
        var id = await FileAsync(isWithdrawn: true);
        using var worker = await shared.Host.PersonAsync("worker");
        var address = $"/my/{id}/feedback";
        (await worker.SeeAsync($"/my/{id}")).QuerySelector($"main a[href='{address}']").ShouldNotBeNull();

        using var refused = await worker.SubmitAsync(await worker.SeeAsync(address), address, new() { ["words"] = "谢谢" });
        var again = await Screens.ReadAsync(refused, HttpStatusCode.BadRequest);
        again.QuerySelectorAll("#faults a").Select(link => link.GetAttribute("href")).ShouldBe(Questions);
        again.Said("#words").ShouldBe("谢谢");
        using var taken = await worker.SubmitAsync(again, address, new() { ["overall"] = "Good", ["clear"] = "Good", ["fair"] = "Poor", ["words"] = "" });

        taken.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await worker.SeeAsync(address)).QuerySelector("main .done").ShouldNotBeNull();
        (await worker.SeeAsync($"/my/{id}")).QuerySelector($"main a[href='{address}']").ShouldBeNull();
    }

    private async Task<Guid> FileAsync(bool isWithdrawn = false)
    {
        using var worker = await shared.Host.SignedInAsync("worker");
        var id = await worker.FileCaseAsync();
        if (isWithdrawn)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/api/v1/cases/{id}/withdraw", UriKind.Relative));
            request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
            request.Content = JsonContent.Create(new { reason = "已自行和解" });
            using var answer = await worker.SendAsync(request, TestContext.Current.CancellationToken);
            answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        return id;
    }
}
