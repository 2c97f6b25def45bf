using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Domain.Cases;
using Mediation.Domain.Linkage;
using MediatR;

namespace Mediation.Application.Linkage;

/// <summary>Where one case should go by the table in force today, and why. It proposes only: nothing is sent by it.</summary>
[Requires(Permission.UseTriage)]
public sealed record ProposeRoute(Guid CaseId) : IRequest<TriageAnswer>;

internal sealed class ProposeRouteHandler(TriageDesk desk) : IRequestHandler<ProposeRoute, TriageAnswer>
{
    public async Task<TriageAnswer> Handle(ProposeRoute query, CancellationToken ct)
    {
        var dispute = await desk.Db.ReadCaseAsync(new CaseId(query.CaseId), ct);
        var (edition, rules) = await desk.InForceAsync(dispute.AgencyId, desk.Today, ct);
        return new TriageAnswer(edition, TriageTable.Evaluate(rules, CaseFacts.Of(dispute, desk.Today)), []);
    }
}
