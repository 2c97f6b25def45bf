using Mediation.Domain.Collective;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence;

public abstract partial class AppDb
{
    public DbSet<GroupSheet> GroupSheets => Set<GroupSheet>();

    public DbSet<Election> Elections => Set<Election>();

    public DbSet<Voter> Voters => Set<Voter>();

    public DbSet<Ballot> Ballots => Set<Ballot>();
}
