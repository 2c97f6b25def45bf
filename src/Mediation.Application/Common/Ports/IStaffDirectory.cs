using Mediation.Application.Access;
using Mediation.Domain.Agencies;

namespace Mediation.Application.Common;

/// <summary>Who works in an agency, for telling them something. Closed accounts are never found.</summary>
public interface IStaffDirectory
{
    Task<ILookup<AgencyId, Guid>> AccountsAsync(Role role, IReadOnlyCollection<AgencyId> agencies, CancellationToken ct);
}
