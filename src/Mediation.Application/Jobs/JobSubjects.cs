namespace Mediation.Application.Jobs;

/// <summary>The kinds of things jobs fail with.</summary>
public static class JobSubjects
{
    public const string Case = "case";
    public const string Deadline = "deadline";
    public const string Task = "task";
    public const string Matter = "matter";
    public const string Outbox = "outbox";

    /// <summary>The job as a whole; its subject id is empty.</summary>
    public const string Job = "job";
}
