using Mediation.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

public partial interface IAppDb
{
    /// <summary>Not filtered by the model: whoever queries for a person narrows it with <c>VisibleTo</c>.</summary>
    DbSet<WorkTask> Tasks { get; }

    DbSet<EscalationPolicy> EscalationPolicies { get; }
}
