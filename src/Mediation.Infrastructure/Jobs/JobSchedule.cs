namespace Mediation.Infrastructure.Jobs;

/// <summary>Every recurring job of the platform.</summary>
public static class JobSchedule
{
    public static IReadOnlyList<ScheduledJob> All { get; } = [];
}
