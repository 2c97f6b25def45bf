using Microsoft.Playwright;

namespace Mediation.Browser.Tests.Pages;

/// <summary>The walks of each kind of visitor: every page empty, filled in wrongly and filled in well, where it takes something.</summary>
internal static partial class Walks
{
    private const string Submit = "main form button[type=submit]";
    private const string Section = "/file/{id:guid}/{section}";

    public static readonly IReadOnlyDictionary<string, Func<Tour, Task>> All = new Dictionary<string, Func<Tour, Task>>(StringComparer.Ordinal)
    {
        [""] = StrangerAsync,
        ["worker"] = WorkerAsync,
        ["employer"] = EmployerAsync,
        ["mediator"] = MediatorAsync,
        ["clerk"] = ClerkAsync,
        ["head"] = HeadAsync,
    };

    private static async Task StrangerAsync(Tour tour)
    {
        await tour.SeeAsync("/");
        await tour.SeeAsync("/account");
        await tour.SeeAsync("/account/sign-in");
        await tour.SendAsync("/account/sign-in", Submit, ("#name", "worker"), ("#password", "wrong"));
        await tour.SeeAsync("/display");
        await tour.SeeAsync("/calendar/{year:int}", "/calendar/2026");
        await tour.SeeAsync("/calendar/{year:int}", "/calendar/1900");
        await tour.SeeAsync("", "/no-such-page");
        await ChecksAsync(tour);
        await CalculatorsAsync(tour);
        await tour.SeeAsync("/file/code");
        await tour.SeeAsync("/file");
        await tour.SeeAsync("/file", $"/file?returnUrl=/my/{tour.House.Talking}");
        await tour.SendAsync("/file", Submit, ("#phone", "12"));
        await tour.SendAsync("/file/code", Submit, ("#phone", "13800000071"));
        await tour.SendAsync("/file/code", "form:has(#code) button[type=submit]", ("#code", "1"));
        await InvitedAsync(tour);
        await VotingAsync(tour);
    }

    private static async Task ChecksAsync(Tour tour)
    {
        await tour.SeeAsync("/check");
        await tour.SeeAsync("/check", "/check?ask=what");
        await tour.SeeAsync("/check", "/check?what=wages&relation=employee&place=daxing&employed=no");
        await tour.SeeAsync("/check", "/check?what=wages&relation=employee&place=daxing&employed=no&ended=soon&ask=ended");
        foreach (var told in new[]
        {
            "what=wages&relation=employee&place=daxing&employed=yes&before=none&people=many",
            "what=dismissal&relation=employee&place=daxing&when=2024-02-01&before=hotline&people=one",
            "what=dismissal&relation=employee&place=bda&seat=bda&when=unsure&before=none&people=one",
            "what=wages&relation=employee&place=outside&seat=other&employed=yes&before=none&people=one",
            "what=hukou&relation=employee&place=daxing&when=unsure&before=none&people=one",
            "what=wages&relation=civil-servant&place=daxing&employed=yes&before=none&people=one",
            "what=wages&relation=household&place=daxing&employed=yes&before=none&people=one",
            "what=injury&relation=platform&place=daxing&when=2026-02-01&before=inspection&people=few&death=yes",
            "what=unsure&relation=unsure&place=unsure&seat=unsure&employed=unsure&when=unsure&before=unsure&people=unsure&death=unsure",
            "what=wages&relation=employee&place=daxing&employed=yes&before=court&people=one",
        })
        {
            await tour.SeeAsync("/check", $"/check?{told}");
        }
    }

    private static async Task CalculatorsAsync(Tour tour)
    {
        await tour.SeeAsync("/calculator");
        await tour.SeeAsync("/calculator", "/calculator?clock=B1&on=");
        await tour.SeeAsync("/calculator", "/calculator?clock=B1&on=2026-02-05");
        await tour.SeeAsync("/calculator/claims");
        await tour.SeeAsync("/calculator/claims", "/calculator/claims?step=2");
        await tour.SeeAsync("/calculator/claims", "/calculator/claims?what=Termination&what=Contract&what=Overtime&what=Wages&what=Leave&step=2");
        await tour.SendAsync("/calculator/claims", "main form[method=post] button[type=submit]", ("#wage", "很多"));
        await tour.SeeAsync("/calculator/claims", "/calculator/claims?what=Wages&step=2");
        await tour.SendAsync(
            "/calculator/claims", "main form[method=post] button[type=submit]", ("#wage", "8700"), ("#wagesFrom", "2026-01-01"), ("#wagesTo", "2026-01-31"));
    }

    private static async Task InvitedAsync(Tour tour)
    {
        await tour.SeeAsync("/answer/{secret}", "/answer/0123456789abcdefghjkmnpqrs");
        await tour.SeeAsync("/answer/code");
        await tour.SeeAsync("/answer/times");
        await tour.SeeAsync("/answer/received");
        await tour.SeeAsync("/answer/unit");
        await tour.SeeAsync("/answer/{secret}", tour.House.Invitation);
        await tour.SendAsync("/answer/code", Submit);
        await tour.SendAsync("/answer/code", Submit, ("#code", "1"));
        var message = await tour.Page.InnerTextAsync("#demo-message .message");
        await tour.SendAsync("/answer/times", Submit, ("#code", new string([.. message.SkipWhile(one => !char.IsAsciiDigit(one)).TakeWhile(char.IsAsciiDigit)])));
        await tour.Page.CheckAsync("#slots");
        await tour.Page.CheckAsync("#mode-Phone");
        await tour.SendAsync("/answer/received", Submit);
        await tour.SeeAsync("/answer/unit");
        await tour.SendAsync("/answer/unit", Submit, ("#unit", "1"));
    }

    private static async Task WorkerAsync(Tour tour)
    {
        var house = tour.House;
        await tour.SeeAsync("/");
        await tour.SeeAsync("/account");
        await DraftsAsync(tour);
        await tour.SeeAsync("/my");
        foreach (var one in new[] { house.Talking, house.Signing, house.Paying, house.Over })
        {
            await tour.SeeAsync("/my/{caseId:guid}", $"/my/{one}");
        }

        await tour.SeeAsync("/cases/{caseId:guid}/deadlines", $"/cases/{house.Talking}/deadlines");
        await tour.FollowAsync("/cases/{caseId:guid}/deadlines/{deadlineId:guid}", "main a[href*='/deadlines/']");
        await EvidenceAsync(tour, $"/my/{house.Talking}/evidence", "/my/{caseId:guid}/evidence");
        await tour.FollowAsync("/my/{caseId:guid}/evidence/{id:guid}", "#items li a");
        await TalksAsync(tour);
        await BindingAsync(tour);
        await RepresentedAsync(tour);
        await tour.SeeAsync("/my/{caseId:guid}/feedback", $"/my/{house.Over}/feedback");
        await tour.SendAsync("/my/{caseId:guid}/feedback", "main form button[type=submit]", ("#words", "谢谢"));
        foreach (var question in new[] { "overall", "clear", "fair" })
        {
            await tour.Page.CheckAsync($"#{question}-Good");
        }

        await tour.SendAsync("/my/{caseId:guid}/feedback", "main form button[type=submit]");
    }

    private static async Task DraftsAsync(Tour tour)
    {
        var house = tour.House;
        await tour.SeeAsync("/file");
        await tour.SeeAsync("/file/tasks");
        await tour.SeeAsync("/file/sums");
        foreach (var draft in new[] { house.Empty, house.Wrong, house.Full })
        {
            await tour.SeeAsync("/file/{id:guid}", $"/file/{draft}");
            foreach (var section in new[] { "filer", "worker", "employer", "work", "wanted", "service", "other-body" })
            {
                await tour.SeeAsync(Section, $"/file/{draft}/{section}");
            }

            await tour.SeeAsync("/file/{id:guid}/check", $"/file/{draft}/check");
        }

        await tour.SeeAsync("/file/{id:guid}/done", $"/file/{house.Submitted}/done");
        await EvidenceAsync(tour, $"/file/{house.Full}/evidence", "/file/{id:guid}/evidence");
        await tour.SeeAsync("/calculator/claims", "/calculator/claims?what=Wages&step=2");
        await tour.SendAsync(
            "/calculator/claims", "main form[method=post] button[type=submit]", ("#wage", "8700"), ("#wagesFrom", "2026-01-01"), ("#wagesTo", "2026-01-31"));
        await tour.SendAsync("/file/sums", "button[form=questions]");
    }

    private static async Task EvidenceAsync(Tour tour, string address, string template)
    {
        await tour.SeeAsync(template, address);
        await tour.SendAsync(template, "form[data-evidence] button[type=submit]");
        await tour.Page.SetInputFilesAsync("#files", new FilePayload { Name = "说明.txt", MimeType = "text/plain", Buffer = [.. "聊天记录"u8] });
        await tour.Page.ClickAsync("form[data-evidence] button[type=submit]");
        await tour.Page.Locator("#items li").First.WaitForAsync();
        await tour.SeeAsync(template, address);
    }

    private static async Task TalksAsync(Tour tour)
    {
        var hub = $"/my/{tour.House.Talking}";
        await tour.SeeAsync("/my/{caseId:guid}/messages", $"{hub}/messages");
        await tour.SendAsync("/my/{caseId:guid}/messages", "form:has(#text) button[type=submit]");
        await tour.SendAsync("/my/{caseId:guid}/messages", "form:has(#text) button[type=submit]", ("#text", "好的。"));
        await tour.SeeAsync("/my/{caseId:guid}/messages", $"{hub}/messages?room=applicants");
        await tour.SeeAsync("/my/{caseId:guid}/times", $"{hub}/times");
        await tour.Page.CheckAsync("#slots");
        await tour.Page.CheckAsync("#none");
        await tour.SendAsync("/my/{caseId:guid}/times", Submit, ("#words", "周末更方便。"));
        await tour.Page.UncheckAsync("#none");
        await tour.Page.CheckAsync("#mode-Phone");
        await tour.SendAsync("/my/{caseId:guid}/times", Submit);
        await tour.SeeAsync("/my/{caseId:guid}/offers", $"{hub}/offers");
        await tour.SendAsync("/my/{caseId:guid}/offers", "button[value=offer]", ("[name='amount-1']", "很多"));
        await tour.SendAsync(
            "/my/{caseId:guid}/offers", "button[value=offer]", ("[name='amount-1']", "12000"), ("[name='due-1']", "2026-04-30"), ("[name='words-1']", "可以分期。"));
        await tour.SeeAsync("/my/{caseId:guid}/bids", $"{hub}/bids");
        await tour.SendAsync("/my/{caseId:guid}/bids", "button[value=join]");
    }

    private static async Task BindingAsync(Tour tour)
    {
        var house = tour.House;
        await tour.SeeAsync("/my/{caseId:guid}/agreement", $"/my/{house.Talking}/agreement");
        await tour.SeeAsync("/my/{caseId:guid}/agreement", $"/my/{house.Signing}/agreement");
        await tour.SendAsync("/my/{caseId:guid}/agreement", "form:has(#read) button[type=submit]");
        await tour.Page.CheckAsync("#read");
        await tour.SendAsync("/my/{caseId:guid}/agreement", "form:has(#read) button[type=submit]");
        await tour.SeeAsync("/my/{caseId:guid}/payments", $"/my/{house.Talking}/payments");
        await tour.SeeAsync("/my/{caseId:guid}/payments", $"/my/{house.Paying}/payments");
        await tour.SendAsync("/my/{caseId:guid}/payments", "section:first-of-type button[value=received], button[value=received]", ("#amount-1", "很多"));
        await tour.SendAsync("/my/{caseId:guid}/payments", "button[value=received]", ("#amount-1", "100"));
    }

    private static async Task EmployerAsync(Tour tour)
    {
        var hub = $"/my/{tour.House.Talking}";
        await tour.SeeAsync("/my/{caseId:guid}", hub);
        await tour.SeeAsync("/my/{caseId:guid}/answer", $"{hub}/answer");
        await tour.SeeAsync("/my/{caseId:guid}/answer/check", $"{hub}/answer/check");
        await tour.SeeAsync("/my/{caseId:guid}/answer/claim/{number:int}", $"{hub}/answer/claim/1");
        await tour.SendAsync("/my/{caseId:guid}/answer/claim/{number:int}", Submit);
        await tour.Page.CheckAsync("#position-Disputes");
        await tour.SendAsync("/my/{caseId:guid}/answer", Submit, ("#words", "十二月工资已付。"));
        await tour.SeeAsync("/my/{caseId:guid}/answer/claim/{number:int}", $"{hub}/answer/claim/1");
        await tour.SeeAsync("/my/{caseId:guid}/answer/agent", $"{hub}/answer/agent");
        await tour.SendAsync("/my/{caseId:guid}/answer/agent", Submit, ("#name", "李某"), ("#phone", "1"));
        await tour.SendAsync("/my/{caseId:guid}/answer", Submit, ("#phone", "13900000499"));
        await tour.SeeAsync("/my/{caseId:guid}/answer/check", $"{hub}/answer/check");
        await tour.SendAsync("/my/{caseId:guid}/answer", Submit);
        await tour.SeeAsync("/my/{caseId:guid}/offers", $"{hub}/offers");
        await tour.SeeAsync("/my/{caseId:guid}/bids", $"{hub}/bids");
        await tour.SendAsync("/my/{caseId:guid}/bids", "button[value=join]");
        await tour.SendAsync("/my/{caseId:guid}/bids", "button[value=bid]", ("#amount", "很多"));
        await tour.SendAsync("/my/{caseId:guid}/bids", "button[value=bid]", ("#amount", "9000"));
        var consent = $"/my/{tour.House.Asked}/answer/consent";
        await tour.SeeAsync("/my/{caseId:guid}/answer/consent", consent);
        await tour.SendAsync("/my/{caseId:guid}/answer/consent", Submit);
        await tour.Page.CheckAsync("#agrees-no");
        await tour.SendAsync("/my/{caseId:guid}/answer", Submit, ("#reason", "先核对工资表。"));
        await tour.SeeAsync("/my/{caseId:guid}/answer/consent", consent);
    }
}
