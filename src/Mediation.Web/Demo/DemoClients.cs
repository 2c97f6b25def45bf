using Mediation.Application.Access;
using Mediation.Web.Auth;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Mediation.Web.Demo;

/// <summary>A partner system and the workspace's own client, for demonstrations.</summary>
internal sealed class DemoClients(IOpenIddictApplicationManager clients)
{
    public const string SystemId = "demo-system";
    public const string SystemSecret = "demo-system-secret-1";
    public const string WorkspaceId = "workspace";

    public async Task EnsureAsync(CancellationToken ct)
    {
        await EnsureAsync(PartnerSystem(), ct);
        await EnsureAsync(Workspace(), ct);
    }

    private async Task EnsureAsync(OpenIddictApplicationDescriptor client, CancellationToken ct)
    {
        if (await clients.FindByClientIdAsync(client.ClientId!, ct) is null)
        {
            await clients.CreateAsync(client, ct);
        }
    }

    private static OpenIddictApplicationDescriptor PartnerSystem()
    {
        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = SystemId,
            ClientSecret = SystemSecret,
            ClientType = ClientTypes.Confidential,
            DisplayName = "演示系统",
            Permissions = { Permissions.Endpoints.Token, Permissions.GrantTypes.ClientCredentials, Permissions.Prefixes.Scope + TokenServer.ApiScope },
        };
        ClientRoles.Give(client, Role.PartnerSystem);
        return client;
    }

    // A native client may come back to any port of the loopback address, where the registered address names none.
    private static OpenIddictApplicationDescriptor Workspace() => new()
    {
        ClientId = WorkspaceId,
        ClientType = ClientTypes.Public,
        ApplicationType = ApplicationTypes.Native,
        ConsentType = ConsentTypes.Implicit,
        DisplayName = "工作台",
        RedirectUris = { new Uri("http://127.0.0.1:5080/callback"), new Uri("http://127.0.0.1/callback"), new Uri("http://127.0.0.1:5080/docs") },
        PostLogoutRedirectUris = { new Uri("http://127.0.0.1:5080/account/sign-in") },
        Permissions =
        {
            Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession, Permissions.Endpoints.Revocation,
            Permissions.GrantTypes.AuthorizationCode, Permissions.GrantTypes.RefreshToken, Permissions.ResponseTypes.Code,
            Permissions.Scopes.Profile, Permissions.Prefixes.Scope + TokenServer.ApiScope,
        },
        Requirements = { Requirements.Features.ProofKeyForCodeExchange },
    };
}
