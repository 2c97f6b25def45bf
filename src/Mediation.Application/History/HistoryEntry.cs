using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mediation.Application.Access;

namespace Mediation.Application.History;

/// <summary>
/// One thing that happened to one aggregate: who, when, in which use case, why, and what changed. Entries of one aggregate form a chain:
/// each holds the hash of the one before it. No identity number, phone or account is ever in it.
/// </summary>
public sealed class HistoryEntry
{
    public const int NameMaxLength = 200;
    public const int ReasonMaxLength = 1000;

    private HistoryEntry()
    {
    }

    /// <summary>The aggregate's id.</summary>
    public Guid StreamId { get; private set; }

    /// <summary>1-based, without gaps.</summary>
    public int Sequence { get; private set; }

    public string StreamKind { get; private set; } = "";

    /// <summary>UTC, to the millisecond.</summary>
    public DateTimeOffset At { get; private set; }

    public CallerKind ActorKind { get; private set; }

    public Guid ActorId { get; private set; }

    public string ActorName { get; private set; } = "";

    public string UseCase { get; private set; } = "";

    public string? Reason { get; private set; }

    public string Event { get; private set; } = "";

    /// <summary>JSON: the event's own details, and the columns that changed with their values before and after.</summary>
    public string Payload { get; private set; } = "";

    /// <summary>Version of the aggregate that this entry led to.</summary>
    public int Version { get; private set; }

    public string PreviousHash { get; private set; } = "";

    public string Hash { get; private set; } = "";

    public static HistoryEntry Write(HistoryDraft draft, int sequence, string previousHash)
    {
        var entry = new HistoryEntry
        {
            StreamId = draft.StreamId,
            StreamKind = draft.StreamKind,
            Sequence = sequence,
            At = DateTimeOffset.FromUnixTimeMilliseconds(draft.At.ToUnixTimeMilliseconds()),
            ActorKind = draft.Actor.Kind,
            ActorId = draft.Actor.Id,
            ActorName = draft.Actor.Name,
            UseCase = draft.UseCase,
            Reason = draft.Reason,
            Event = draft.Event,
            Payload = draft.Payload,
            Version = draft.Version,
            PreviousHash = previousHash,
        };
        entry.Hash = entry.ComputeHash();
        return entry;
    }

    /// <summary>SHA-256 over every field, each with its length before it so that no two contents read alike.</summary>
    public string ComputeHash()
    {
        string[] fields =
        [
            StreamId.ToString("N"), StreamKind, Sequence.ToString(CultureInfo.InvariantCulture),
            At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), ActorKind.ToString(), ActorId.ToString("N"), ActorName,
            UseCase, Reason ?? "", Event, Payload, Version.ToString(CultureInfo.InvariantCulture), PreviousHash,
        ];
        var content = string.Concat(fields.Select(field => $"{field.Length}:{field}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
    }
}

/// <summary>What goes into an entry before its place in the chain is known.</summary>
public sealed record HistoryDraft(
    Guid StreamId, string StreamKind, DateTimeOffset At, Caller Actor, string UseCase, string? Reason, string Event, string Payload, int Version);
