using Mediation.Application.Jobs;
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
