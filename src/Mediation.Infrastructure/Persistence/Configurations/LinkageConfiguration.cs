using Mediation.Application.Linkage;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Linkage;
using Mediation.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class JointMatterConfiguration : IEntityTypeConfiguration<JointMatter>
{
    // Names of several reasons in one column.
    private const int ReasonsMaxLength = 200;

    public void Configure(EntityTypeBuilder<JointMatter> builder)
    {
        builder.ToTable("JointMatters");
        builder.HasKey(matter => matter.Id);
        builder.Property(matter => matter.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Property(matter => matter.Number).HasMaxLength(JointMatter.NumberMaxLength);
        builder.Property(matter => matter.EndReason).HasMaxLength(JointMatter.ReasonMaxLength);
        builder.Property(matter => matter.Closing).AsJson();
        builder.ComplexProperty(matter => matter.Facts, facts =>
        {
            facts.Property(one => one.Title).HasMaxLength(MatterFacts.TitleMaxLength);
            facts.Property(one => one.Area).HasMaxLength(JurisdictionArea.MaxCodeLength).IsUnicode(false);
            facts.Property(one => one.What).HasMaxLength(MatterFacts.WhatMaxLength);
        });
        builder.ComplexProperty(matter => matter.Weight, weight =>
        {
            weight.Property(one => one.Reasons).HasMaxLength(ReasonsMaxLength);
            weight.Property(one => one.OtherReason).HasMaxLength(MatterWeight.OtherReasonMaxLength);
        });
        builder.Ignore(matter => matter.IsReportedToTheEnd).Ignore(matter => matter.InvitedMembers);
        builder.HasParts(matter => matter.Bodies);
        builder.HasParts(matter => matter.Cases);
        builder.HasParts(matter => matter.Tasks);
        builder.HasParts(matter => matter.Meetings);
        builder.HasParts(matter => matter.Sessions);
        builder.HasParts(matter => matter.Reports);
        builder.HasOne<Agency>().WithMany().HasForeignKey(matter => matter.ConvenerId);

        // Gapless numbers are given one by one; this one would show if two were alike.
        builder.HasIndex(matter => matter.Number).IsUnique();

        // A body's own matters are listed newest first.
        builder.HasIndex(matter => new { matter.ConvenerId, matter.Id });

        // The sweep for missing emergency reports asks for matters without a first one, by the hour it is due.
        builder.HasIndex(matter => new { matter.FirstReportedAt, matter.ReportDueAt });
    }
}

internal sealed class MatterBodyConfiguration : IEntityTypeConfiguration<MatterBody>
{
    public void Configure(EntityTypeBuilder<MatterBody> builder)
    {
        builder.ToTable("MatterBodies");
        builder.HasKey(body => body.Id);
        builder.Property(body => body.Id).ValueGeneratedNever();
        builder.Property(body => body.Reason).HasMaxLength(MatterBody.ReasonMaxLength);
        builder.Ignore(body => body.IsMember);
        builder.HasOne<Agency>().WithMany().HasForeignKey(body => body.AgencyId);

        // Every query of an invited body asks whether it takes part.
        builder.HasIndex(body => new { body.AgencyId, body.State });
    }
}

internal sealed class MatterCaseConfiguration : IEntityTypeConfiguration<MatterCase>
{
    public void Configure(EntityTypeBuilder<MatterCase> builder)
    {
        builder.ToTable("MatterCases");
        builder.Property<JointMatterId>("JointMatterId");
        builder.HasKey("JointMatterId", nameof(MatterCase.CaseId));
        builder.HasOne<DisputeCase>().WithMany().HasForeignKey(linked => linked.CaseId);
    }
}

internal sealed class MatterTaskConfiguration : IEntityTypeConfiguration<MatterTask>
{
    public void Configure(EntityTypeBuilder<MatterTask> builder)
    {
        builder.ToTable("MatterTasks");
        builder.HasKey(task => task.Id);
        builder.Property(task => task.Id).ValueGeneratedNever();
        builder.Property(task => task.Title).HasMaxLength(MatterTask.TitleMaxLength);
        builder.Property(task => task.Result).HasMaxLength(MatterTask.ResultMaxLength);
        builder.Ignore(task => task.IsOpen);
    }
}

internal sealed class MatterMeetingConfiguration : IEntityTypeConfiguration<MatterMeeting>
{
    public void Configure(EntityTypeBuilder<MatterMeeting> builder)
    {
        builder.ToTable("MatterMeetings");
        builder.HasKey(meeting => meeting.Id);
        builder.Property(meeting => meeting.Id).ValueGeneratedNever();
        builder.Property(meeting => meeting.Place).HasMaxLength(MatterMeeting.PlaceMaxLength);

        // Read by members only: not even the history repeats them.
        builder.Property(meeting => meeting.Coordination).StaysOutOfHistory();
        builder.Property(meeting => meeting.Minutes).StaysInMediation();
        builder.Property(meeting => meeting.Attending).AsJsonList();
        builder.Property(meeting => meeting.Present).AsJsonList();
        builder.Property(meeting => meeting.Decisions).AsJsonList();
    }
}

internal sealed class JointSessionConfiguration : IEntityTypeConfiguration<JointSession>
{
    public void Configure(EntityTypeBuilder<JointSession> builder)
    {
        builder.ToTable("JointSessions");
        builder.HasKey(session => session.Id);
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.Property(session => session.Bodies).AsJsonList();
    }
}

internal sealed class EmergencyReportConfiguration : IEntityTypeConfiguration<EmergencyReport>
{
    public void Configure(EntityTypeBuilder<EmergencyReport> builder)
    {
        builder.ToTable("EmergencyReports");
        builder.HasKey(report => report.Id);
        builder.Property(report => report.Id).ValueGeneratedNever();
        builder.Property(report => report.Text).HasMaxLength(EmergencyReport.TextMaxLength);
    }
}

internal sealed class ProgressEntryConfiguration : IEntityTypeConfiguration<ProgressEntry>
{
    public void Configure(EntityTypeBuilder<ProgressEntry> builder)
    {
        builder.ToTable("MatterProgress");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Text).HasMaxLength(ProgressEntry.TextMaxLength);
        builder.HasOne<JointMatter>().WithMany().HasForeignKey(entry => entry.MatterId).OnDelete(DeleteBehavior.Cascade);

        // Read newest first, page by page.
        builder.HasIndex(entry => new { entry.MatterId, entry.At, entry.Id });
    }
}

internal sealed class MatterNumberSeriesConfiguration : IEntityTypeConfiguration<MatterNumberSeries>
{
    public void Configure(EntityTypeBuilder<MatterNumberSeries> builder)
    {
        builder.ToTable("MatterNumberSeries");
        builder.HasKey(series => new { series.AgencyId, series.Year });
    }
}

internal sealed class ReportPolicyConfiguration : IEntityTypeConfiguration<ReportPolicy>
{
    private const int HoursMaxLength = 500;

    public void Configure(EntityTypeBuilder<ReportPolicy> builder)
    {
        builder.ToTable("ReportPolicies");
        builder.HasKey(policy => policy.Id);
        builder.Property(policy => policy.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Property(policy => policy.Hours).HasMaxLength(HoursMaxLength).AsJson();

        // One per agency, also when two heads write the first at once.
        builder.HasIndex(policy => policy.AgencyId).IsUnique();
    }
}
