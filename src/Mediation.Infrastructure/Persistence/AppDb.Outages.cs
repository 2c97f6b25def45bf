using Mediation.Application.Outages;
using Mediation.Domain.Calendar;
using Mediation.Domain.Outages;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence;

public abstract partial class AppDb
{
    public DbSet<OfficeHours> OfficeHours => Set<OfficeHours>();

    public DbSet<LocalClosure> LocalClosures => Set<LocalClosure>();

    public DbSet<Heartbeat> Heartbeats => Set<Heartbeat>();

    public DbSet<Outage> Outages => Set<Outage>();

    public DbSet<SubmissionAttempt> SubmissionAttempts => Set<SubmissionAttempt>();
}
