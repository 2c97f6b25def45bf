namespace Mediation.Application.Jobs;

public enum JobOutcome
{
    /// <summary>Under way; after some hours without an end its node was killed.</summary>
    Running,
    Succeeded,
    Failed,
}

/// <summary>One run of one job. The newest runs of each job are kept.</summary>
public sealed class JobRun
{
    public const int CountsMaxLength = 1000;
    public const int KeptPerJob = 50;

    private JobRun()
    {
    }

    public JobRun(Guid id, string job, string node, DateTimeOffset startedAt) => (Id, Job, Node, StartedAt) = (id, job, node, startedAt);

    public Guid Id { get; private set; }

    public string Job { get; private set; } = "";

    public string Node { get; private set; } = "";

    public DateTimeOffset StartedAt { get; private set; }

    public JobOutcome Outcome { get; private set; }

    public long? DurationMs { get; private set; }

    /// <summary>What was done, by name and number; empty while under way.</summary>
    public IReadOnlyDictionary<string, long> Counts { get; private set; } = new Dictionary<string, long>();

    /// <summary>Rule code or exception type of what ended it; null when it succeeded.</summary>
    public string? FailureCode { get; private set; }

    public void End(string? failureCode, TimeSpan took, IReadOnlyDictionary<string, long> counts)
    {
        (Outcome, FailureCode) = (failureCode is null ? JobOutcome.Succeeded : JobOutcome.Failed, failureCode);
        (DurationMs, Counts) = ((long)took.TotalMilliseconds, counts);
    }
}
