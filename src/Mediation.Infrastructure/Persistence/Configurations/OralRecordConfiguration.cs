using System.Text.Json;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Intake;
using Mediation.Domain.Oral;
using Mediation.Infrastructure.Persistence.Conventions;
using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class OralRecordConfiguration : IEntityTypeConfiguration<OralRecord>
{
    public void Configure(EntityTypeBuilder<OralRecord> builder)
    {
        builder.ToTable("OralRecords");
        builder.HasKey(record => record.Id);
        builder.Property(record => record.Id).ValueGeneratedNever();
        builder.Property(record => record.ClerkName).HasMaxLength(OralRecord.PersonMaxLength);
        builder.Property(record => record.Place).HasMaxLength(OralRecord.PlaceMaxLength);
        builder.Property(record => record.ReadBy).HasMaxLength(OralRecord.PersonMaxLength);
        builder.Property(record => record.Interpreter).HasMaxLength(OralRecord.PersonMaxLength);
        builder.Property(record => record.Version).IsConcurrencyToken();
        builder.Property(record => record.Answers).Sealed<FilingAnswers>(ProtectedKind.Filing, JsonColumns.TextOf, AnswersIn);
        builder.Property(record => record.Copy).Sealed<string>(ProtectedKind.Filing, text => text, text => text);
        builder.Property(record => record.CopyHash).HasMaxLength(OralRecord.HashLength).IsUnicode(false);
        builder.Property(record => record.CaseNumber).HasMaxLength(DisputeCase.NumberMaxLength);

        // The counter's list: what its agency has open, newest first.
        builder.HasIndex(record => new { record.AgencyId, record.State, record.Id });
    }

    private static FilingAnswers AnswersIn(string text) => JsonSerializer.Deserialize<FilingAnswers>(text, JsonColumns.Json)!;
}
