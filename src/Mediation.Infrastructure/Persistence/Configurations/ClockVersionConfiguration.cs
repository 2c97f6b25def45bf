using Mediation.Domain.Deadlines;
using Mediation.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class ClockVersionConfiguration : IEntityTypeConfiguration<ClockVersion>
{
    public void Configure(EntityTypeBuilder<ClockVersion> builder)
    {
        builder.ToTable("ClockVersions");
        builder.HasKey(version => version.Id);
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Property(version => version.Period).AsJson();

        // Two administrators who add the next version at once: one number each.
        builder.HasIndex(version => new { version.Clock, version.Number }).IsUnique();
    }
}
