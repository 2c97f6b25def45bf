using Mediation.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence;

public abstract partial class AppDb
{
    public DbSet<ClockVersion> ClockVersions => Set<ClockVersion>();
}
