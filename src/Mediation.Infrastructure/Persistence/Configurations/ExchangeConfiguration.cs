using Mediation.Application.Common;
using Mediation.Application.Exchange;
using Mediation.Domain.Exchange;
using Mediation.Infrastructure.Persistence.Conventions;
using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class ExchangePartnerConfiguration : IEntityTypeConfiguration<ExchangePartner>
{
    public void Configure(EntityTypeBuilder<ExchangePartner> builder)
    {
        builder.ToTable("ExchangePartners");
        builder.HasKey(partner => partner.Id);
        builder.Property(partner => partner.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Property(partner => partner.Code).HasMaxLength(NodeCode.MaxLength).IsUnicode(false);
        builder.Property(partner => partner.Address).HasMaxLength(PartnerAddress.MaxLength);
        builder.Property(partner => partner.Agencies).AsJsonList();
        builder.Property(partner => partner.Keys).AsJsonList();
        builder.Property(partner => partner.Versions).AsJsonList();

        // A signature names its issuer by it.
        builder.HasIndex(partner => partner.Code).IsUnique();
    }
}

internal sealed class ExchangeStreamConfiguration : IEntityTypeConfiguration<ExchangeStream>
{
    public void Configure(EntityTypeBuilder<ExchangeStream> builder)
    {
        builder.ToTable("ExchangeStreams");
        builder.HasKey(stream => new { stream.Direction, stream.From, stream.To, stream.Subject });
        builder.Property(stream => stream.Direction).HasMaxLength(10);
        builder.Property(stream => stream.From).HasMaxLength(ExchangeStream.CodeMaxLength).IsUnicode(false);
        builder.Property(stream => stream.To).HasMaxLength(ExchangeStream.CodeMaxLength).IsUnicode(false);

        // Two that post at the same moment must not give the same number.
        builder.Property(stream => stream.Last).IsConcurrencyToken();
    }
}

internal sealed class ExchangeOutConfiguration : IEntityTypeConfiguration<ExchangeOutMessage>
{
    public void Configure(EntityTypeBuilder<ExchangeOutMessage> builder)
    {
        builder.ToTable("ExchangeOut");
        builder.HasKey(message => message.Id);
        builder.Property(message => message.Id).ValueGeneratedNever();
        builder.Property(message => message.Type).HasMaxLength(ExchangeOutMessage.TypeMaxLength).IsUnicode(false);
        builder.Property(message => message.From).HasMaxLength(ExchangeStream.CodeMaxLength).IsUnicode(false);
        builder.Property(message => message.To).HasMaxLength(ExchangeStream.CodeMaxLength).IsUnicode(false);
        builder.Property(message => message.Payload).Sealed<string>(ProtectedKind.ExchangeMessage, text => text, text => text);
        builder.Property(message => message.ContentHash).HasMaxLength(ExchangeOutMessage.HashLength).IsUnicode(false);
        builder.Property(message => message.LastError).HasMaxLength(ExchangeOutMessage.CodeMaxLength).IsUnicode(false);
        builder.Property(message => message.LeasedBy).HasMaxLength(ExchangeOutMessage.HolderMaxLength).IsUnicode(false);
        builder.Property(message => message.ReceiptCode).HasMaxLength(ExchangeOutMessage.CodeMaxLength).IsUnicode(false);
        builder.Property(message => message.ReceiptState).HasMaxLength(ExchangeOutMessage.StateMaxLength).IsUnicode(false);

        // A node that was away for longer than its lease must not write over what another did meanwhile.
        builder.Property(message => message.LeasedBy).IsConcurrencyToken();
        builder.Property(message => message.State).IsConcurrencyToken();

        // Sent in this order; a number is given once.
        builder.HasIndex(message => new { message.From, message.To, message.Subject, message.Sequence }).IsUnique();

        // What is due, and the dead letters; what was acknowledged is not looked at again.
        builder.HasIndex(message => new { message.State, message.NextTryAt });

        // The messages about one subject, and those of a partner in a span of time, for the comparison.
        builder.HasIndex(message => new { message.Subject, message.At });
        builder.HasIndex(message => new { message.PartnerId, message.At });
        // The ledger outlives whoever it was kept with.
        builder.HasOne<ExchangePartner>().WithMany().HasForeignKey(message => message.PartnerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ExchangeInConfiguration : IEntityTypeConfiguration<ExchangeInMessage>
{
    public void Configure(EntityTypeBuilder<ExchangeInMessage> builder)
    {
        builder.ToTable("ExchangeIn");

        // An id is unique at its sender only.
        builder.HasKey(message => new { message.PartnerId, message.Id });
        builder.Property(message => message.Type).HasMaxLength(ExchangeOutMessage.TypeMaxLength).IsUnicode(false);
        builder.Property(message => message.From).HasMaxLength(ExchangeStream.CodeMaxLength).IsUnicode(false);
        builder.Property(message => message.To).HasMaxLength(ExchangeStream.CodeMaxLength).IsUnicode(false);
        builder.Property(message => message.Payload).Sealed<string>(ProtectedKind.ExchangeMessage, text => text, text => text);
        builder.Property(message => message.ContentHash).HasMaxLength(ExchangeOutMessage.HashLength).IsUnicode(false);
        builder.Property(message => message.Hash).HasMaxLength(ExchangeOutMessage.HashLength).IsUnicode(false);
        builder.Property(message => message.Code).HasMaxLength(ExchangeOutMessage.CodeMaxLength).IsUnicode(false);
        builder.Property(message => message.SubjectState).HasMaxLength(ExchangeOutMessage.StateMaxLength).IsUnicode(false);
        builder.Property(message => message.Receipt).IsUnicode(false);

        // Taken in this order; a number is taken once.
        builder.HasIndex(message => new { message.From, message.To, message.Subject, message.Sequence }).IsUnique();

        // Those of a partner that wait for attachments.
        builder.HasIndex(message => new { message.PartnerId, message.State, message.ReceivedAt });

        // The messages about one subject, and those of a partner in a span of time, for the comparison.
        builder.HasIndex(message => new { message.Subject, message.At });
        builder.HasIndex(message => new { message.PartnerId, message.At });
        builder.HasOne<ExchangePartner>().WithMany().HasForeignKey(message => message.PartnerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredAttachmentConfiguration : IEntityTypeConfiguration<StoredAttachment>
{
    public void Configure(EntityTypeBuilder<StoredAttachment> builder)
    {
        builder.ToTable("Attachments");
        builder.HasKey(kept => kept.Hash);
        builder.Property(kept => kept.Hash).HasMaxLength(ExchangeOutMessage.HashLength).IsUnicode(false);
        builder.Property(kept => kept.MediaType).HasMaxLength(StoredAttachment.MediaTypeMaxLength).IsUnicode(false);
        builder.Property(kept => kept.Name).Sealed<string>(ProtectedKind.AttachmentName, name => name, name => name);
        builder.Ignore(kept => kept.Reference);
    }
}

internal sealed class AttachmentChunkConfiguration : IEntityTypeConfiguration<AttachmentChunk>
{
    public void Configure(EntityTypeBuilder<AttachmentChunk> builder)
    {
        builder.ToTable("AttachmentChunks");
        builder.HasKey(chunk => new { chunk.Hash, chunk.Number });
        builder.Property(chunk => chunk.Hash).HasMaxLength(ExchangeOutMessage.HashLength).IsUnicode(false);

        // Written once and never changed in place.
        builder.Property(chunk => chunk.Content)
            .Sealed<byte[]>(ProtectedKind.AttachmentContent, content => Convert.ToBase64String(content), Convert.FromBase64String)
            .Metadata.SetValueComparer(new ValueComparer<byte[]>(
                (left, right) => ReferenceEquals(left, right), content => content.Length, content => content));
        builder.HasOne<StoredAttachment>().WithMany().HasForeignKey(chunk => chunk.Hash).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ExchangeUploadConfiguration : IEntityTypeConfiguration<ExchangeUpload>
{
    public void Configure(EntityTypeBuilder<ExchangeUpload> builder)
    {
        builder.ToTable("ExchangeUploads");
        builder.HasKey(upload => new { upload.PartnerId, upload.Hash });
        builder.Property(upload => upload.Hash).HasMaxLength(ExchangeOutMessage.HashLength).IsUnicode(false);
    }
}

internal sealed class ExchangeKeyConfiguration : IEntityTypeConfiguration<ExchangeKey>
{
    public void Configure(EntityTypeBuilder<ExchangeKey> builder)
    {
        builder.ToTable("ExchangeKeys");
        builder.HasKey(key => key.Kid);
        builder.Property(key => key.Kid).HasMaxLength(PartnerKey.KidMaxLength).IsUnicode(false);
        builder.Property(key => key.X).HasMaxLength(PartnerKey.KidMaxLength).IsUnicode(false);
        builder.Property(key => key.Y).HasMaxLength(PartnerKey.KidMaxLength).IsUnicode(false);
        builder.Property(key => key.Private).Sealed<string>(ProtectedKind.SigningKey, text => text, text => text);
        builder.Ignore(key => key.Public);
    }
}
