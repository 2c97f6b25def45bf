using Mediation.Application.Exchange;
using Mediation.Domain.Exchange;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class ReconciliationConfiguration : IEntityTypeConfiguration<Reconciliation>
{
    public void Configure(EntityTypeBuilder<Reconciliation> builder)
    {
        builder.ToTable("Reconciliations");
        builder.HasKey(run => run.Id);
        builder.Property(run => run.Id).ValueGeneratedNever();
        builder.Property(run => run.FailureCode).HasMaxLength(ExchangeOutMessage.CodeMaxLength).IsUnicode(false);
        builder.HasOne<ExchangePartner>().WithMany().HasForeignKey(run => run.PartnerId).OnDelete(DeleteBehavior.Restrict);

        // The latest with each partner.
        builder.HasIndex(run => new { run.PartnerId, run.StartedAt });
    }
}

internal sealed class ReconciliationDifferenceConfiguration : IEntityTypeConfiguration<ReconciliationDifference>
{
    public void Configure(EntityTypeBuilder<ReconciliationDifference> builder)
    {
        builder.ToTable("ReconciliationDifferences");
        builder.HasKey(difference => difference.Id);
        builder.Property(difference => difference.Id).ValueGeneratedNever();
        builder.Property(difference => difference.Here).HasMaxLength(ReconciliationDifference.ValueMaxLength).IsUnicode(false);
        builder.Property(difference => difference.There).HasMaxLength(ReconciliationDifference.ValueMaxLength).IsUnicode(false);
        builder.HasOne<Reconciliation>().WithMany().HasForeignKey(difference => difference.ReconciliationId).OnDelete(DeleteBehavior.Restrict);

        // The differences of one run.
        builder.HasIndex(difference => new { difference.ReconciliationId, difference.Id });
    }
}

internal sealed class ExchangeIncidentConfiguration : IEntityTypeConfiguration<ExchangeIncident>
{
    public void Configure(EntityTypeBuilder<ExchangeIncident> builder)
    {
        builder.ToTable("ExchangeIncidents");
        builder.HasKey(incident => incident.Id);
        builder.Property(incident => incident.Id).ValueGeneratedNever();
        builder.Property(incident => incident.Code).HasMaxLength(ExchangeOutMessage.CodeMaxLength).IsUnicode(false);
        builder.Property(incident => incident.Detail).HasMaxLength(ExchangeOutMessage.CodeMaxLength).IsUnicode(false);

        // How many of a kind there were within the hour.
        builder.HasIndex(incident => new { incident.Code, incident.At });
    }
}
