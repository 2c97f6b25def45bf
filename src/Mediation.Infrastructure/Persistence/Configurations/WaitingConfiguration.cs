using Mediation.Domain.Agencies;
using Mediation.Domain.Waiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class WaitingTimeConfiguration : IEntityTypeConfiguration<WaitingTime>
{
    public void Configure(EntityTypeBuilder<WaitingTime> builder)
    {
        builder.ToTable("WaitingTimes");

        // Three rows an office, read by office.
        builder.HasKey(one => new { one.AgencyId, one.Stage });
        builder.HasOne<Agency>().WithMany().HasForeignKey(one => one.AgencyId);
    }
}
