using Mediation.Application.Jobs;
using Mediation.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class JobLeaseConfiguration : IEntityTypeConfiguration<JobLease>
{
    public void Configure(EntityTypeBuilder<JobLease> builder)
    {
        builder.ToTable("JobLeases");
        builder.HasKey(lease => lease.Name);
        builder.Property(lease => lease.Name).HasMaxLength(JobLease.NameMaxLength).IsUnicode(false);
        builder.Property(lease => lease.Node).HasMaxLength(JobLease.NodeMaxLength);
    }
}

internal sealed class JobFailureConfiguration : IEntityTypeConfiguration<JobFailure>
{
    public void Configure(EntityTypeBuilder<JobFailure> builder)
    {
        builder.ToTable("JobFailures");
        builder.HasKey(failure => failure.Id);
        builder.Property(failure => failure.Id).ValueGeneratedNever();
        builder.Property(failure => failure.Job).HasMaxLength(JobFailure.JobMaxLength).IsUnicode(false);
        builder.Property(failure => failure.SubjectKind).HasMaxLength(JobFailure.KindMaxLength).IsUnicode(false);
        builder.Property(failure => failure.Code).HasMaxLength(JobFailure.CodeMaxLength).IsUnicode(false);

        // Two nodes that fail with the same thing at once count on one row.
        builder.HasIndex(failure => new { failure.Job, failure.SubjectKind, failure.SubjectId }).IsUnique();

        // The open ones are listed by their last failure, newest first.
        builder.HasIndex(failure => new { failure.ResolvedAt, failure.LastAt, failure.Id });
    }
}

internal sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("JobRuns");
        builder.HasKey(run => run.Id);
        builder.Property(run => run.Id).ValueGeneratedNever();
        builder.Property(run => run.Job).HasMaxLength(JobFailure.JobMaxLength).IsUnicode(false);
        builder.Property(run => run.Node).HasMaxLength(JobLease.NodeMaxLength);
        builder.Property(run => run.FailureCode).HasMaxLength(JobFailure.CodeMaxLength).IsUnicode(false);
        builder.Property(run => run.Counts).HasMaxLength(JobRun.CountsMaxLength).AsJson();

        // The last run of each job is shown, and older ones than the newest fifty go.
        builder.HasIndex(run => new { run.Job, run.StartedAt, run.Id });
    }
}
