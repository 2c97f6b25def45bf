using Mediation.Domain.Agencies;
using Mediation.Domain.Common;

namespace Mediation.Domain.Tasks;

public readonly record struct EscalationPolicyId(Guid Value)
{
    public static EscalationPolicyId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>When an office wants to hear of what stands still or ran out, and who hears of it. An office without one has the shipped rules.</summary>
public sealed class EscalationPolicy : AggregateRoot
{
    private EscalationPolicy()
    {
        Rules = EscalationRules.Shipped;
    }

    public EscalationPolicyId Id { get; private set; }

    public AgencyId AgencyId { get; private set; }

    public EscalationRules Rules { get; private set; }

    public static EscalationPolicy Begin(EscalationPolicyId id, AgencyId agency) => new() { Id = id, AgencyId = agency };

    public void Set(EscalationRules rules)
    {
        rules.Require();
        Rules = rules;
        Raise(new EscalationPolicySet(rules));
    }
}

public sealed record EscalationPolicySet(EscalationRules Rules) : DomainEvent;
