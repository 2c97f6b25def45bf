using Mediation.Domain.Agencies;
using Mediation.Domain.Common;

namespace Mediation.Domain.Linkage;

/// <summary>Within which hours an agency reports to its leaders. An agency without one has the shipped hours.</summary>
public sealed class ReportPolicy : AggregateRoot
{
    private ReportPolicy()
    {
        Hours = EmergencyHours.Shipped;
    }

    public ReportPolicyId Id { get; private set; }

    public AgencyId AgencyId { get; private set; }

    public EmergencyHours Hours { get; private set; }

    public static ReportPolicy Begin(ReportPolicyId id, AgencyId agency) => new() { Id = id, AgencyId = agency };

    public void Set(EmergencyHours hours)
    {
        hours.Require();
        Hours = hours;
        Raise(new ReportPolicySet(hours));
    }
}

public sealed record ReportPolicySet(EmergencyHours Hours) : DomainEvent;
