using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Tasks;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tasks;

/// <summary>When the caller's office hears of what stands still or ran out, and who hears of it.</summary>
[Requires(Permission.ManageReminders)]
public sealed record GetEscalationPolicy : IRequest<EscalationPolicyView>;

/// <param name="IsShipped">The office has set none of its own.</param>
/// <param name="Version">0 where it has none.</param>
public sealed record EscalationPolicyView(
    IReadOnlyList<EscalationStep> Steps, int StalledAfterWorkingDays, int ToleranceWorkingDays, bool IsShipped, int Version)
{
    internal static EscalationPolicyView Of(EscalationRules rules, bool isShipped, int version) =>
        new(rules.Steps, rules.StalledAfterWorkingDays, rules.ToleranceWorkingDays, isShipped, version);
}

internal sealed class GetEscalationPolicyHandler(IAppDb db, RequestScope scope) : IRequestHandler<GetEscalationPolicy, EscalationPolicyView>
{
    public async Task<EscalationPolicyView> Handle(GetEscalationPolicy query, CancellationToken ct)
    {
        var office = scope.Caller.Agency ?? throw new NotFoundException("agency");
        var own = await db.EscalationPolicies.AsNoTracking().SingleOrDefaultAsync(policy => policy.AgencyId == office, ct);
        return EscalationPolicyView.Of(own?.Rules ?? EscalationRules.Shipped, own is null, own?.Version ?? 0);
    }
}
