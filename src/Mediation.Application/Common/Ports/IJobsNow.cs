namespace Mediation.Application.Common;

/// <summary>Runs every recurring job once, at once: the training clock has jumped over the moments at which they were due.</summary>
public interface IJobsNow
{
    Task RunAllAsync(CancellationToken ct);
}
