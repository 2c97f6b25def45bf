namespace Mediation.Infrastructure.Jobs;

/// <summary>A short job that asks the tables what is due and does all of it, so that running late, twice or on two nodes changes nothing.</summary>
public interface IPlatformJob
{
    Task RunAsync(CancellationToken ct);
}
