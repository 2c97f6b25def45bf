using Mediation.Domain.Calendar;
using Mediation.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class CalendarNoticeConfiguration : IEntityTypeConfiguration<CalendarNotice>
{
    public void Configure(EntityTypeBuilder<CalendarNotice> builder)
    {
        builder.ToTable("CalendarNotices");
        builder.HasKey(notice => notice.Id);
        builder.Property(notice => notice.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Property(notice => notice.Title).HasMaxLength(CalendarNotice.TitleMaxLength);
        builder.Property(notice => notice.DocumentNumber).HasMaxLength(CalendarNotice.DocumentNumberMaxLength);
        builder.Property(notice => notice.Source).HasMaxLength(CalendarNotice.SourceMaxLength);
        builder.Property(notice => notice.Fingerprint).HasMaxLength(CalendarNotice.FingerprintLength).IsUnicode(false);
        builder.Property(notice => notice.Days).AsJsonList();

        // Of two nodes that publish at the same moment one becomes the next edition, and a notice handed in twice stays one.
        builder.HasIndex(notice => new { notice.Year, notice.Edition }).IsUnique();
        builder.HasIndex(notice => new { notice.Year, notice.Fingerprint }).IsUnique();
    }
}

internal sealed class PublicationConfiguration : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.ToTable("Publications");
        builder.HasKey(run => run.Id);
        builder.Property(run => run.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.HasOne<CalendarNotice>().WithMany().HasForeignKey(run => run.NoticeId);

        // The job asks for runs that are not done and whose time has come.
        builder.HasIndex(run => new { run.State, run.LookAt });
    }
}

internal sealed class PublicationMoveConfiguration : IEntityTypeConfiguration<PublicationMove>
{
    public void Configure(EntityTypeBuilder<PublicationMove> builder)
    {
        builder.ToTable("PublicationMoves");
        builder.HasKey(move => move.Id);
        builder.Property(move => move.Id).ValueGeneratedNever();
        builder.HasOne<Publication>().WithMany().HasForeignKey(move => move.PublicationId);

        // The list of a run is read by agency, in order of id.
        builder.HasIndex(move => new { move.PublicationId, move.AgencyId, move.Id });
    }
}
