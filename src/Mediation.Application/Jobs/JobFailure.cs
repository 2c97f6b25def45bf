namespace Mediation.Application.Jobs;

/// <summary>One thing a job failed with: open until a run succeeds with it.</summary>
public sealed class JobFailure
{
    public const int JobMaxLength = 100;
    public const int KindMaxLength = 40;
    public const int CodeMaxLength = 100;

    private JobFailure()
    {
    }

    public JobFailure(Guid id, string job, string subjectKind, Guid subjectId, string code, DateTimeOffset at) =>
        (Id, Job, SubjectKind, SubjectId, Code, FirstAt, LastAt, Count) = (id, job, subjectKind, subjectId, code, at, at, 1);

    public Guid Id { get; private set; }

    public string Job { get; private set; } = "";

    public string SubjectKind { get; private set; } = "";

    public Guid SubjectId { get; private set; }

    public string Code { get; private set; } = "";

    /// <summary>When it failed first since it last succeeded.</summary>
    public DateTimeOffset FirstAt { get; private set; }

    public DateTimeOffset LastAt { get; private set; }

    /// <summary>How often since then.</summary>
    public int Count { get; private set; }

    public DateTimeOffset? ResolvedAt { get; private set; }
}
