using Mediation.Application.Common;
using Mediation.Infrastructure.Identity;
using Mediation.Web.Auth;
using Microsoft.AspNetCore.Identity;

namespace Mediation.Web.Pages.Intake;

/// <summary>The same cookie as at the other door, for somebody who proved a phone.</summary>
internal sealed class PortalDoor(SignInManager<Account> door, UserManager<Account> accounts, CallerDirectory directory, RequestScope scope, AccessLog log)
{
    /// <summary>Signs in, and lets the rest of this request run as that person.</summary>
    public async Task EnterAsync(Guid id, CancellationToken ct)
    {
        var account = await accounts.FindByIdAsync(id.ToString()) ?? throw new NotFoundException("account");
        await door.SignInAsync(account, isPersistent: false);
        await log.WriteAsync(AccessKind.SignedIn, id, ct);
        scope.ActAs(await directory.PersonAsync(id, account.SecurityStamp, ct) ?? throw new NotFoundException("account"));
    }

    /// <summary>Never whose number it was: the record of a refusal must not tell either.</summary>
    public Task RefusedAsync(CancellationToken ct) => log.WriteAsync(AccessKind.SignInFailed, accountId: null, ct);
}
