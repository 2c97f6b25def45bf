using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Identity;

internal sealed class StaffDirectory(AppDb db) : IStaffDirectory
{
    public async Task<ILookup<AgencyId, Guid>> AccountsAsync(Role role, IReadOnlyCollection<AgencyId> agencies, CancellationToken ct)
    {
        List<Guid?> ids = [.. agencies.Select(agency => (Guid?)agency.Value)];
        var name = role.ToString();
        var staff = await db.Users.AsNoTracking()
            .Where(account => account.IsActive && ids.Contains(account.AgencyId)
                && db.UserRoles.Any(link => link.UserId == account.Id && db.Roles.Any(held => held.Id == link.RoleId && held.Name == name)))
            .OrderBy(account => account.Id)
            .Select(account => new { account.Id, account.AgencyId }).ToListAsync(ct);
        return staff.ToLookup(account => new AgencyId(account.AgencyId!.Value), account => account.Id);
    }

    public async Task<IReadOnlySet<Guid>> OpenAmongAsync(IReadOnlyCollection<Guid> accounts, CancellationToken ct) => accounts.Count == 0
        ? new HashSet<Guid>()
        : await db.Users.Where(account => accounts.Contains(account.Id) && account.IsActive).Select(account => account.Id).ToHashSetAsync(ct);

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> accounts, CancellationToken ct) => accounts.Count == 0
        ? new Dictionary<Guid, string>()
        : await db.Users.Where(account => accounts.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, ct);

    public async Task<IReadOnlyList<StaffMember>> MembersAsync(AgencyId agency, IReadOnlyCollection<Role> roles, CancellationToken ct)
    {
        List<string> asked = [.. roles.Select(role => role.ToString())];
        var held = await db.Users.AsNoTracking().Where(account => account.IsActive && account.AgencyId == agency.Value)
            .Join(db.UserRoles, account => account.Id, link => link.UserId, (account, link) => new { account.Id, account.DisplayName, link.RoleId })
            .Join(db.Roles.Where(role => asked.Contains(role.Name!)), link => link.RoleId, role => role.Id, (link, role) => new { link.Id, link.DisplayName, role.Name })
            .ToListAsync(ct);
        return
        [
            .. held.GroupBy(one => (one.Id, one.DisplayName))
                .Select(one => new StaffMember(one.Key.Id, one.Key.DisplayName, [.. one.Select(role => Enum.Parse<Role>(role.Name!)).Order()]))
                .OrderBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.Account),
        ];
    }

    public async Task<Caller?> FindAsync(Guid account, CancellationToken ct)
    {
        var found = await db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.Id == account && row.IsActive, ct);
        if (found is null)
        {
            return null;
        }

        var names = await db.UserRoles.Where(link => link.UserId == account)
            .Join(db.Roles, link => link.RoleId, role => role.Id, (_, role) => role.Name!).ToListAsync(ct);
        var agency = found.AgencyId is { } value ? new AgencyId(value) : (AgencyId?)null;
        return new Caller(account, CallerKind.Person, found.DisplayName, agency, [.. names.Select(Enum.Parse<Role>)]);
    }
}
