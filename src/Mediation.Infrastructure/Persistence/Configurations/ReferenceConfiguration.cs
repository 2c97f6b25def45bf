using Mediation.Application.Agencies;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.People;
using Mediation.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class AgencyConfiguration : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> builder)
    {
        builder.ToTable("Agencies");
        builder.HasKey(agency => agency.Id);
        builder.Property(agency => agency.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Property(agency => agency.Code).HasMaxLength(Agency.MaxCodeLength).IsUnicode(false);
        builder.Property(agency => agency.Name).HasMaxLength(OrganisationName.MaxLength);
        builder.Property(agency => agency.NameEn).HasMaxLength(OrganisationName.MaxLength);
        builder.Property(agency => agency.CaseNumberPattern).HasMaxLength(CaseNumberPattern.MaxLength)
            .HasConversion(pattern => pattern.Value, text => CaseNumberPattern.Parse(text));
        builder.Property(agency => agency.Areas).AsJsonList();
        builder.HasIndex(agency => agency.Code).IsUnique();
    }
}

internal sealed class MediatorConfiguration : IEntityTypeConfiguration<Mediator>
{
    public void Configure(EntityTypeBuilder<Mediator> builder)
    {
        builder.ToTable("Mediators");
        builder.HasKey(mediator => mediator.Id);
        builder.Property(mediator => mediator.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Property(mediator => mediator.Name).HasMaxLength(PersonName.MaxLength);
        builder.Property(mediator => mediator.Specialities).AsJsonList();
        builder.HasIndex(mediator => new { mediator.AgencyId, mediator.Name });
    }
}

internal sealed class CaseNumberSeriesConfiguration : IEntityTypeConfiguration<CaseNumberSeries>
{
    public void Configure(EntityTypeBuilder<CaseNumberSeries> builder)
    {
        builder.ToTable("CaseNumberSeries");
        builder.HasKey(series => new { series.AgencyId, series.Year });
    }
}

internal sealed class DivisionConfiguration : IEntityTypeConfiguration<Division>
{
    public void Configure(EntityTypeBuilder<Division> builder)
    {
        builder.ToTable("Divisions");
        builder.HasKey(division => division.Code);
        builder.Property(division => division.Code).HasMaxLength(12).IsUnicode(false);
        builder.Property(division => division.Name).HasMaxLength(100);
        builder.Property(division => division.Level).HasMaxLength(20).IsUnicode(false);
        builder.Property(division => division.Parent).HasMaxLength(12).IsUnicode(false);
        builder.HasIndex(division => division.Parent);
    }
}
