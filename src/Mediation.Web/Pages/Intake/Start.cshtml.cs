using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Intake;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using Mediation.Web.Texts;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Mediation.Web.Pages.Intake;

/// <summary>What filing takes, and the phone to which a code goes. The same words for every number.</summary>
[ServesUseCase(typeof(RequestCode))]
[EnableRateLimiting(RateLimits.Codes)]
internal sealed class FileStartPage(IMediator sender, ProblemTable problems, RequestScope scope, PortalMemory memory) : Screen(sender, problems)
{
    [BindProperty(Name = "phone")]
    public string? Phone { get; set; }

    [BindProperty(Name = "returnUrl", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool MayGoOn => scope.Caller.May(Permission.KeepFilings);

    /// <summary>Something typed waits for its writer to prove the phone again.</summary>
    public bool HasKept => PortalMemory.Kept(HttpContext) is not null;

    /// <summary>Somebody on the way to a page of a case or a draft, whose session is over.</summary>
    public bool IsReturn => !scope.Caller.IsSignedIn && ReturnUrl is { Length: > 0 and <= Domain.Intake.KeptPage.AddressMaxLength } && Url.IsLocalUrl(ReturnUrl);

    public void OnGet() => Phone = memory.Asked(HttpContext)?.Phone;

    public async Task<IActionResult> OnPostAsync()
    {
        var sent = await TryAsync(
            () => new RequestCode { Phone = Phone ?? "", Language = Said.Pick(Domain.Notices.Languages.Chinese, Domain.Notices.Languages.English) }, _ => "phone");
        if (sent is null)
        {
            return Page();
        }

        memory.Remember(HttpContext, new AskedPhone(Phone!, sent.Id, Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : null));
        return Redirect("/file/code");
    }
}
