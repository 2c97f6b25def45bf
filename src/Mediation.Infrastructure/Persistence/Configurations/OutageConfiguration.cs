using Mediation.Application.Outages;
using Mediation.Domain.Agencies;
using Mediation.Domain.Calendar;
using Mediation.Domain.Outages;
using Mediation.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class HeartbeatConfiguration : IEntityTypeConfiguration<Heartbeat>
{
    public void Configure(EntityTypeBuilder<Heartbeat> builder)
    {
        builder.ToTable("Heartbeats");

        // The newest of all nodes is asked for every minute.
        builder.HasKey(sign => new { sign.At, sign.Node });
        builder.Property(sign => sign.Node).HasMaxLength(Heartbeat.NodeMaxLength);
    }
}

internal sealed class OutageConfiguration : IEntityTypeConfiguration<Outage>
{
    public void Configure(EntityTypeBuilder<Outage> builder)
    {
        builder.ToTable("Outages");
        builder.HasKey(outage => outage.Id);
        builder.Property(outage => outage.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Ignore(outage => outage.Span);
        builder.Property(outage => outage.Reason).HasMaxLength(Outage.ReasonMaxLength);

        // Nodes that come back together see the same gap: one of them records it.
        builder.Property(outage => outage.GapKey).HasMaxLength(Outage.GapKeyMaxLength).IsUnicode(false);
        builder.HasIndex(outage => outage.GapKey).IsUnique();
        builder.HasIndex(outage => outage.AgencyId);
    }
}

internal sealed class SubmissionAttemptConfiguration : IEntityTypeConfiguration<SubmissionAttempt>
{
    public void Configure(EntityTypeBuilder<SubmissionAttempt> builder)
    {
        builder.ToTable("SubmissionAttempts");
        builder.HasKey(attempt => attempt.Number);
        builder.Property(attempt => attempt.Number).HasMaxLength(SubmissionAttempt.NumberMaxLength).IsUnicode(false);
        builder.Property(attempt => attempt.Fingerprint).HasMaxLength(SubmissionAttempt.FingerprintLength).IsUnicode(false);
        builder.Property(attempt => attempt.UseCase).HasMaxLength(SubmissionAttempt.UseCaseMaxLength).IsUnicode(false);

        // Counted by the time of an outage.
        builder.HasIndex(attempt => attempt.At);
    }
}

internal sealed class OfficeHoursConfiguration : IEntityTypeConfiguration<OfficeHours>
{
    public void Configure(EntityTypeBuilder<OfficeHours> builder)
    {
        builder.ToTable("OfficeHours");
        builder.HasKey(hours => hours.Id);
        builder.Property(hours => hours.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Property(hours => hours.Week).AsJsonList();
        builder.Property(hours => hours.MakeUpDays).AsJsonList();
        builder.HasOne<Agency>().WithMany().HasForeignKey(hours => hours.AgencyId);

        // One row for each centre, also when two of its people set the hours at the same moment.
        builder.HasIndex(hours => hours.AgencyId).IsUnique();
    }
}

internal sealed class LocalClosureConfiguration : IEntityTypeConfiguration<LocalClosure>
{
    public void Configure(EntityTypeBuilder<LocalClosure> builder)
    {
        builder.ToTable("LocalClosures");
        builder.HasKey(closure => closure.Id);
        builder.Property(closure => closure.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Property(closure => closure.Reason).HasMaxLength(LocalClosure.ReasonMaxLength);
        builder.HasOne<Agency>().WithMany().HasForeignKey(closure => closure.AgencyId);

        // A centre's list, and the closures that a due day falls into.
        builder.HasIndex(closure => new { closure.AgencyId, closure.To });
    }
}
