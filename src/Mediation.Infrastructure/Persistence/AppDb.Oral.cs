using Mediation.Domain.Oral;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence;

public abstract partial class AppDb
{
    public DbSet<OralRecord> OralRecords => Set<OralRecord>();
}
