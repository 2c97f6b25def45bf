using System.Text.Json;
using Mediation.Application.Common;
using Mediation.Domain.Notices;
using Mediation.Infrastructure.Persistence.Conventions;
using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class DeliveryAttemptConfiguration : IEntityTypeConfiguration<DeliveryAttempt>
{
    public void Configure(EntityTypeBuilder<DeliveryAttempt> builder)
    {
        builder.ToTable("DeliveryAttempts");
        builder.HasKey(attempt => attempt.Id);
        builder.Property(attempt => attempt.Id).ValueGeneratedNever();
        builder.Property(attempt => attempt.MaskedTo).HasMaxLength(DeliveryAttempt.MaskedToMaxLength);
        builder.Property(attempt => attempt.Code).HasMaxLength(DeliveryAttempt.CodeMaxLength);
        builder.Property(attempt => attempt.Said).Sealed<RenderedMessage>(ProtectedKind.Message, TextOf, SaidIn);
        builder.Property(attempt => attempt.ProviderReference).HasMaxLength(DeliveryAttempt.ReferenceMaxLength);

        // A receipt and the answer of the call may be saved at the same moment; both must have seen the other.
        builder.Property(attempt => attempt.Outcome).IsConcurrencyToken();
        builder.Property(attempt => attempt.Tries).IsConcurrencyToken();
        builder.HasOne<Notice>().WithMany().HasForeignKey(attempt => attempt.NoticeId);

        // Two nodes that begin the same attempt at once: one of them began it.
        builder.HasIndex(attempt => new { attempt.NoticeId, attempt.Number }).IsUnique();

        // What left the building, for an agency or a case, newest first.
        builder.HasIndex(attempt => new { attempt.AgencyId, attempt.At, attempt.Id });
        builder.HasIndex(attempt => new { attempt.CaseId, attempt.At, attempt.Id });
    }

    private static string TextOf(RenderedMessage said) => JsonColumns.TextOf(said);

    private static RenderedMessage SaidIn(string text) => JsonSerializer.Deserialize<RenderedMessage>(text, JsonColumns.Json)!;
}
