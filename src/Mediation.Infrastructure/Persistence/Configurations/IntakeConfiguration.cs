using System.Text.Json;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Intake;
using Mediation.Infrastructure.Persistence.Conventions;
using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class OneTimeCodeConfiguration : IEntityTypeConfiguration<OneTimeCode>
{
    public void Configure(EntityTypeBuilder<OneTimeCode> builder)
    {
        builder.ToTable("OneTimeCodes");
        builder.HasKey(code => code.Id);
        builder.Property(code => code.Id).ValueGeneratedNever();
        builder.Property(code => code.PhoneIndex).HasMaxLength(OneTimeCode.PhoneIndexLength).IsFixedLength().IsUnicode(false);
        builder.Property(code => code.Hash).HasMaxLength(OneTimeCode.HashLength).IsFixedLength().IsUnicode(false);

        // Two codes asked for at once: one of them is sent. The newest of a number is found by it too.
        builder.HasIndex(code => new { code.PhoneIndex, code.Serial }).IsUnique();

        // What is old is forgotten.
        builder.HasIndex(code => code.SentAt);
    }
}

internal sealed class FilingDraftConfiguration : IEntityTypeConfiguration<FilingDraft>
{
    private const int NumberMaxLength = 60;

    public void Configure(EntityTypeBuilder<FilingDraft> builder)
    {
        builder.ToTable("FilingDrafts");
        builder.HasKey(draft => draft.Id);
        builder.Property(draft => draft.Id).ValueGeneratedNever();
        builder.Property(draft => draft.Agency).HasMaxLength(Agency.MaxCodeLength).IsUnicode(false);
        builder.Property(draft => draft.Version).IsConcurrencyToken();
        builder.Property(draft => draft.Answers).Sealed<FilingAnswers>(ProtectedKind.Filing, JsonColumns.TextOf, AnswersIn);
        builder.Property(draft => draft.Copy).Sealed<string>(ProtectedKind.Filing, text => text, text => text);
        builder.Property(draft => draft.CopyHash).HasMaxLength(FilingDraft.HashLength).IsUnicode(false);
        builder.Property(draft => draft.CaseNumber).HasMaxLength(NumberMaxLength);
        builder.Ignore(draft => draft.ExpiresAt);

        // Of two drafts begun at the same moment each takes a place of its own; closed ones have none.
        builder.HasIndex(draft => new { draft.AccountId, draft.Slot }).IsUnique();

        // Somebody's own, newest first.
        builder.HasIndex(draft => new { draft.AccountId, draft.Id });

        // What is past its last day is forgotten.
        builder.HasIndex(draft => new { draft.State, draft.TouchedAt });
    }

    private static FilingAnswers AnswersIn(string text) => JsonSerializer.Deserialize<FilingAnswers>(text, JsonColumns.Json)!;
}

internal sealed class KeptPageConfiguration : IEntityTypeConfiguration<KeptPage>
{
    public void Configure(EntityTypeBuilder<KeptPage> builder)
    {
        builder.ToTable("KeptPages");
        builder.HasKey(page => page.Id);
        builder.Property(page => page.Id).ValueGeneratedNever();
        builder.Property(page => page.SecretHash).HasMaxLength(KeptPage.HashLength).IsUnicode(false);
        builder.Property(page => page.Address).HasMaxLength(KeptPage.AddressMaxLength).IsUnicode(false);
        builder.Property(page => page.Typed).Sealed<SectionAnswers>(ProtectedKind.Filing, JsonColumns.TextOf, TypedIn);

        // Found by the hash of its secret; never compared letter by letter.
        builder.HasIndex(page => page.SecretHash).IsUnique();
        builder.HasIndex(page => page.ExpiresAt);
    }

    private static SectionAnswers TypedIn(string text) => JsonSerializer.Deserialize<SectionAnswers>(text, JsonColumns.Json)!;
}
