using Mediation.Infrastructure.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class AccessRecordTable : IEntityTypeConfiguration<AccessRecord>
{
    public void Configure(EntityTypeBuilder<AccessRecord> builder)
    {
        builder.Property(record => record.UseCase).HasMaxLength(AccessRecord.UseCaseLength);
        builder.Property(record => record.Address).HasMaxLength(AccessRecord.AddressLength);
        builder.HasIndex(record => record.At);
        builder.HasIndex(record => new { record.AccountId, record.At });
    }
}
