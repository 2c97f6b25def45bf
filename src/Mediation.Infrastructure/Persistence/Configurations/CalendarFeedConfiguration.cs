using Mediation.Domain.Calendar;
using Mediation.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class CalendarFeedConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("CalendarFeeds");
        builder.HasKey(feed => feed.Id);
        builder.Property(feed => feed.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Property(feed => feed.SecretHash).HasMaxLength(CalendarFeed.HashLength).IsUnicode(false);

        // The address is found by the hash of its secret: what a caller sends is never compared letter by letter.
        builder.HasIndex(feed => feed.SecretHash).IsUnique();
        builder.HasIndex(feed => new { feed.AccountId, feed.RevokedAt });
    }
}
