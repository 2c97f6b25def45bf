using Mediation.Domain.Agencies;
using Mediation.Domain.Common;

namespace Mediation.Domain.Engagement;

/// <summary>How long an office waits for a respondent before it tries another way. An office without one has the shipped rule.</summary>
public sealed class EngagementPolicy : AggregateRoot
{
    public const int ShippedWorkingDays = 2;
    public const int MaxWorkingDays = 10;

    private EngagementPolicy()
    {
    }

    public EngagementPolicyId Id { get; private set; }

    public AgencyId AgencyId { get; private set; }

    public int AgainAfterWorkingDays { get; private set; }

    public static EngagementPolicy Begin(EngagementPolicyId id, AgencyId agency) =>
        new() { Id = id, AgencyId = agency, AgainAfterWorkingDays = ShippedWorkingDays };

    public void Set(int againAfterWorkingDays)
    {
        Guard.Require(againAfterWorkingDays is >= 1 and <= MaxWorkingDays, RuleCode.EngagementDays, MaxWorkingDays);
        AgainAfterWorkingDays = againAfterWorkingDays;
        Raise(new EngagementPolicySet(againAfterWorkingDays));
    }
}
