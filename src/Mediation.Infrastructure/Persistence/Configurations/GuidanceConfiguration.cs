using Mediation.Domain.Guidance;
using Mediation.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class GuidedCheckSetConfiguration : IEntityTypeConfiguration<GuidedCheckSet>
{
    public void Configure(EntityTypeBuilder<GuidedCheckSet> builder)
    {
        builder.ToTable("GuidedCheckSets");

        // One row for the platform; its key is fixed, so that of two who write the first edition at once only one comes in.
        builder.HasKey(set => set.Id);
        builder.Property(set => set.Id).ValueGeneratedNever();
        builder.IsAggregate();
    }
}

internal sealed class GuidedEditionConfiguration : IEntityTypeConfiguration<GuidedEdition>
{
    public void Configure(EntityTypeBuilder<GuidedEdition> builder)
    {
        builder.ToTable("GuidedEditions");

        // Newest first, and the one in force on a day, are asked for by set and number.
        builder.HasKey(edition => new { edition.SetId, edition.Number });
        builder.Property(edition => edition.Check).AsJson();
        builder.HasOne<GuidedCheckSet>().WithMany().HasForeignKey(edition => edition.SetId).OnDelete(DeleteBehavior.Cascade);
    }
}
