using System.Text.Json;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Referrals;
using Mediation.Infrastructure.Persistence.Conventions;
using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class ReferralConfiguration : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> builder)
    {
        builder.ToTable("Referrals");
        builder.HasKey(referral => referral.Id);
        builder.Property(referral => referral.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Ignore(referral => referral.IsOpen);
        builder.Property(referral => referral.LegalBasis).HasMaxLength(Referral.LegalBasisMaxLength);
        builder.Property(referral => referral.Reason).HasMaxLength(Referral.ReasonMaxLength);
        builder.Property(referral => referral.SenderNumber).HasMaxLength(Referral.NumberMaxLength);
        builder.Property(referral => referral.ReceiverNumber).HasMaxLength(Referral.NumberMaxLength);
        builder.Property(referral => referral.Instrument).HasMaxLength(Referral.NumberMaxLength);
        builder.Property(referral => referral.Applicants).AsJsonList();
        builder.Property(referral => referral.Content).Sealed<string>(ProtectedKind.Referral, text => text, text => text);
        builder.Property(referral => referral.ContentHash).HasMaxLength(ReferralStep.HashLength).IsUnicode(false);
        builder.Property(referral => referral.Result).Sealed<ReferralResult>(ProtectedKind.Referral, TextOf, ResultIn);
        builder.Property(referral => referral.ResultHash).HasMaxLength(ReferralStep.HashLength).IsUnicode(false);
        builder.HasOne<Agency>().WithMany().HasForeignKey(referral => referral.FromAgencyId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(referral => referral.ToAgencyId);
        builder.HasOne<DisputeCase>().WithMany().HasForeignKey(referral => referral.SenderCaseId);
        builder.HasOne<DisputeCase>().WithMany().HasForeignKey(referral => referral.ReceiverCaseId);
        builder.HasParts(referral => referral.Steps);
        builder.HasParts(referral => referral.Papers);
        builder.HasParts(referral => referral.Clocks);
        builder.HasParts(referral => referral.Barred);

        // Each body lists what it sent and what it got, the last changed first.
        builder.HasIndex(referral => new { referral.FromAgencyId, referral.ChangedAt, referral.Id });
        builder.HasIndex(referral => new { referral.ToAgencyId, referral.ChangedAt, referral.Id });

        // The other way of confirmation of the same agreement ends with the first that is granted.
        builder.HasIndex(referral => referral.AgreementId);

        // One application of an agreement on one way at a time, whoever sends first.
        builder.Property(referral => referral.OpenRoute).HasMaxLength(Referral.OpenRouteMaxLength).IsUnicode(false);
        builder.HasIndex(referral => referral.OpenRoute).IsUnique();

        // The watch reads what still asks something of somebody.
        builder.HasIndex(referral => new { referral.Status, referral.Id });

        // A matter already with another body is recognised by that body's number.
        builder.HasIndex(referral => referral.SenderNumber);
        builder.HasIndex(referral => referral.ReceiverNumber);
    }

    private static string TextOf(ReferralResult result) => JsonColumns.TextOf(result);

    private static ReferralResult ResultIn(string text) => JsonSerializer.Deserialize<ReferralResult>(text, JsonColumns.Json)!;
}

internal sealed class ReferralStepConfiguration : IEntityTypeConfiguration<ReferralStep>
{
    public void Configure(EntityTypeBuilder<ReferralStep> builder)
    {
        builder.ToTable("ReferralSteps");
        builder.HasKey(step => step.Id);
        builder.Property(step => step.ActorName).HasMaxLength(ReferralStep.ActorMaxLength);
        builder.Property(step => step.Note).HasMaxLength(ReferralStep.NoteMaxLength);
        builder.Property(step => step.ContentHash).HasMaxLength(ReferralStep.HashLength).IsUnicode(false);
        builder.Property(step => step.ReceiptHash).HasMaxLength(ReferralStep.HashLength).IsUnicode(false);
        builder.Property(step => step.RefusedCode).HasMaxLength(ReferralStep.CodeMaxLength).IsUnicode(false);
        builder.Property(step => step.ReadBy).HasMaxLength(ReferralStep.ActorMaxLength);
    }
}

internal sealed class ReferralPaperConfiguration : IEntityTypeConfiguration<ReferralPaper>
{
    public void Configure(EntityTypeBuilder<ReferralPaper> builder)
    {
        builder.ToTable("ReferralPapers");
        builder.HasKey(paper => paper.Id);
        builder.Property(paper => paper.Kind).HasMaxLength(ReferralPaper.KindMaxLength).IsUnicode(false);
        builder.Property(paper => paper.Name).HasMaxLength(ReferralPaper.NameMaxLength);
        builder.Property(paper => paper.Hash).HasMaxLength(ReferralPaper.HashLength).IsUnicode(false);
        builder.Property(paper => paper.MediaType).HasMaxLength(ReferralPaper.MediaTypeMaxLength).IsUnicode(false);
    }
}

internal sealed class ReferralClockConfiguration : IEntityTypeConfiguration<ReferralClock>
{
    public void Configure(EntityTypeBuilder<ReferralClock> builder)
    {
        builder.ToTable("ReferralClocks");
        builder.HasKey(clock => clock.Id);
        builder.Ignore(clock => clock.IsOpen);
        builder.Property(clock => clock.Explanation).AsJson();
    }
}

internal sealed class BarredPersonConfiguration : IEntityTypeConfiguration<BarredPerson>
{
    public void Configure(EntityTypeBuilder<BarredPerson> builder)
    {
        builder.ToTable("ReferralBarred");
        builder.HasKey(person => person.Id);
        builder.Property(person => person.Name).HasMaxLength(BarredPerson.NameMaxLength);
    }
}

internal sealed class TransferConsentConfiguration : IEntityTypeConfiguration<TransferConsent>
{
    public void Configure(EntityTypeBuilder<TransferConsent> builder)
    {
        builder.ToTable("TransferConsents");
        builder.HasKey(consent => consent.Id);
        builder.Property(consent => consent.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Ignore(consent => consent.IsStanding);
        builder.Property(consent => consent.Fields).HasConversion<int>();
        builder.Property(consent => consent.Proof).HasMaxLength(TransferConsent.ProofMaxLength);
        builder.HasOne<DisputeCase>().WithMany().HasForeignKey(consent => consent.CaseId);

        // Asked at every sending: whose consent stands for this case and body.
        builder.HasIndex(consent => new { consent.CaseId, consent.ToAgencyId });
    }
}

internal sealed class TransferRecordConfiguration : IEntityTypeConfiguration<TransferRecord>
{
    private const int CitationMaxLength = Referral.LegalBasisMaxLength;

    public void Configure(EntityTypeBuilder<TransferRecord> builder)
    {
        builder.ToTable("TransferRecords");
        builder.HasKey(record => record.Id);
        builder.Property(record => record.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Property(record => record.Fields).HasConversion<int>();
        builder.Property(record => record.Citation).HasMaxLength(CitationMaxLength);
        builder.Property(record => record.Consents).AsJsonList();
        builder.Property(record => record.People).AsJsonList();
        builder.Property(record => record.ContentHash).HasMaxLength(ReferralStep.HashLength).IsUnicode(false);
        builder.HasOne<Referral>().WithMany().HasForeignKey(record => record.ReferralId);

        // What left, of a body and of a case, newest first.
        builder.HasIndex(record => new { record.FromAgencyId, record.At, record.Id });
        builder.HasIndex(record => new { record.CaseId, record.At, record.Id });
    }
}
