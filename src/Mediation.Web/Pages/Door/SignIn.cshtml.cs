using Mediation.Infrastructure.Identity;
using Mediation.Web.Auth;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Mediation.Web.Pages;

[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class SignInPage(PasswordCheck check, SignInManager<Account> door) : PageModel
{
    private const int PasswordLength = 128;
    private const int NameLength = 100;

    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "password")]
    public string? Password { get; set; }

    [BindProperty(Name = "returnUrl", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var account = Name is { Length: > 0 and <= NameLength } && Password is { Length: > 0 and <= PasswordLength }
            ? await check.TryAsync(Name, Password, ct)
            : null;
        if (account is null)
        {
            ModelState.AddModelError("", "sign-in.failed");
            return Page();
        }

        await door.SignInAsync(account, isPersistent: false);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/account");
    }
}
