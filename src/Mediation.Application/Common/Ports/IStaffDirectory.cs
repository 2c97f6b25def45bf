using Mediation.Application.Access;
using Mediation.Domain.Agencies;

namespace Mediation.Application.Common;

/// <summary>Who works where now, asked without anybody being signed in. Closed accounts are found by name only.</summary>
public interface IStaffDirectory
{
    Task<ILookup<AgencyId, Guid>> AccountsAsync(Role role, IReadOnlyCollection<AgencyId> agencies, CancellationToken ct);

    /// <summary>Those of the accounts that are open.</summary>
    Task<IReadOnlySet<Guid>> OpenAmongAsync(IReadOnlyCollection<Guid> accounts, CancellationToken ct);

    /// <summary>What people are called, also those whose accounts are closed.</summary>
    Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> accounts, CancellationToken ct);

    /// <summary>Everybody at work in an office who holds one of the roles, by name.</summary>
    Task<IReadOnlyList<StaffMember>> MembersAsync(AgencyId agency, IReadOnlyCollection<Role> roles, CancellationToken ct);

    /// <summary>The person behind an open account, with the roles held now; null when it is closed or unknown.</summary>
    Task<Caller?> FindAsync(Guid account, CancellationToken ct);
}

/// <summary>Somebody at work in an office.</summary>
public sealed record StaffMember(Guid Account, string Name, IReadOnlyList<Role> Roles);
