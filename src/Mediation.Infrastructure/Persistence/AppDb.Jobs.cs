using Mediation.Application.Jobs;
using Mediation.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence;

public abstract partial class AppDb
{
    public DbSet<JobLease> JobLeases => Set<JobLease>();

    public DbSet<JobFailure> JobFailures => Set<JobFailure>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<WorkTask> Tasks => Set<WorkTask>();

    public DbSet<EscalationPolicy> EscalationPolicies => Set<EscalationPolicy>();
}
