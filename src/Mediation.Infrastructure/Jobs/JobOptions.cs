namespace Mediation.Infrastructure.Jobs;

/// <summary>The "Jobs" section of the configuration.</summary>
public sealed class JobOptions
{
    public const string Section = "Jobs";

    /// <summary>False makes this node one that only answers requests.</summary>
    public bool Run { get; set; } = true;

    /// <summary>How often a node looks for jobs that are to run: no job runs more often than that.</summary>
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a node that was killed keeps the others from planning jobs.</summary>
    public TimeSpan Lock { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest that a killed node keeps the others from a job that one node at a time does.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Other times than those of <see cref="JobSchedule"/>, by id of the job: minute, hour, day, month, weekday, with seconds before them if
    /// need be.
    /// </summary>
    public Dictionary<string, string> Times { get; } = [];
}
