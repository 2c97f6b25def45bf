using Mediation.Application.Access;
using Mediation.Domain.Agencies;
using Mediation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using OpenIddict.Abstractions;
using OpenIddict.EntityFrameworkCore.Models;

namespace Mediation.Web.Auth;

/// <summary>Who stands behind a cookie or token now. Roles are read here and not from the token, so taking one away works at once.</summary>
internal sealed class CallerDirectory(AppDb db, IOpenIddictApplicationManager clients, IMemoryCache cache, IConfiguration settings)
{
    private static readonly TimeSpan DefaultMemory = TimeSpan.FromSeconds(15);

    /// <summary>How long a closed account may go on, at most.</summary>
    private TimeSpan Memory => settings.GetValue("Auth:CallerMemory", DefaultMemory);

    /// <returns>Null when the account is closed, or its stamp changed since the cookie or token was issued.</returns>
    public async Task<Caller?> PersonAsync(Guid id, string? stamp, CancellationToken ct)
    {
        var known = await cache.GetOrCreateAsync(("person", id), entry => ReadPersonAsync(entry, id, ct));
        if (known is not null && known.Stamp != stamp)
        {
            // The newer of the two may be the caller's: a password was changed and used again within seconds.
            cache.Remove(("person", id));
            known = await cache.GetOrCreateAsync(("person", id), entry => ReadPersonAsync(entry, id, ct));
        }

        return known is not null && known.Stamp == stamp ? known.Caller : null;
    }

    public async Task<Caller?> ClientAsync(string clientId, CancellationToken ct) =>
        await cache.GetOrCreateAsync(("client", clientId), entry => ReadClientAsync(entry, clientId, ct));

    private async Task<Known?> ReadPersonAsync(ICacheEntry entry, Guid id, CancellationToken ct)
    {
        entry.AbsoluteExpirationRelativeToNow = Memory;
        var account = await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.IsActive, ct);
        if (account is null)
        {
            return null;
        }

        var names = await db.UserRoles.Where(link => link.UserId == id)
            .Join(db.Roles, link => link.RoleId, role => role.Id, (_, role) => role.Name!).ToListAsync(ct);
        var agency = account.AgencyId is { } value ? new AgencyId(value) : (AgencyId?)null;
        return new Known(account.SecurityStamp, new Caller(id, CallerKind.Person, account.DisplayName, agency, [.. names.Select(Enum.Parse<Role>)]));
    }

    private async Task<Caller?> ReadClientAsync(ICacheEntry entry, string clientId, CancellationToken ct)
    {
        entry.AbsoluteExpirationRelativeToNow = Memory;
        if (await clients.FindByClientIdAsync(clientId, ct) is not OpenIddictEntityFrameworkCoreApplication<Guid> client)
        {
            return null;
        }

        var name = await clients.GetDisplayNameAsync(client, ct);
        var roles = await ClientRoles.OfAsync(clients, client, ct);
        return new Caller(client.Id, CallerKind.Client, name ?? clientId, Agency: null, [.. roles]);
    }

    private sealed record Known(string? Stamp, Caller Caller);
}
