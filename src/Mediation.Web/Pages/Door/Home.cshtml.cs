using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mediation.Web.Pages;

[AllowAnonymous]
internal sealed class HomePage(RequestScope scope, SignInManager<Account> door, AccessLog log) : PageModel
{
    public Caller Caller => scope.Caller;

    public async Task<IActionResult> OnPostSignOutAsync(CancellationToken ct)
    {
        if (Caller.IsSignedIn)
        {
            await log.WriteAsync(AccessKind.SignedOut, Caller.Id, ct);
        }

        await door.SignOutAsync();
        return Redirect("/account/sign-in");
    }
}
