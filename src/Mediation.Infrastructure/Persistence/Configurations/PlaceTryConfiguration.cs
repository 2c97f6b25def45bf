using Mediation.Domain.Representation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class PlaceTryConfiguration : IEntityTypeConfiguration<PlaceTry>
{
    public void Configure(EntityTypeBuilder<PlaceTry> builder)
    {
        builder.ToTable("PlaceTries");

        // One count for each account at each place: two tabs that guess at once share it.
        builder.HasKey(one => new { one.Place, one.AccountId });
    }
}
