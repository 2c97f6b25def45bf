using System.Net;
using AngleSharp.Dom;
using Mediation.Web.Tests.Host;

namespace Mediation.Web.Tests.Pages;

public sealed class DeadlinePageTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task Timetable_OfACase_ShowsTheSameDatesToThePartyAndTheOffice()
    {
        var id = await FileAsync();
        using var worker = await shared.Host.PersonAsync("worker");
        using var clerk = await shared.Host.PersonAsync("clerk");

        var seen = await worker.SeeAsync($"/cases/{id}/deadlines");
        var office = await clerk.SeeAsync($"/cases/{id}/deadlines");

        var dates = seen.QuerySelectorAll("tbody tr").Select(row => (row.QuerySelector("th")!.Text(), row.QuerySelector("time")!.GetAttribute("datetime"))).ToList();
        dates.ShouldNotBeEmpty();
        var all = office.QuerySelectorAll("tbody tr").Select(row => (row.QuerySelector("th")!.Text(), row.QuerySelector("time")!.GetAttribute("datetime"))).ToList();
        dates.ShouldBeSubsetOf(all);
    }

    [Fact]
    public async Task Explanation_OfADate_ShowsRuleProofStepsAndTheCheck()
    {
        var id = await FileAsync();
        using var worker = await shared.Host.PersonAsync("worker");
        var timetable = await worker.SeeAsync($"/cases/{id}/deadlines");
        var row = timetable.QuerySelectorAll("tbody tr").First(row => row.QuerySelector("th")!.Text().StartsWith("A1", StringComparison.Ordinal));

        var page = await worker.SeeAsync(row.QuerySelector("a")!.GetAttribute("href")!);

        page.QuerySelector(".due time")!.GetAttribute("datetime").ShouldBe("2026-03-17");
        page.Said("#start").ShouldContain("调解组织收到申请");
        page.Said("#start code").Length.ShouldBe(64);
        page.Said("#recomputed").ShouldContain("得到同一日期");
        page.QuerySelector("#recomputed time")!.GetAttribute("datetime").ShouldBe("2026-03-17");
        page.QuerySelectorAll(".steps li").Select(step => step.GetAttribute("data-kind")).ShouldBe(["StartDayExcluded", "NaturalEnd", "Due"]);
        page.Said("main").ShouldContain("调解仲裁法 §14(3)");
    }

    [Fact]
    public async Task Explanation_OfAnotherPersonsCase_IsNotFound()
    {
        var id = await FileAsync();
        using var employer = await shared.Host.PersonAsync("employer");

        var page = await employer.SeeAsync($"/cases/{id}/deadlines", HttpStatusCode.NotFound);

        page.QuerySelector(".error")!.GetAttribute("data-code").ShouldBe("request.not-found");
    }

    private async Task<Guid> FileAsync()
    {
        using var worker = await shared.Host.SignedInAsync("worker");
        return await worker.FileCaseAsync();
    }
}
