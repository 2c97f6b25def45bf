using Mediation.Domain.Entitlements;
using Mediation.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class LegalParameterConfiguration : IEntityTypeConfiguration<LegalParameterVersion>
{
    public void Configure(EntityTypeBuilder<LegalParameterVersion> builder)
    {
        builder.ToTable("LegalParameterVersions");
        builder.HasKey(version => version.Id);
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Property(version => version.Parameter).AsJson();

        // Two people who publish the next version at once: one number each.
        builder.HasIndex(version => new { version.Code, version.Number }).IsUnique();
    }
}
