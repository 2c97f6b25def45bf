using Mediation.Domain.Linkage;
using Mediation.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class TriageRuleSetConfiguration : IEntityTypeConfiguration<TriageRuleSet>
{
    public void Configure(EntityTypeBuilder<TriageRuleSet> builder)
    {
        builder.ToTable("TriageRuleSets");
        builder.HasKey(set => set.Id);
        builder.Property(set => set.Id).ValueGeneratedNever();
        builder.IsAggregate();

        // One per agency, also when two heads write the first at once.
        builder.HasIndex(set => set.AgencyId).IsUnique();
    }
}

internal sealed class TriageEditionConfiguration : IEntityTypeConfiguration<TriageEdition>
{
    public void Configure(EntityTypeBuilder<TriageEdition> builder)
    {
        builder.ToTable("TriageEditions");

        // Newest first, and the one in force on a day, are asked for by set and number.
        builder.HasKey(edition => new { edition.RuleSetId, edition.Number });
        builder.Property(edition => edition.Rules).AsJson();
        builder.HasOne<TriageRuleSet>().WithMany().HasForeignKey(edition => edition.RuleSetId).OnDelete(DeleteBehavior.Cascade);
    }
}
