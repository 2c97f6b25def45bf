using Microsoft.Playwright;

namespace Mediation.Browser.Tests.Pages;

/// <summary>Those who work in the office.</summary>
internal static partial class Walks
{
    private static async Task ClerkAsync(Tour tour)
    {
        var house = tour.House;
        await tour.SeeAsync("/workspace");
        await tour.SeeAsync("/workspace", "/workspace?list=mine");
        await tour.SeeAsync("/workspace", "/workspace?after=nothing");
        await tour.SeeAsync("/workspace/cases");
        await tour.SendAsync("/workspace/cases", "form:has(#words) button", ("#words", "1"));
        await tour.SendAsync("/workspace/cases", "form:has(#words) button", ("#words", "张某"));
        foreach (var one in new[] { house.Asked, house.Talking, house.Paying })
        {
            await tour.SeeAsync("/workspace/cases/{id:guid}", $"/workspace/cases/{one}");
        }

        await tour.SeeAsync("/workspace/oral");
        await tour.SendAsync("/workspace/oral", Submit);
        await tour.SendAsync("/workspace/oral/{id:guid}", Submit, ("#place", "调解中心一号窗口"));
        await tour.SendAsync("/workspace/oral/{id:guid}", "form[action*='/workspace/oral/'] button[type=submit]");
        await tour.SeeAsync("/workspace/oral/{id:guid}/print", $"{new Uri(tour.Page.Url).AbsolutePath}/print");
        await tour.SeeAsync("/workspace/oral");
    }

    private static async Task MediatorAsync(Tour tour)
    {
        var hub = $"/my/{tour.House.Talking}";
        await tour.SeeAsync("/");
        await tour.SeeAsync("", $"{hub}/offers");
    }

    private static async Task HeadAsync(Tour tour)
    {
        await tour.SeeAsync("/my/{caseId:guid}/offers", $"/my/{tour.House.Talking}/offers");
        await tour.SeeAsync("/my/{caseId:guid}/messages", $"/my/{tour.House.Talking}/messages?room=respondents");
        await tour.SeeAsync("/workspace", "/workspace?list=office");
        await tour.SeeAsync("/workspace/tasks/{id:guid}", $"/workspace/tasks/{tour.House.Task}");
        await tour.SendAsync("/workspace/tasks/{id:guid}", "form:has(#reason) button");
        await tour.SeeAsync("/workspace/deliveries");
        await tour.FollowAsync("/workspace/deliveries/{id:guid}", "main a[href^='/workspace/deliveries/']");
        await tour.SeeAsync("/workspace/invitations/{id:guid}/letter", $"/workspace/invitations/{tour.House.Letter}/letter");
        await tour.SeeAsync("/workspace/calendar");
        await HandInAsync(tour, """{ "year": 2027, "days": [ { "name": "元旦", "date": "4 January", "isOffDay": true } ] }""");
        await HandInAsync(tour, """{ "year": 2027, "days": [ { "name": "元旦", "date": "2027-01-01", "isOffDay": true } ] }""");
        await tour.SendAsync("/workspace/calendar/publications/{id:guid}", "#preview button[type=submit]");
    }

    private static async Task HandInAsync(Tour tour, string notice)
    {
        await tour.Page.GotoAsync("/workspace/calendar");
        await tour.Page.SetInputFilesAsync(
            "#file", new FilePayload { Name = "notice.json", MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(notice) });
        await tour.SendAsync("/workspace/calendar", "form:has(#file) button[type=submit]");
    }
}
