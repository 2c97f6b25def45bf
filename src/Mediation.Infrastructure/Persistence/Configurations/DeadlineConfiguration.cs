using Mediation.Domain.Deadlines;
using Mediation.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class DeadlineConfiguration : IEntityTypeConfiguration<Deadline>
{
    public void Configure(EntityTypeBuilder<Deadline> builder)
    {
        builder.ToTable("Deadlines");
        builder.HasKey(deadline => deadline.Id);
        builder.Property(deadline => deadline.Id).ValueGeneratedNever();
        builder.Property(deadline => deadline.StartEvent).HasMaxLength(Deadline.StartEventLength);
        builder.Property(deadline => deadline.EndReason).HasMaxLength(Deadline.EndReasonLength);
        builder.Property(deadline => deadline.StartProof).HasMaxLength(Deadline.StartProofLength);
        // Deadlines from before moves were kept have none.
        builder.Property(deadline => deadline.Moves).AsJsonList().HasDefaultValueSql("'[]'");
        builder.Property(deadline => deadline.Adjustments).AsJson();
        builder.Property(deadline => deadline.Explanation).AsJson();
        builder.Ignore(deadline => deadline.IsOpen);

        // A version that applies to running clocks looks for those of the one before it, in the order of their ids.
        builder.HasIndex(deadline => new { deadline.Clock, deadline.PeriodVersion, deadline.Status });

        // The sweep asks which running clocks end by today and are not noted.
        builder.HasIndex(deadline => new { deadline.Status, deadline.DueOn });
    }
}
