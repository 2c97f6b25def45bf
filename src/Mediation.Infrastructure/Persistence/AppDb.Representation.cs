using Mediation.Domain.Representation;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence;

public abstract partial class AppDb
{
    public DbSet<PlaceTry> PlaceTries => Set<PlaceTry>();
}
