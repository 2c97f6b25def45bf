using Mediation.Domain.Entitlements;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence;

public abstract partial class AppDb
{
    public DbSet<LegalParameterVersion> LegalParameterVersions => Set<LegalParameterVersion>();
}
