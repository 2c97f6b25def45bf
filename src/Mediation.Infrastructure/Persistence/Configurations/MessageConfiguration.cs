using Mediation.Domain.Cases;
using Mediation.Domain.Messages;
using Mediation.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class CaseMessageConfiguration : IEntityTypeConfiguration<CaseMessage>
{
    public void Configure(EntityTypeBuilder<CaseMessage> builder)
    {
        builder.ToTable("CaseMessages");
        builder.HasKey(message => message.Id);
        builder.Property(message => message.Id).ValueGeneratedNever();
        builder.Property(message => message.Author).HasMaxLength(CaseMessage.AuthorMaxLength);
        builder.Property(message => message.Text).HasMaxLength(CaseMessage.TextMaxLength).StaysInMediation();
        builder.HasOne<DisputeCase>().WithMany().HasForeignKey(message => message.CaseId);

        // A room is read a page at a time, from the newest back.
        builder.HasIndex(message => new { message.CaseId, message.Room, message.At, message.Id });
    }
}

internal sealed class ReadMarkConfiguration : IEntityTypeConfiguration<ReadMark>
{
    public void Configure(EntityTypeBuilder<ReadMark> builder)
    {
        builder.ToTable("ReadMarks");
        builder.HasKey(mark => new { mark.CaseId, mark.Room, mark.AccountId });
        builder.HasOne<DisputeCase>().WithMany().HasForeignKey(mark => mark.CaseId);
    }
}
