using Mediation.Application.Jobs;

namespace Mediation.Infrastructure.Jobs;

/// <summary>Machine and process, for whoever looks where something ran.</summary>
internal static class ThisNode
{
    public static string Name { get; } = Cut($"{Environment.MachineName}:{Environment.ProcessId}");

    private static string Cut(string name) => name[..Math.Min(name.Length, JobLease.NodeMaxLength)];
}
