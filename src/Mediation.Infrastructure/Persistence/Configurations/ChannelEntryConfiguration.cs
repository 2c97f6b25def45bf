using Mediation.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class ChannelEntryConfiguration : IEntityTypeConfiguration<ChannelEntry>
{
    public void Configure(EntityTypeBuilder<ChannelEntry> builder)
    {
        builder.ToTable("ChannelEntries");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.ExternalNumber).HasMaxLength(DisputeCase.ExternalNumberMaxLength);
        builder.Property(entry => entry.Answer).HasMaxLength(ChannelEntry.AnswerMaxLength);
        builder.Ignore(entry => entry.AwaitsAnswer);

        // A second filing of the same work order is found by its number.
        builder.HasIndex(entry => entry.ExternalNumber);
    }
}
