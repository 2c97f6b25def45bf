using Mediation.Application.Common;
using Mediation.Application.Hub;
using Mediation.Application.Intake;
using Mediation.Application.Representation;
using Mediation.Domain.Common;
using Mediation.Web.Auth;
using Mediation.Web.Demo;
using Mediation.Web.Errors;
using Mediation.Web.Texts;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Mediation.Web.Pages.Intake;

/// <summary>The code from the phone signs in and leads on: to a page that was kept, to where the visitor was going, or to the drafts.</summary>
[ServesUseCase(typeof(ConfirmCode))]
[EnableRateLimiting(RateLimits.Codes)]
internal sealed class FileCodePage(IMediator sender, ProblemTable problems, PortalMemory memory, PortalDoor door, DemoMessages demo) : Screen(sender, problems)
{
    [BindProperty(Name = "code")]
    public string? Code { get; set; }

    public AskedPhone? Asked => memory.Asked(HttpContext);

    /// <summary>Only where nothing leaves the machine: the text that would have gone to the phone.</summary>
    public string? DemoText => Asked?.Message is { } message ? demo.TextOf(message) : null;

    private static string Language => Said.Pick(Domain.Notices.Languages.Chinese, Domain.Notices.Languages.English);

    public async Task<IActionResult> OnPostAsync()
    {
        if (Asked is not { } asked)
        {
            return Redirect("/file");
        }

        var confirmed = await TryAsync(() => new ConfirmCode { Phone = asked.Phone, Code = Code ?? "", Language = Language }, _ => "code");
        if (confirmed is null)
        {
            await door.RefusedAsync(HttpContext.RequestAborted);
            return Page();
        }

        await door.EnterAsync(confirmed.AccountId, HttpContext.RequestAborted);
        PortalMemory.ForgetPhone(HttpContext);
        return LocalRedirect(await KeptAsync() ?? await BackAsync(asked.ReturnUrl) ?? await WaitingAsync() ?? await FirstAsync());
    }

    public async Task<IActionResult> OnPostAgainAsync()
    {
        if (Asked is not { } asked)
        {
            return Redirect("/file");
        }

        var sent = await TryAsync(() => new RequestCode { Phone = asked.Phone, Language = Language }, _ => "code");
        if (sent is null)
        {
            return Page();
        }

        memory.Remember(HttpContext, asked with { Message = sent.Id });
        return Redirect("/file/code");
    }

    /// <summary>Somebody filed for this number, or named it: that comes before a new application.</summary>
    private async Task<string?> WaitingAsync() => (await SendAsync(new ListMyPlaces())).Count > 0 ? "/my" : null;

    /// <summary>What was typed when the session ended goes into the draft now; what another tab changed meanwhile is for the filer to decide.</summary>
    private async Task<string?> KeptAsync()
    {
        if (PortalMemory.Kept(HttpContext) is not { } secret || (await SendAsync(new GetKeptPage(secret))).Page is not { } page)
        {
            return null;
        }

        if (page.Address.Split('/') is not ["", "file", var draft, var name] || !Guid.TryParse(draft, out var filing)
            || FilingWords.SectionOf(name) is not { } section)
        {
            // Any other page takes its fields up itself.
            return await BackAsync(page.Address);
        }

        try
        {
            await SendAsync(new SaveAnswers { Filing = filing, Section = section, Seen = page.Seen, Fields = page.Fields });
            await SendAsync(new ForgetKeptPage(secret));
            PortalMemory.ForgetKept(HttpContext);
            return $"{page.Address}?kept=saved";
        }
        catch (RuleBrokenException)
        {
            return page.Address;
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    /// <summary>Where the visitor was going, unless that is another's draft or case: a phone that was lent must not end at a closed door.</summary>
    private async Task<string?> BackAsync(string? address)
    {
        if (address?.Split('?')[0].Split('/') is not ["", var place, var one, ..] || !Guid.TryParse(one, out var id))
        {
            return address;
        }

        try
        {
            if (place == "file")
            {
                await SendAsync(new GetFiling(id));
            }
            else
            {
                await SendAsync(new GetCaseHub(id));
            }

            return address;
        }
        catch (NotFoundException)
        {
            return place == "file" ? null : "/my";
        }
    }

    /// <summary>Whoever comes for the first time begins at once.</summary>
    private async Task<string> FirstAsync()
    {
        var mine = await SendAsync(new ListMyFilings(Take: 1));
        return mine is { Items.Count: 0, Offices.Count: 1 } ? $"/file/{(await SendAsync(new StartFiling())).Id}" : "/file/tasks";
    }
}
