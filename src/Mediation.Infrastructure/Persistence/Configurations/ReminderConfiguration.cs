using Mediation.Application.Notices;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Notices;
using Mediation.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class ReminderLadderConfiguration : IEntityTypeConfiguration<ReminderLadder>
{
    public void Configure(EntityTypeBuilder<ReminderLadder> builder)
    {
        builder.ToTable("ReminderLadders");
        builder.HasKey(ladder => ladder.Id);
        builder.Property(ladder => ladder.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Property(ladder => ladder.Steps).AsJsonList();

        // One ladder per agency, clock and audience, also when two heads change it at once.
        builder.HasIndex(ladder => new { ladder.AgencyId, ladder.Clock, ladder.Audience }).IsUnique();
    }
}

internal sealed class ReminderPolicyConfiguration : IEntityTypeConfiguration<ReminderPolicy>
{
    public void Configure(EntityTypeBuilder<ReminderPolicy> builder)
    {
        builder.ToTable("ReminderPolicies");
        builder.HasKey(policy => policy.Id);
        builder.Property(policy => policy.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Ignore(policy => policy.Quiet);
        builder.HasIndex(policy => policy.AgencyId).IsUnique();
    }
}

internal sealed class MessageTemplateConfiguration : IEntityTypeConfiguration<MessageTemplate>
{
    public void Configure(EntityTypeBuilder<MessageTemplate> builder)
    {
        builder.ToTable("MessageTemplates");
        builder.HasKey(template => template.Id);
        builder.Property(template => template.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Property(template => template.Key).HasMaxLength(Notice.TemplateKeyMaxLength).IsUnicode(false);
        builder.Property(template => template.Language).HasMaxLength(Notice.LanguageMaxLength).IsUnicode(false);
        builder.Property(template => template.Versions).AsJsonList();
        builder.Ignore(template => template.Shipped).Ignore(template => template.Current);
        builder.HasIndex(template => new { template.AgencyId, template.Key, template.Channel, template.Language }).IsUnique();
    }
}

internal sealed class ReminderMarkConfiguration : IEntityTypeConfiguration<ReminderMark>
{
    public void Configure(EntityTypeBuilder<ReminderMark> builder)
    {
        builder.ToTable("ReminderMarks");

        // The sweep leaves out what has a mark, and of two nodes only one can set it.
        builder.HasKey(mark => new { mark.DeadlineId, mark.DueOn, mark.Audience, mark.Step });
        builder.Property(mark => mark.Step).HasMaxLength(ReminderStep.KeyMaxLength).IsUnicode(false);
    }
}

internal sealed class SweptDeadlineConfiguration : IEntityTypeConfiguration<Deadline>
{
    // The reminder sweep reads the running deadlines of one clock over a stretch of last days, in order, a batch at a time.
    public void Configure(EntityTypeBuilder<Deadline> builder) =>
        builder.HasIndex(deadline => new { deadline.Clock, deadline.Status, deadline.DueOn, deadline.Id });
}
