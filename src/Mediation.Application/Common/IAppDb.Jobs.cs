using Mediation.Application.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

public partial interface IAppDb
{
    DbSet<JobLease> JobLeases { get; }

    DbSet<JobFailure> JobFailures { get; }

    DbSet<JobRun> JobRuns { get; }
}
