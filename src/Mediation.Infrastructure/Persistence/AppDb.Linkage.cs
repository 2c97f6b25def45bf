using Mediation.Application.Linkage;
using Mediation.Domain.Agencies;
using Mediation.Domain.Linkage;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence;

public abstract partial class AppDb
{
    public DbSet<JointMatter> JointMatters => Set<JointMatter>();

    public DbSet<ProgressEntry> MatterProgress => Set<ProgressEntry>();

    public DbSet<MatterNumberSeries> MatterNumbers => Set<MatterNumberSeries>();

    public DbSet<ReportPolicy> ReportPolicies => Set<ReportPolicy>();

    public DbSet<TriageRuleSet> TriageRuleSets => Set<TriageRuleSet>();

    public DbSet<TriageEdition> TriageEditions => Set<TriageEdition>();

    /// <summary>SQLite and PostgreSQL say it alike; SQL Server has its own way.</summary>
    public virtual Task OpenMatterNumbersAsync(AgencyId agency, int year, CancellationToken ct) => Database.ExecuteSqlAsync(
        $"""INSERT INTO "MatterNumberSeries" ("AgencyId", "Year", "Last") VALUES ({agency.Value}, {year}, 0) ON CONFLICT DO NOTHING""", ct);
}
