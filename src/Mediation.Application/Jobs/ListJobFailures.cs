using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Jobs;

/// <summary>What jobs could not do and still owe, by name, the newest failure first; a page at a time.</summary>
[Requires(Permission.ReadJobs)]
public sealed record ListJobFailures : IRequest<JobFailurePage>
{
    public string? Job { get; init; }

    /// <summary>What the last page named as next.</summary>
    public string? Cursor { get; init; }

    public int Take { get; init; } = 50;
}

/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record JobFailurePage(IReadOnlyList<JobFailureRow> Failures, string? Next);

/// <param name="CaseNumber">Where it is a case that the caller may see.</param>
/// <param name="Code">Rule code or exception type.</param>
public sealed record JobFailureRow(
    Guid Id, string Job, string SubjectKind, Guid SubjectId, string? CaseNumber, string Code, DateTimeOffset FirstAt, DateTimeOffset LastAt, int Count);

internal sealed class ListJobFailuresValidator : AbstractValidator<ListJobFailures>
{
    public const int MaxTake = 200;

    public ListJobFailuresValidator()
    {
        RuleFor(query => query.Take).InclusiveBetween(1, MaxTake);
        RuleFor(query => query.Job).MaximumLength(JobFailure.JobMaxLength);
        RuleFor(query => query.Cursor).Must(cursor => cursor is null || InstantCursor.Read(cursor) is not null).WithErrorCode("cursor.malformed");
    }
}

internal sealed class ListJobFailuresHandler(IAppDb db) : IRequestHandler<ListJobFailures, JobFailurePage>
{
    public async Task<JobFailurePage> Handle(ListJobFailures query, CancellationToken ct)
    {
        var open = db.JobFailures.AsNoTracking().Where(failure => failure.ResolvedAt == null);
        if (!string.IsNullOrEmpty(query.Job))
        {
            open = open.Where(failure => failure.Job == query.Job);
        }

        if (query.Cursor is not null)
        {
            var (at, last) = InstantCursor.Read(query.Cursor)!.Value;
            open = open.Where(failure => failure.LastAt < at || (failure.LastAt == at && failure.Id.CompareTo(last) < 0));
        }

        var rows = await open.OrderByDescending(failure => failure.LastAt).ThenByDescending(failure => failure.Id).Take(query.Take + 1).ToListAsync(ct);
        List<JobFailure> page = [.. rows.Take(query.Take)];
        var cases = page.Where(failure => failure.SubjectKind == JobSubjects.Case).Select(failure => new CaseId(failure.SubjectId)).ToList();
        var numbers = await db.Cases.Where(dispute => cases.Contains(dispute.Id))
            .Select(dispute => new { dispute.Id, dispute.Number }).ToDictionaryAsync(dispute => dispute.Id.Value, dispute => dispute.Number, ct);
        return new JobFailurePage(
            [
                .. page.Select(failure => new JobFailureRow(
                    failure.Id, failure.Job, failure.SubjectKind, failure.SubjectId, numbers.GetValueOrDefault(failure.SubjectId), failure.Code,
                    failure.FirstAt, failure.LastAt, failure.Count)),
            ],
            rows.Count > query.Take ? InstantCursor.Of(page[^1].LastAt, page[^1].Id) : null);
    }
}
