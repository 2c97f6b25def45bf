namespace Mediation.Infrastructure.Evidence;

/// <summary>The section "Evidence:ClamAv" of the configuration. Without a host nothing is scanned, and every file says so.</summary>
public sealed record ClamAvOptions
{
    public const string Section = "Evidence:ClamAv";

    public string Host { get; init; } = "";

    public int Port { get; init; } = 3310;

    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>For one file, sent and scanned; shorter than the time a check has a file to itself.</summary>
    public TimeSpan ScanTimeout { get; init; } = TimeSpan.FromSeconds(90);

    public bool IsOn => Host.Length > 0;
}
