using Mediation.Application.Common;
using Mediation.Application.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class HistoryEntryConfiguration : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.ToTable("History");
        builder.HasKey(entry => new { entry.StreamId, entry.Sequence });
        builder.Property(entry => entry.StreamKind).HasMaxLength(60);
        builder.Property(entry => entry.ActorName).HasMaxLength(HistoryEntry.NameMaxLength);
        builder.Property(entry => entry.UseCase).HasMaxLength(HistoryEntry.NameMaxLength);
        builder.Property(entry => entry.Event).HasMaxLength(HistoryEntry.NameMaxLength);
        builder.Property(entry => entry.Reason).HasMaxLength(HistoryEntry.ReasonMaxLength);
        builder.Property(entry => entry.PreviousHash).HasMaxLength(64).IsUnicode(false);
        builder.Property(entry => entry.Hash).HasMaxLength(64).IsUnicode(false);

        // The training clock starts after the newest entry.
        builder.HasIndex(entry => entry.At);
    }
}

internal sealed class HistoryAnchorConfiguration : IEntityTypeConfiguration<HistoryAnchor>
{
    public void Configure(EntityTypeBuilder<HistoryAnchor> builder)
    {
        builder.ToTable("HistoryAnchors");
        builder.HasKey(anchor => anchor.Sequence);
        builder.Property(anchor => anchor.Sequence).ValueGeneratedNever();
        builder.Property(anchor => anchor.PreviousHash).HasMaxLength(64).IsUnicode(false);
        builder.Property(anchor => anchor.Hash).HasMaxLength(64).IsUnicode(false);
        builder.HasMany(anchor => anchor.Heads).WithOne().HasForeignKey("AnchorSequence").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(anchor => anchor.Heads).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class AnchoredHeadConfiguration : IEntityTypeConfiguration<AnchoredHead>
{
    public void Configure(EntityTypeBuilder<AnchoredHead> builder)
    {
        builder.ToTable("AnchoredHeads");
        builder.HasKey(head => new { head.StreamId, head.Sequence });
        builder.Property(head => head.Hash).HasMaxLength(64).IsUnicode(false);
    }
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("Outbox");
        builder.HasKey(message => message.Id);
        builder.Property(message => message.Id).ValueGeneratedNever();
        builder.Property(message => message.Event).HasMaxLength(HistoryEntry.NameMaxLength);

        // Delivery takes the unsent in order.
        builder.HasIndex(message => new { message.SentAt, message.At });
    }
}

internal sealed class IdempotentAnswerConfiguration : IEntityTypeConfiguration<IdempotentAnswer>
{
    public void Configure(EntityTypeBuilder<IdempotentAnswer> builder)
    {
        builder.ToTable("IdempotentAnswers");
        builder.HasKey(answer => new { answer.CallerId, answer.Key });
        builder.Property(answer => answer.Key).HasMaxLength(IdempotentAnswer.KeyMaxLength);
        builder.Property(answer => answer.RequestHash).HasMaxLength(64).IsUnicode(false);
        builder.HasIndex(answer => answer.At);
    }
}
