using Mediation.Domain.Intake;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence;

public abstract partial class AppDb
{
    public DbSet<OneTimeCode> OneTimeCodes => Set<OneTimeCode>();

    public DbSet<FilingDraft> Filings => Set<FilingDraft>();

    public DbSet<KeptPage> KeptPages => Set<KeptPage>();
}
