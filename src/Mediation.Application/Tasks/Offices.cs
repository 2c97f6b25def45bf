using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tasks;

/// <summary>The rules of every office and the agency above each, read once per run.</summary>
internal sealed class Offices
{
    private readonly Dictionary<AgencyId, EscalationRules> _rules;
    private readonly Dictionary<AgencyId, AgencyId?> _above;

    private Offices(Dictionary<AgencyId, EscalationRules> rules, Dictionary<AgencyId, AgencyId?> above) => (_rules, _above) = (rules, above);

    public static async Task<Offices> ReadAsync(IAppDb db, CancellationToken ct) => new(
        await db.EscalationPolicies.AsNoTracking().ToDictionaryAsync(policy => policy.AgencyId, policy => policy.Rules, ct),
        await db.Agencies.AsNoTracking().Select(agency => new { agency.Id, agency.ParentId }).ToDictionaryAsync(agency => agency.Id, agency => agency.ParentId, ct));

    public EscalationRules RulesOf(AgencyId agency) => _rules.GetValueOrDefault(agency, EscalationRules.Shipped);

    /// <summary>Whom a level means in an office; null where there is no one, because no agency stands above.</summary>
    public TaskAssignee? Assignee(AgencyId agency, EscalationLevel level, CaseOwner? owner) => level switch
    {
        EscalationLevel.Mediator when owner?.AccountAtWork is { } account => TaskAssignee.Account(agency, account),
        EscalationLevel.Mediator => TaskAssignee.AnyoneIn(agency, owner is null ? TaskRole.Clerk : TaskRole.CentreHead),
        EscalationLevel.CentreHead => TaskAssignee.AnyoneIn(agency, TaskRole.CentreHead),
        _ => _above.GetValueOrDefault(agency) is { } above ? TaskAssignee.AnyoneIn(above, TaskRole.CentreHead) : null,
    };
}
