using Mediation.Domain.Cases;
using Mediation.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class DisputeCaseConfiguration : IEntityTypeConfiguration<DisputeCase>
{
    public void Configure(EntityTypeBuilder<DisputeCase> builder)
    {
        builder.ToTable("Cases");
        builder.HasKey(dispute => dispute.Id);
        builder.Property(dispute => dispute.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Property(dispute => dispute.Number).HasMaxLength(DisputeCase.NumberMaxLength);
        builder.Property(dispute => dispute.ExternalNumber).HasMaxLength(DisputeCase.ExternalNumberMaxLength);
        builder.Property(dispute => dispute.WorkplaceArea).HasMaxLength(20);
        builder.Property(dispute => dispute.SeatArea).HasMaxLength(20);
        builder.Property(dispute => dispute.Groups).HasConversion<int>();
        builder.Property(dispute => dispute.RejectionReason).HasMaxLength(DisputeCase.ReasonMaxLength);
        builder.Property(dispute => dispute.FailureReason).HasMaxLength(DisputeCase.ReasonMaxLength);
        builder.Property(dispute => dispute.ReferredTo).HasMaxLength(OtherMatter.MaxLength);
        builder.Property(dispute => dispute.Deceased).HasMaxLength(1000).AsJson();
        builder.Property(dispute => dispute.OtherMatter).HasMaxLength(1000).AsJson();

        // Cases from before anybody could file for another need nobody's word.
        builder.Property(dispute => dispute.Confirmation).HasDefaultValue(FilingConfirmation.NotNeeded);

        // The number a party was given is unique; the lists of an agency are read by age and by due date.
        builder.HasIndex(dispute => new { dispute.AgencyId, dispute.Number }).IsUnique();
        builder.HasIndex(dispute => new { dispute.AgencyId, dispute.ReceivedAt, dispute.Number });
        builder.HasIndex(dispute => new { dispute.AgencyId, dispute.NextDueOn, dispute.Number });
        builder.HasIndex(dispute => new { dispute.AgencyId, dispute.Status });
        builder.HasIndex(dispute => dispute.FiledBy);

        builder.HasParts(dispute => dispute.Parties);
        builder.HasParts(dispute => dispute.Representatives);
        builder.HasParts(dispute => dispute.Claims);
        builder.HasParts(dispute => dispute.Contacts);
        builder.HasParts(dispute => dispute.Mediators);
        builder.HasParts(dispute => dispute.Sessions);
        builder.HasParts(dispute => dispute.Agreements);
        builder.HasParts(dispute => dispute.Deadlines);
        builder.HasParts(dispute => dispute.Entries);
        builder.Ignore(dispute => dispute.Applicants).Ignore(dispute => dispute.Respondents).Ignore(dispute => dispute.ActiveMediators);
        builder.Ignore(dispute => dispute.Claimed).Ignore(dispute => dispute.Agreed).Ignore(dispute => dispute.Paid);
        builder.Ignore(dispute => dispute.Strands);
    }
}
