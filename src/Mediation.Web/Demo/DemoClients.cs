using Mediation.Web.Auth;
using OpenIddict.Abstractions;

namespace Mediation.Web.Demo;

/// <summary>A partner system and the workspace's own client, for demonstrations.</summary>
internal sealed class DemoClients(IOpenIddictApplicationManager clients)
{
    public const string SystemId = "demo-system";
    public const string SystemSecret = "demo-system-secret-1";
    public const string WorkspaceId = "workspace";

    private static readonly Uri[] Redirects =
        [new("http://127.0.0.1:5080/callback"), new("http://127.0.0.1/callback"), new("http://127.0.0.1:5080/docs")];

    public async Task EnsureAsync(CancellationToken ct)
    {
        var workspace = ClientKinds.Workspace(WorkspaceId, "工作台", Redirects);
        workspace.PostLogoutRedirectUris.Add(new Uri("http://127.0.0.1:5080/account/sign-in"));
        await EnsureAsync(ClientKinds.Partner(SystemId, "演示系统", SystemSecret), ct);
        await EnsureAsync(workspace, ct);
    }

    private async Task EnsureAsync(OpenIddictApplicationDescriptor client, CancellationToken ct)
    {
        if (await clients.FindByClientIdAsync(client.ClientId!, ct) is null)
        {
            await clients.CreateAsync(client, ct);
        }
    }
}
