using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Infrastructure.Identity;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Mediation.Web.Auth;

/// <summary>What OpenIddict leaves to us: who the person is, and whether they may still have a token.</summary>
internal static class ConnectEndpoints
{
    private const string Server = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public static void MapConnect(this IEndpointRouteBuilder app)
    {
        var connect = app.MapGroup("/connect").AllowAnonymous().ExcludeFromDescription();
        connect.MapMethods("/authorize", ["GET", "POST"], AuthorizeAsync);
        connect.MapPost("/token", TokenAsync).RequireRateLimiting(RateLimits.Tokens);
        connect.MapMethods("/userinfo", ["GET", "POST"], UserInfoAsync);
        connect.MapMethods("/logout", ["GET", "POST"], LogOutAsync);
    }

    private static async Task<IResult> AuthorizeAsync(HttpContext http, RequestScope scope, UserManager<Account> accounts)
    {
        var request = http.GetOpenIddictServerRequest()!;
        var mustSignIn = scope.Caller.Kind != CallerKind.Person;
        if (mustSignIn && request.HasPromptValue(PromptValues.None))
        {
            return Refuse(OpenIddictConstants.Errors.LoginRequired);
        }

        if (mustSignIn || request.HasPromptValue(PromptValues.Login))
        {
            // Without the prompt the return would ask again for ever.
            var parameters = http.Request.HasFormContentType ? await http.Request.ReadFormAsync() : null;
            var pairs = parameters?.AsEnumerable() ?? http.Request.Query;
            var query = QueryString.Create(pairs.Where(pair => pair.Key != Parameters.Prompt));
            await http.SignOutAsync(IdentityConstants.ApplicationScheme);
            return Results.Challenge(
                new AuthenticationProperties { RedirectUri = http.Request.PathBase + http.Request.Path + query },
                [IdentityConstants.ApplicationScheme]);
        }

        var account = await accounts.FindByIdAsync(scope.Caller.Id.ToString());
        return Results.SignIn(SignedPrincipal.Of(account!, request.GetScopes()), authenticationScheme: Server);
    }

    private static async Task<IResult> TokenAsync(
        HttpContext http, UserManager<Account> accounts, CallerDirectory directory, AccessLog log, CancellationToken ct)
    {
        var request = http.GetOpenIddictServerRequest()!;
        if (request.IsClientCredentialsGrantType())
        {
            var client = await directory.ClientAsync(request.ClientId!, ct);
            await log.WriteAsync(AccessKind.TokenIssued, client?.Id, ct);
            return Results.SignIn(SignedPrincipal.Of(request.ClientId!, request.GetScopes()), authenticationScheme: Server);
        }

        var held = (await http.AuthenticateAsync(Server)).Principal!;
        var account = await accounts.FindByIdAsync(held.GetClaim(Claims.Subject)!);
        if (account is not { IsActive: true } || account.SecurityStamp != held.GetClaim(IdentityRegistration.StampClaim))
        {
            return Refuse(OpenIddictConstants.Errors.InvalidGrant);
        }

        await log.WriteAsync(AccessKind.TokenIssued, account.Id, ct);
        return Results.SignIn(SignedPrincipal.Of(account, held.GetScopes()), authenticationScheme: Server);
    }

    private static async Task<IResult> UserInfoAsync(HttpContext http, CallerDirectory directory, CancellationToken ct)
    {
        var held = (await http.AuthenticateAsync(Server)).Principal!;
        var caller = Guid.TryParse(held.GetClaim(Claims.Subject), out var id)
            ? await directory.PersonAsync(id, held.GetClaim(IdentityRegistration.StampClaim), ct)
            : null;
        return caller is null
            ? Refuse(OpenIddictConstants.Errors.InvalidToken)
            : Results.Ok(new { sub = caller.Id, name = caller.Name, agency = caller.Agency?.Value, roles = caller.Roles.Select(role => role.ToString()) });
    }

    private static async Task<IResult> LogOutAsync(HttpContext http, RequestScope scope, AccessLog log, CancellationToken ct)
    {
        if (scope.Caller.IsSignedIn)
        {
            await log.WriteAsync(AccessKind.SignedOut, scope.Caller.Id, ct);
        }

        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.SignOut(new AuthenticationProperties { RedirectUri = "/account/sign-in" }, [Server]);
    }

    private static IResult Refuse(string error) => Results.Forbid(
        new AuthenticationProperties(new Dictionary<string, string?> { [OpenIddictServerAspNetCoreConstants.Properties.Error] = error }),
        [Server]);
}
