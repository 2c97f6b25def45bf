using Mediation.Application.Access;
using Mediation.Domain.Agencies;
using Mediation.Infrastructure.Identity;
using Mediation.TestSupport;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Notices;

internal static class Staff
{
    /// <summary>An account that works in the agency in this role.</summary>
    public static Task<Guid> JoinAsync(TestPlatform platform, AgencyId agency, Role role) => platform.LookAsync(async db =>
    {
        var name = role.ToString();
        var held = await db.Roles.FirstOrDefaultAsync(one => one.Name == name);
        if (held is null)
        {
            held = new IdentityRole<Guid>(name) { Id = Guid.CreateVersion7() };
            db.Roles.Add(held);
        }

        var account = new Account { UserName = $"{name}-{Guid.CreateVersion7():N}", DisplayName = name, AgencyId = agency.Value };
        db.Users.Add(account);
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = account.Id, RoleId = held.Id });
        await db.SaveChangesAsync();
        return account.Id;
    });
}
