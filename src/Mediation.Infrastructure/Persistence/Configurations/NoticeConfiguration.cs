using Mediation.Application.Common;
using Mediation.Domain.Notices;
using Mediation.Infrastructure.Persistence.Conventions;
using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices");
        builder.HasKey(notice => notice.Id);
        builder.Property(notice => notice.Id).ValueGeneratedNever();
        builder.Property(notice => notice.OnceKey).HasMaxLength(Notice.OnceKeyMaxLength).IsUnicode(false);
        builder.Property(notice => notice.TemplateKey).HasMaxLength(Notice.TemplateKeyMaxLength).IsUnicode(false);
        builder.Property(notice => notice.Language).HasMaxLength(Notice.LanguageMaxLength).IsUnicode(false);
        builder.Property(notice => notice.CancelReason).HasMaxLength(Notice.ReasonMaxLength).IsUnicode(false);
        builder.Property(notice => notice.LeasedBy).HasMaxLength(Notice.NodeMaxLength);
        builder.Property(notice => notice.Values).AsJson();
        builder.Property(notice => notice.Channels).HasMaxLength(100).IsUnicode(false).AsJsonList();
        builder.Property(notice => notice.TestAddress).Sealed<string>(ProtectedKind.Phone, address => address, address => address);
        builder.Ignore(notice => notice.Recipient).Ignore(notice => notice.IsOpen).Ignore(notice => notice.HasNextChannel);

        // A late receipt, the next try and a cancellation may meet: the one that saves last must have seen the others.
        builder.Property(notice => notice.State).IsConcurrencyToken();
        builder.Property(notice => notice.ChannelIndex).IsConcurrencyToken();

        // A node that was away for longer than its lease must not write over what another did meanwhile.
        builder.Property(notice => notice.LeasedBy).IsConcurrencyToken();

        // The same thing is told once, whichever node says it.
        builder.HasIndex(notice => notice.OnceKey).IsUnique();

        // Each channel takes what is due to be tried, oldest first; what has ended has no next try.
        builder.HasIndex(notice => new { notice.Channel, notice.State, notice.NextTryAt });

        // Somebody's own notices, newest last.
        builder.HasIndex(notice => new { notice.RecipientId, notice.Id });

        // The notices of a case, and of an agency, newest last.
        builder.HasIndex(notice => new { notice.CaseId, notice.Id });
        builder.HasIndex(notice => new { notice.AgencyId, notice.Id });
    }
}
