using Mediation.Application.Access;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Mediation.Web.Auth;

/// <summary>The two kinds of programs that get tokens.</summary>
internal static class ClientKinds
{
    /// <summary>A partner system, which acts in its own name with its id and secret.</summary>
    public static OpenIddictApplicationDescriptor Partner(string clientId, string displayName, string secret)
    {
        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = clientId,
            ClientSecret = secret,
            ClientType = ClientTypes.Confidential,
            DisplayName = displayName,
            Permissions = { Permissions.Endpoints.Token, Permissions.GrantTypes.ClientCredentials, Permissions.Prefixes.Scope + TokenServer.ApiScope },
        };
        ClientRoles.Give(client, Role.PartnerSystem);
        return client;
    }

    /// <summary>A program that acts in the name of the person who signs in. A native one may come back to any port of the loopback address.</summary>
    public static OpenIddictApplicationDescriptor Workspace(string clientId, string displayName, IEnumerable<Uri> redirects)
    {
        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = clientId,
            ClientType = ClientTypes.Public,
            ApplicationType = ApplicationTypes.Native,
            ConsentType = ConsentTypes.Implicit,
            DisplayName = displayName,
            Permissions =
            {
                Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession, Permissions.Endpoints.Revocation,
                Permissions.GrantTypes.AuthorizationCode, Permissions.GrantTypes.RefreshToken, Permissions.ResponseTypes.Code,
                Permissions.Scopes.Profile, Permissions.Prefixes.Scope + TokenServer.ApiScope,
            },
            Requirements = { Requirements.Features.ProofKeyForCodeExchange },
        };
        client.RedirectUris.UnionWith(redirects);
        return client;
    }
}
