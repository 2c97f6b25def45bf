using Mediation.Domain.Tasks;
using Mediation.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class WorkTaskConfiguration : IEntityTypeConfiguration<WorkTask>
{
    public void Configure(EntityTypeBuilder<WorkTask> builder)
    {
        builder.ToTable("Tasks");
        builder.HasKey(task => task.Id);
        builder.Property(task => task.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Property(task => task.Subject).HasMaxLength(WorkTask.SubjectMaxLength);
        builder.Property(task => task.OnceKey).HasMaxLength(WorkTask.OnceKeyMaxLength).IsUnicode(false);
        builder.Property(task => task.Note).HasMaxLength(WorkTask.NoteMaxLength);
        builder.Ignore(task => task.AssignedTo);

        // What was opened once is never opened again, whichever node asks.
        builder.HasIndex(task => task.OnceKey).IsUnique();

        // An office's open tasks are read by due date; escalation sweeps the open ones of all offices in the same order.
        builder.HasIndex(task => new { task.AssignedAgencyId, task.State, task.DueOn, task.Id });
        builder.HasIndex(task => new { task.State, task.DueOn, task.Id });

        // The watchdog asks which tasks of a case and cause are open.
        builder.HasIndex(task => new { task.CaseId, task.Kind, task.State });
    }
}

internal sealed class EscalationPolicyConfiguration : IEntityTypeConfiguration<EscalationPolicy>
{
    private const int RulesMaxLength = 1000;

    public void Configure(EntityTypeBuilder<EscalationPolicy> builder)
    {
        builder.ToTable("EscalationPolicies");
        builder.HasKey(policy => policy.Id);
        builder.Property(policy => policy.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Property(policy => policy.Rules).HasMaxLength(RulesMaxLength).AsJson();

        // One per office, also when two heads write the first at once.
        builder.HasIndex(policy => policy.AgencyId).IsUnique();
    }
}
