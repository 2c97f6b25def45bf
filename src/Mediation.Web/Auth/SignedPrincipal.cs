using System.Security.Claims;
using Mediation.Infrastructure.Identity;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Mediation.Web.Auth;

/// <summary>What goes into a token: who it is for and what ends it. No name in access tokens, and no roles, which are read afresh.</summary>
internal static class SignedPrincipal
{
    public static ClaimsPrincipal Of(Account account, IEnumerable<string> scopes)
    {
        var identity = New();
        identity.SetClaim(Claims.Subject, account.Id.ToString());
        identity.SetClaim(Claims.Name, account.DisplayName);
        identity.SetClaim(IdentityRegistration.StampClaim, account.SecurityStamp);
        return Finish(identity, scopes);
    }

    public static ClaimsPrincipal Of(string clientId, IEnumerable<string> scopes)
    {
        var identity = New();
        identity.SetClaim(Claims.Subject, clientId);
        return Finish(identity, scopes);
    }

    private static ClaimsIdentity New() =>
        new(TokenValidationParameters.DefaultAuthenticationType, Claims.Name, Claims.Role);

    private static ClaimsPrincipal Finish(ClaimsIdentity identity, IEnumerable<string> scopes)
    {
        identity.SetScopes(scopes);
        identity.SetResources(TokenServer.Resource);
        identity.SetDestinations(claim => claim.Type switch
        {
            Claims.Name => claim.Subject!.HasScope(Scopes.Profile) ? [Destinations.IdentityToken] : [],
            Claims.Subject => [Destinations.AccessToken, Destinations.IdentityToken],
            _ => [Destinations.AccessToken],
        });
        return new ClaimsPrincipal(identity);
    }
}
