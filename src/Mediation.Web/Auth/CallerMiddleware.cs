using System.Security.Claims;
using Mediation.Application.Common;
using Mediation.Infrastructure.Identity;
using OpenIddict.Abstractions;

namespace Mediation.Web.Auth;

/// <summary>Turns the cookie or token into the caller on whose behalf everything below runs.</summary>
internal sealed class CallerMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, RequestScope scope, CallerDirectory directory)
    {
        if (context.User.Identity?.IsAuthenticated == true && context.User.GetClaim(OpenIddictConstants.Claims.Subject) is { } subject)
        {
            var caller = Guid.TryParse(subject, out var account)
                ? await directory.PersonAsync(account, context.User.GetClaim(IdentityRegistration.StampClaim), context.RequestAborted)
                : await directory.ClientAsync(subject, context.RequestAborted);
            if (caller is null)
            {
                context.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
            else
            {
                scope.ActAs(caller);
            }
        }

        await next(context);
    }
}
