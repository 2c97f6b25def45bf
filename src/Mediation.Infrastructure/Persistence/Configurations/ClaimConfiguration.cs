using Mediation.Domain.Cases;
using Mediation.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class ClaimConfiguration : IEntityTypeConfiguration<Claim>
{
    public void Configure(EntityTypeBuilder<Claim> builder)
    {
        builder.ToTable("Claims");
        builder.HasKey(claim => claim.Id);
        builder.Property(claim => claim.Id).ValueGeneratedNever();
        builder.ComplexProperty(claim => claim.Cause, cause =>
        {
            cause.Property(one => one.Scheme).HasMaxLength(CauseOfAction.MaxLength);
            cause.Property(one => one.Version).HasMaxLength(20);
            cause.Property(one => one.Code).HasMaxLength(20);
            cause.Property(one => one.Name).HasMaxLength(CauseOfAction.MaxLength);
        });
        builder.Property(claim => claim.Facts).HasMaxLength(Claim.FactsMaxLength);
        builder.Ignore(claim => claim.Claimed).Ignore(claim => claim.AlreadyPaid).Ignore(claim => claim.IsJoint);
        builder.HasParts(claim => claim.Lines);
    }
}

internal sealed class ClaimLineConfiguration : IEntityTypeConfiguration<ClaimLine>
{
    public void Configure(EntityTypeBuilder<ClaimLine> builder)
    {
        builder.ToTable("ClaimLines");
        builder.HasKey(line => line.Id);
    }
}
