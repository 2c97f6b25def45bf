using Mediation.Domain.Common;

namespace Mediation.Domain.Cases;

public enum SessionMode
{
    InPerson,
    Phone,
    Video,
}

public enum SessionState
{
    Scheduled,
    Held,
    Cancelled,
}

/// <summary>
/// One meeting of the mediation (调解会). What was said to settle stays in <see cref="SettlementTalk"/> and never leaves the mediation;
/// what both sides jointly confirmed as undisputed is kept apart and may (企业规定 §11; 在线调解规则 §18, §22).
/// </summary>
[LegalBasis("在线调解规则 §22")]
public sealed class MediationSession
{
    public const int PlaceMaxLength = 300;
    public const int MinutesMaxLength = 20_000;

    private List<PartyId> _present = [];
    private List<UndisputedFact> _facts = [];

    private MediationSession()
    {
    }

    public SessionId Id { get; private set; }

    public DateTimeOffset PlannedAt { get; private set; }

    public SessionMode Mode { get; private set; }

    public string Place { get; private set; } = "";

    public SessionState State { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The course of the session (调解笔录): mediation-only.</summary>
    public string Minutes { get; private set; } = "";

    /// <summary>Offers and concessions: mediation-only, never in a report, export or referral.</summary>
    public string SettlementTalk { get; private set; } = "";

    public string? CancelReason { get; private set; }

    public IReadOnlyList<PartyId> Present => _present;

    public IReadOnlyList<UndisputedFact> Facts => _facts;

    internal static MediationSession Plan(SessionId id, DateTimeOffset at, SessionMode mode, string place) =>
        new() { Id = id, PlannedAt = at, Mode = mode, Place = place };

    internal void Cancel(string reason)
    {
        Guard.Require(State == SessionState.Scheduled, RuleCode.SessionNotScheduled);
        (State, CancelReason) = (SessionState.Cancelled, reason);
    }

    internal void Hold(SessionRecord record, DateTimeOffset now)
    {
        Guard.Require(State == SessionState.Scheduled, RuleCode.SessionNotScheduled);
        Guard.Require(record.EndedAt > record.StartedAt, RuleCode.SessionEndsBeforeStart);
        Guard.Require(record.EndedAt <= now, RuleCode.SessionNotYetHeld);
        (State, StartedAt, EndedAt) = (SessionState.Held, record.StartedAt, record.EndedAt);
        (Minutes, SettlementTalk) = (record.Minutes, record.SettlementTalk);
        _present = [.. record.Present];
        _facts = [.. record.Facts];
    }
}

/// <summary>What is written down of a session that was held.</summary>
public sealed record SessionRecord(
    DateTimeOffset StartedAt,
    DateTimeOffset EndedAt,
    IReadOnlyList<PartyId> Present,
    string Minutes,
    string SettlementTalk,
    IReadOnlyList<UndisputedFact> Facts);

/// <summary>A fact that the named parties confirmed as undisputed (无争议事实).</summary>
public sealed class UndisputedFact
{
    public const int TextMaxLength = 1000;

    private List<PartyId> _confirmedBy = [];

    private UndisputedFact()
    {
    }

    public UndisputedFact(string text, IEnumerable<PartyId> confirmedBy) => (Text, _confirmedBy) = (text, [.. confirmedBy]);

    public int Id { get; private set; }

    public string Text { get; private set; } = "";

    public IReadOnlyList<PartyId> ConfirmedBy => _confirmedBy;
}
