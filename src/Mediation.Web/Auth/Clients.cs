using Mediation.Application.Common;
using Mediation.Infrastructure.Identity;
using Mediation.Infrastructure.Persistence;
using Mediation.Web.Demo;
using OpenIddict.Abstractions;
using OpenIddict.EntityFrameworkCore.Models;

namespace Mediation.Web.Auth;

internal sealed class Clients(IOpenIddictApplicationManager clients, AppDb db, AccessLog log, RequestScope scope) : IClients
{
    public Task<bool> RegisterPartnerAsync(string clientId, string displayName, string secret, CancellationToken ct) =>
        RegisterAsync(ClientKinds.Partner(clientId, displayName, secret), ct);

    public Task<bool> RegisterWorkspaceAsync(string clientId, string displayName, IReadOnlyList<Uri> redirects, CancellationToken ct) =>
        RegisterAsync(ClientKinds.Workspace(clientId, displayName, redirects), ct);

    private async Task<bool> RegisterAsync(OpenIddictApplicationDescriptor client, CancellationToken ct)
    {
        // Production takes the demonstration's own id for a sign that the database is one of a demonstration.
        if (client.ClientId == DemoClients.SystemId || await clients.FindByClientIdAsync(client.ClientId!, ct) is not null)
        {
            return false;
        }

        await using var work = await db.BeginAsync(ct);
        var registered = (OpenIddictEntityFrameworkCoreApplication<Guid>)await clients.CreateAsync(client, ct);
        log.Note(db, scope.Caller, AccessKind.ClientRegistered, registered.Id, scope.UseCase);
        await db.SaveChangesAsync(ct);
        await work.CompleteAsync(ct);
        return true;
    }
}
