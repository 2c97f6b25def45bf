namespace Mediation.Application.Common;

/// <summary>
/// What a job could not do, by name, until a later run does it. Written on a connection of its own, so that it works when the caller's
/// context is broken; on SQLite do not call it inside a transaction that has written, it would wait for that very transaction.
/// </summary>
public interface IJobFailures
{
    /// <param name="job">Id of the job in the schedule.</param>
    /// <param name="subjectKind">What sort of thing it is, e.g. "case", "notice"; "job" for the job as a whole.</param>
    /// <param name="subjectId">Which one.</param>
    /// <param name="code">Stable code of the cause: a rule code, or the name of the exception type. Never a message, which may hold a person's data.</param>
    /// <param name="ct">Gives up early.</param>
    Task NoteAsync(string job, string subjectKind, Guid subjectId, string code, CancellationToken ct);

    /// <summary>The job succeeded with it: what was noted is resolved. Nothing happens when nothing was.</summary>
    Task ClearAsync(string job, string subjectKind, Guid subjectId, CancellationToken ct);
}
