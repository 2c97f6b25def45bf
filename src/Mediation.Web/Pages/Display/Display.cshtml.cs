using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mediation.Web.Pages.Display;

/// <summary>
/// Size of text and language. Every page offers it, also those that hold no form of their own; so it asks for no token: all that somebody
/// else's page could do with it is to make letters larger.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class DisplayPage : PageModel
{
    [BindProperty(Name = "size")]
    public string? Size { get; set; }

    [BindProperty(Name = "language")]
    public string? Language { get; set; }

    [BindProperty(Name = "back")]
    public string? Back { get; set; }

    public IActionResult OnPost()
    {
        DisplayChoice.Keep(HttpContext, Size, Language);
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : "/");
    }
}
