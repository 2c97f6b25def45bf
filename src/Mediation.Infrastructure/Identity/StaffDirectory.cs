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
}
