using Mediation.Application.Common;
using Mediation.Application.Evidence;
using Mediation.Domain.Cases;
using Mediation.Domain.Evidence;
using Mediation.Domain.Intake;
using Mediation.Domain.Referrals;
using Mediation.Infrastructure.Persistence.Conventions;
using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class EvidenceFileConfiguration : IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<EvidenceFile> builder)
    {
        builder.ToTable("EvidenceFiles");
        builder.HasKey(file => file.Id);
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Property(file => file.Name).Sealed<string>(ProtectedKind.Evidence, text => text, text => text);
        builder.Property(file => file.Purpose).Sealed<string>(ProtectedKind.Evidence, text => text, text => text);
        builder.Property(file => file.Announced).HasMaxLength(EvidenceFile.HashLength).IsUnicode(false);
        builder.Property(file => file.Hash).HasMaxLength(EvidenceFile.HashLength).IsUnicode(false);
        builder.Property(file => file.MediaType).HasMaxLength(ReferralPaper.MediaTypeMaxLength).IsUnicode(false);
        builder.Property(file => file.Finding).HasMaxLength(EvidenceFile.FindingMaxLength);
        builder.Property(file => file.KeptOnce).HasMaxLength(EvidenceFile.KeptOnceMaxLength).IsUnicode(false);
        builder.Ignore(file => file.MayVanish);

        // What is in a draft raises no version: two pieces, a check, a look and a withdrawal at the same moment are told apart by these.
        builder.Property(file => file.Received).IsConcurrencyToken();
        builder.Property(file => file.State).IsConcurrencyToken();
        builder.Property(file => file.SeenAt).IsConcurrencyToken();

        // A draft that is forgotten takes its files along.
        builder.HasOne<FilingDraft>().WithMany().HasForeignKey(file => file.FilingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<DisputeCase>().WithMany().HasForeignKey(file => file.CaseId).OnDelete(DeleteBehavior.Restrict);

        // Of two uploads of the same bytes that end at the same moment one is kept.
        builder.HasIndex(file => file.KeptOnce).IsUnique();

        // The files of a draft or of a case, the first first.
        builder.HasIndex(file => new { file.FilingId, file.Id });
        builder.HasIndex(file => new { file.CaseId, file.Id });

        // What waits for its check, and what nobody went on with.
        builder.HasIndex(file => new { file.State, file.NextCheckAt });
        builder.HasIndex(file => new { file.State, file.TouchedAt });
    }
}

internal sealed class EvidencePieceConfiguration : IEntityTypeConfiguration<EvidencePiece>
{
    public void Configure(EntityTypeBuilder<EvidencePiece> builder)
    {
        builder.ToTable("EvidencePieces");
        builder.HasKey(piece => new { piece.EvidenceId, piece.Start });

        // Written once and never changed in place.
        builder.Property(piece => piece.Content)
            .Sealed<byte[]>(ProtectedKind.EvidenceContent, content => Convert.ToBase64String(content), Convert.FromBase64String)
            .Metadata.SetValueComparer(new ValueComparer<byte[]>(
                (left, right) => ReferenceEquals(left, right), content => content.Length, content => content));
        builder.HasOne<EvidenceFile>().WithMany().HasForeignKey(piece => piece.EvidenceId).OnDelete(DeleteBehavior.Cascade);
    }
}
