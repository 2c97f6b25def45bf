using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Intake;

public readonly record struct FilingDraftId(Guid Value)
{
    public static FilingDraftId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

public enum FilingState
{
    Open,
    Submitted,
    Discarded,
}

/// <summary>
/// An application somebody is writing. It is no case and its last days do not run before it is submitted. It leaves no history: what was
/// typed and thrown away must be gone (个人信息保护法 §47), and an unfinished text belongs to nobody else.
/// </summary>
public sealed class FilingDraft
{
    public const int MaxOpen = 5;
    public const int HashLength = 64;

    /// <summary>After the last touch. Two pay days: long enough to find a paper, short enough for what lies about.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private FilingDraft()
    {
    }

    public FilingDraftId Id { get; private set; }

    public Guid AccountId { get; private set; }

    /// <summary>Code of the agency that is asked to mediate.</summary>
    public string Agency { get; private set; } = "";

    /// <summary>1 to <see cref="MaxOpen"/> while it is open: an account has each once, so it never has more drafts than these.</summary>
    public int? Slot { get; private set; }

    public FilingState State { get; private set; }

    /// <summary>Raised by one with every change.</summary>
    public int Version { get; private set; }

    public FilingAnswers Answers { get; private set; } = FilingAnswers.None;

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset TouchedAt { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public CaseId? CaseId { get; private set; }

    public string? CaseNumber { get; private set; }

    /// <summary>What was submitted, whole, as the filer gets it.</summary>
    public string? Copy { get; private set; }

    /// <summary>SHA-256 of the copy's UTF-8 bytes, lower-case hex.</summary>
    public string? CopyHash { get; private set; }

    /// <summary>The first moment at which it is gone.</summary>
    public DateTimeOffset ExpiresAt => TouchedAt + Lifetime;

    public static FilingDraft Start(FilingDraftId id, Guid account, string agency, int slot, DateTimeOffset now) =>
        new() { Id = id, AccountId = account, Agency = agency, Slot = slot, Version = 1, StartedAt = now, TouchedAt = now };

    /// <summary>The lowest number no open draft of the account has; refused when all are taken.</summary>
    public static int FreeSlot(IReadOnlyCollection<int> taken)
    {
        var free = Enumerable.Range(1, MaxOpen).Except(taken).FirstOrDefault();
        Guard.Require(free > 0, RuleCode.FilingTooMany, MaxOpen);
        return free;
    }

    /// <param name="seen">Version of the section the filer looked at. The same text again is no change, whatever was seen.</param>
    public void Save(FilingSection section, int seen, IReadOnlyDictionary<string, string> typed, DateTimeOffset now)
    {
        MustBeOpen(now);
        var (present, kept) = (Answers.Of(section), SectionAnswers.Kept(typed));
        if (present.Version == 0 || !present.Holds(kept))
        {
            Guard.Require(seen == present.Version, RuleCode.FilingChanged);
            Answers = Answers.With(section, new SectionAnswers(present.Version + 1, kept));
            Version++;
        }

        TouchedAt = now;
    }

    /// <summary>A sheet was handed in: what was checked before is not what would go out now.</summary>
    public void TakeSheet(DateTimeOffset now)
    {
        MustBeOpen(now);
        Touch(now);
    }

    public void Discard(DateTimeOffset now)
    {
        if (State == FilingState.Discarded)
        {
            return;
        }

        Guard.Require(State == FilingState.Open, RuleCode.FilingEnded);
        (State, Slot, Answers) = (FilingState.Discarded, null, FilingAnswers.None);
        Touch(now);
    }

    /// <param name="seen">Version the filer checked: what goes out is what was read.</param>
    public void MustBe(int seen, DateTimeOffset now)
    {
        MustBeOpen(now);
        Guard.Require(seen == Version, RuleCode.FilingChanged);
    }

    /// <summary>The copy takes the place of the answers; the case has them too.</summary>
    public void Submit(CaseId dispute, string number, FiledCopy copy, DateTimeOffset now)
    {
        MustBeOpen(now);
        (State, Slot, Answers) = (FilingState.Submitted, null, FilingAnswers.None);
        (CaseId, CaseNumber, Copy, CopyHash, SubmittedAt) = (dispute, number, copy.Text, copy.Hash, now);
        Touch(now);
    }

    public bool IsGoneAt(DateTimeOffset now) => State == FilingState.Discarded || (State == FilingState.Open && now >= ExpiresAt);

    private void MustBeOpen(DateTimeOffset now) => Guard.Require(State == FilingState.Open && now < ExpiresAt, RuleCode.FilingEnded);

    private void Touch(DateTimeOffset now) => (TouchedAt, Version) = (now, Version + 1);
}

/// <summary>The text the filer keeps, and the hash that proves it.</summary>
public sealed record FiledCopy(string Text, string Hash);
