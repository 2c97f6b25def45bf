using Mediation.Domain.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence;

public abstract partial class AppDb
{
    public DbSet<Mechanism> Mechanisms => Set<Mechanism>();

    public DbSet<Liaison> Liaisons => Set<Liaison>();
}
