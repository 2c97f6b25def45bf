using Mediation.Application.Access;
using Mediation.Domain.Agencies;

namespace Mediation.Application.Common;

/// <summary>Who works where now, asked without anybody being signed in. Closed accounts are never found.</summary>
public interface IStaffDirectory
{
    Task<ILookup<AgencyId, Guid>> AccountsAsync(Role role, IReadOnlyCollection<AgencyId> agencies, CancellationToken ct);

    /// <summary>Those of the accounts that are open.</summary>
    Task<IReadOnlySet<Guid>> OpenAmongAsync(IReadOnlyCollection<Guid> accounts, CancellationToken ct);

    /// <summary>The person behind an open account, with the roles held now; null when it is closed or unknown.</summary>
    Task<Caller?> FindAsync(Guid account, CancellationToken ct);
}
