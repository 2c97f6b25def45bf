using Mediation.Application.Linkage;
using Mediation.Domain.Agencies;
using Mediation.Domain.Linkage;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

public partial interface IAppDb
{
    /// <summary>Not filtered by the model: whoever queries for a person narrows it with <c>VisibleTo</c>.</summary>
    DbSet<JointMatter> JointMatters { get; }

    /// <summary>Read only through a matter that is visible to the caller.</summary>
    DbSet<ProgressEntry> MatterProgress { get; }

    DbSet<MatterNumberSeries> MatterNumbers { get; }

    DbSet<ReportPolicy> ReportPolicies { get; }

    DbSet<TriageRuleSet> TriageRuleSets { get; }

    DbSet<TriageEdition> TriageEditions { get; }

    /// <summary>Begins the matter numbers of an agency's year at zero; nothing happens where they have begun, even at this same moment.</summary>
    Task OpenMatterNumbersAsync(AgencyId agency, int year, CancellationToken ct);
}
