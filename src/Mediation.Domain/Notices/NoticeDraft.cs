using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Notices;

/// <summary>What somebody is to be told, before it is queued.</summary>
public sealed record NoticeDraft
{
    public required AgencyId AgencyId { get; init; }

    public CaseId? CaseId { get; init; }

    public DeadlineId? DeadlineId { get; init; }

    /// <summary>The last day it speaks of; when the deadline gets another one the notice is no longer true.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Of two notices with the same key only one is ever queued.</summary>
    public required string OnceKey { get; init; }

    public required Audience Audience { get; init; }

    public required Recipient Recipient { get; init; }

    public required string TemplateKey { get; init; }

    public required string Language { get; init; }

    /// <summary>What the placeholders of the template stand for: never an identity number, phone or account.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>In the order in which they are tried.</summary>
    public required IReadOnlyList<NoticeChannel> Channels { get; init; }

    public required DateTimeOffset NotBefore { get; init; }

    /// <summary>Sent by somebody of the office to see how it looks.</summary>
    public bool IsTest { get; init; }

    /// <summary>The number or address to use instead of the recipient's own; for tests only.</summary>
    public string? TestAddress { get; init; }
}
