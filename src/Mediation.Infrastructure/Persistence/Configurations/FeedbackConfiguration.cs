using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Feedback;
using Mediation.Infrastructure.Persistence.Conventions;
using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class CaseFeedbackConfiguration : IEntityTypeConfiguration<CaseFeedback>
{
    public void Configure(EntityTypeBuilder<CaseFeedback> builder)
    {
        builder.ToTable("CaseFeedback");
        builder.HasKey(feedback => feedback.Id);
        builder.Property(feedback => feedback.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.HasOne<DisputeCase>().WithMany().HasForeignKey(feedback => feedback.CaseId);

        // People write down more than they are asked for: it stays here, sealed.
        builder.Property(feedback => feedback.Words).StaysInMediation().Sealed<string>(ProtectedKind.Feedback, text => text, text => text);

        // Once a party, also when it presses twice.
        builder.HasIndex(feedback => new { feedback.CaseId, feedback.PartyId }).IsUnique();

        // Sums of an agency over a time.
        builder.HasIndex(feedback => new { feedback.AgencyId, feedback.GivenAt });
    }
}
