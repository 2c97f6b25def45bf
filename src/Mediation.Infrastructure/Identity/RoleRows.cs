using Mediation.Application.Access;
using Microsoft.AspNetCore.Identity;

namespace Mediation.Infrastructure.Identity;

/// <summary>The rows that accounts point to, one per role of the access matrix.</summary>
public static class RoleRows
{
    public static async Task EnsureAsync(RoleManager<IdentityRole<Guid>> roles)
    {
        foreach (var name in Enum.GetNames<Role>())
        {
            if (!await roles.RoleExistsAsync(name))
            {
                await roles.CreateAsync(new IdentityRole<Guid>(name) { Id = Guid.CreateVersion7() });
            }
        }
    }
}
