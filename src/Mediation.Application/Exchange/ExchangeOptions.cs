namespace Mediation.Application.Exchange;

/// <summary>The section "Exchange" of the configuration. Without a node code there is no exchange: liaisons work here.</summary>
public sealed record ExchangeOptions
{
    public const string Section = "Exchange";

    /// <summary>Versions of the protocol this release speaks, highest first.</summary>
    public static readonly IReadOnlyList<string> Versions = ["1"];

    /// <summary>How partners call this system, e.g. DX-UNION-NODE.</summary>
    public string Node { get; init; } = "";

    /// <summary>Longest signed message.</summary>
    public int MaxMessageBytes { get; init; } = 1024 * 1024;

    public int MaxAttachmentBytes { get; init; } = 20 * 1024 * 1024;

    public int MaxAttachments { get; init; } = 50;

    /// <summary>All attachments of one message.</summary>
    public long MaxAttachmentsBytes { get; init; } = 100L * 1024 * 1024;

    /// <summary>How far a partner's clock may be from ours; what was signed longer ago is to be signed anew.</summary>
    public TimeSpan ClockWindow { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a partner is not asked for its keys again, whoever signs with one that is unknown.</summary>
    public TimeSpan KeyPause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Longest time for one call to a partner.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many subjects are sent at once by one node.</summary>
    public int Parallel { get; init => field = Math.Clamp(value, 1, 32); } = 4;

    /// <summary>After so many days in vain a message is a dead letter, until somebody sends it again.</summary>
    public int DeadAfterDays { get; init; } = 7;

    /// <summary>How far back the nightly comparison goes.</summary>
    public int CompareDays { get; init; } = 35;

    /// <summary>How long one node has a message to itself, from its last call on: so long a killed node keeps the others from it.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(1);

    public bool IsOn => Node.Length > 0;
}
