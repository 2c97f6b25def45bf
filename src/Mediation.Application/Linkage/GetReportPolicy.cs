using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Notices;
using Mediation.Domain.Linkage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Linkage;

/// <summary>Within how many hours the caller's agency reports to its leaders.</summary>
[Requires(Permission.ConveneLinkage)]
public sealed record GetReportPolicy : IRequest<ReportPolicyView>;

/// <param name="IsShipped">The agency has set none of its own.</param>
/// <param name="Version">0 where it has none.</param>
public sealed record ReportPolicyView(EmergencyHours Hours, bool IsShipped, int Version);

internal sealed class GetReportPolicyHandler(IAppDb db, RequestScope scope) : IRequestHandler<GetReportPolicy, ReportPolicyView>
{
    public async Task<ReportPolicyView> Handle(GetReportPolicy query, CancellationToken ct)
    {
        var office = scope.OfficeOf();
        var own = await db.ReportPolicies.AsNoTracking().SingleOrDefaultAsync(policy => policy.AgencyId == office, ct);
        return new ReportPolicyView(own?.Hours ?? EmergencyHours.Shipped, own is null, own?.Version ?? 0);
    }
}
