using System.Net;
using Mediation.Domain.Cases;
using Mediation.Domain.Tasks;
using Mediation.Web.Tests.Host;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Web.Tests.Pages;

/// <summary>The office at work: what is to do, and the case it is about.</summary>
public sealed class WorkspacePageTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Task_TakenFromTheList_IsMine_AndDoneWithANote()
    {
        var (dispute, task) = await OpenAsync(TaskRole.Clerk);
        using var clerk = await shared.Host.PersonAsync("clerk");
        var list = await clerk.SeeAsync("/workspace?list=unclaimed");
        var row = list.QuerySelectorAll("#tasks tbody tr").Single(one => one.QuerySelector($"a[href='/workspace/tasks/{task}']") is not null);
        row.Said("td[data-label='案件'] a").ShouldBe(await NumberAsync(dispute));
        row.Said("td[data-label='等待']").ShouldContain("联系被申请人");
        row.Said("td[data-label='法定期限']").ShouldContain("A1");

        using var taken = await clerk.PostRowAsync(list, task);
        taken.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await clerk.SeeAsync($"/workspace/tasks/{task}");
        page.Said(".done").ShouldBe("已认领，由您办理。");
        using var done = await clerk.SubmitAsync(page, "Complete", new() { ["note"] = "已电话告知" });

        done.Headers.Location!.ToString().ShouldBe("/workspace");
        (await clerk.SeeAsync($"/workspace/tasks/{task}", HttpStatusCode.OK)).Said("dd.message").ShouldBe("已电话告知");
        (await clerk.SeeAsync("/workspace?list=mine")).QuerySelector($"a[href='/workspace/tasks/{task}']").ShouldBeNull();
    }

    [Fact]
    public async Task Task_ThatAColleagueTookMeanwhile_SaysSo_AndLosesNothing()
    {
        var (_, task) = await OpenAsync(TaskRole.Clerk);
        using var clerk = await shared.Host.PersonAsync("clerk");
        using var head = await shared.Host.PersonAsync("head");
        var seen = await clerk.SeeAsync($"/workspace/tasks/{task}");
        using var first = await head.SubmitAsync(await head.SeeAsync($"/workspace/tasks/{task}"), "Take");

        using var late = await clerk.SubmitAsync(seen, "Complete", new() { ["note"] = "打过电话了" });

        // It is the head's now: the clerk may not see it any more.
        late.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var stale = await head.SubmitAsync(await head.SeeAsync($"/workspace/tasks/{task}"), "Cancel", new() { ["reason"] = "" });
        var refused = await Host.Screens.ReadAsync(stale, HttpStatusCode.BadRequest);
        refused.QuerySelector("#faults li").ShouldNotBeNull();
    }

    [Fact]
    public async Task Case_Found_ByWhatIsSaidOnTheTelephone_ShowsItsNextStepFirst()
    {
        var (dispute, _) = await OpenAsync(TaskRole.Clerk);
        using var clerk = await shared.Host.PersonAsync("clerk");
        var box = await clerk.SeeAsync("/workspace/cases");

        foreach (var words in (string[])["13800000001", "110199198603124512", "张某", await NumberAsync(dispute)])
        {
            using var found = await clerk.SubmitAsync(box, "Search", new() { ["words"] = words });
            found.RequestMessage!.RequestUri!.Query.ShouldNotContain(Uri.EscapeDataString(words));
            (await Host.Screens.ReadAsync(found)).QuerySelector($"#cases a[href='/workspace/cases/{dispute}']").ShouldNotBeNull(words);
        }

        var page = await clerk.SeeAsync($"/workspace/cases/{dispute}");
        page.Said(".next strong").ShouldBe("联系被申请人");
        page.QuerySelector(".next a")!.GetAttribute("href").ShouldNotBeNull().ShouldStartWith($"/cases/{dispute}/deadlines/");
        page.Said("#history ~ ol li").ShouldContain("收到");
    }

    [Fact]
    public async Task Case_OfAnotherOffice_IsNotFound()
    {
        using var clerk = await shared.Host.PersonAsync("clerk");

        await clerk.SeeAsync($"/workspace/cases/{Guid.CreateVersion7()}", HttpStatusCode.NotFound);
        await clerk.SeeAsync($"/workspace/tasks/{Guid.CreateVersion7()}", HttpStatusCode.NotFound);
    }

    private async Task<(Guid Case, Guid Task)> OpenAsync(TaskRole role)
    {
        using var program = await shared.Host.SignedInAsync("clerk");
        var dispute = await program.FileCaseAsync();
        var id = WorkTaskId.New(Now);
        await shared.Host.WithDbAsync(async db =>
        {
            var agency = await db.Cases.IgnoreQueryFilters().Where(one => one.Id == new CaseId(dispute)).Select(one => one.AgencyId).SingleAsync();
            db.Tasks.Add(WorkTask.Open(
                id, agency, new CaseId(dispute), TaskKind.RespondentToCall, "Phone", $"test/{id.Value:N}", TaskAssignee.AnyoneIn(agency, role), new DateOnly(2026, 3, 3), Now));
            await db.SaveChangesAsync();
        });
        return (dispute, id.Value);
    }

    private async Task<string> NumberAsync(Guid dispute)
    {
        var number = "";
        await shared.Host.WithDbAsync(async db => number = await db.Cases.IgnoreQueryFilters().Where(one => one.Id == new CaseId(dispute)).Select(one => one.Number).SingleAsync());
        return number;
    }
}

file static class Rows
{
    public static Task<HttpResponseMessage> PostRowAsync(this HttpClient person, AngleSharp.Html.Dom.IHtmlDocument page, Guid task)
    {
        var form = page.QuerySelectorAll("form").Single(form => form.QuerySelector($"input[value='{task}']") is not null);
        var fields = form.QuerySelectorAll("input").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        return person.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);
    }
}
