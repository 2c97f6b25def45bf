using Mediation.Domain.Guidance;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence;

public abstract partial class AppDb
{
    public DbSet<GuidedCheckSet> GuidedCheckSets => Set<GuidedCheckSet>();

    public DbSet<GuidedEdition> GuidedEditions => Set<GuidedEdition>();
}
