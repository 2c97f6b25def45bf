using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Intake;

namespace Mediation.Domain.Oral;

public readonly record struct OralRecordId(Guid Value)
{
    public static OralRecordId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

public enum OralState
{
    /// <summary>Being written, or changed since it was read back.</summary>
    Open,
    ReadBack,
    Filed,
    Discarded,
}

/// <summary>Where, when and by whom an oral application was written down and read back.</summary>
public sealed record OralProtocol(string Place, string Clerk, DateTimeOffset BegunAt, string ReadBy, string? Interpreter, DateTimeOffset ReadAt);

/// <summary>
/// An application told at the counter and written down on the spot, with its time. It is no filing before it was read back and the applicant
/// confirmed it, by a code to his own phone or by his hand on the printed record. What is discarded is gone.
/// </summary>
[LegalBasis("调解仲裁法 §12")]
public sealed class OralRecord
{
    public const int PlaceMaxLength = 100;
    public const int PersonMaxLength = 100;
    public const int HashLength = 64;

    /// <summary>Told on one day and confirmed on it, or on one of the next.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private OralRecord()
    {
    }

    public OralRecordId Id { get; private set; }

    public AgencyId AgencyId { get; private set; }

    public Guid ClerkId { get; private set; }

    public string ClerkName { get; private set; } = "";

    public string Place { get; private set; } = "";

    public OralState State { get; private set; }

    /// <summary>Raised by one with every change.</summary>
    public int Version { get; private set; }

    public FilingAnswers Answers { get; private set; } = FilingAnswers.None;

    public DateTimeOffset BegunAt { get; private set; }

    public DateTimeOffset TouchedAt { get; private set; }

    public string? ReadBy { get; private set; }

    public string? Interpreter { get; private set; }

    public DateTimeOffset? ReadAt { get; private set; }

    public FilingConfirmation? Confirmation { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public CaseId? CaseId { get; private set; }

    public string? CaseNumber { get; private set; }

    /// <summary>What was confirmed, whole.</summary>
    public string? Copy { get; private set; }

    /// <summary>SHA-256 of the copy's UTF-8 bytes, lower-case hex.</summary>
    public string? CopyHash { get; private set; }

    public static OralRecord Begin(OralRecordId id, AgencyId agency, (Guid Id, string Name) clerk, string place, DateTimeOffset now) => new()
    {
        Id = id,
        AgencyId = agency,
        ClerkId = clerk.Id,
        ClerkName = clerk.Name,
        Place = place.Trim(),
        Version = 1,
        BegunAt = now,
        TouchedAt = now,
    };

    /// <summary>What was changed must be read back again. The same text again is no change.</summary>
    public void Write(int seen, IReadOnlyDictionary<FilingSection, IReadOnlyDictionary<string, string>> sections, DateTimeOffset now)
    {
        MustBeOpen(seen);
        var answers = sections.Aggregate(Answers, (all, section) =>
        {
            var (present, kept) = (all.Of(section.Key), SectionAnswers.Kept(section.Value));
            return present.Version > 0 && present.Holds(kept) ? all : all.With(section.Key, new SectionAnswers(present.Version + 1, kept));
        });
        if (ReferenceEquals(answers, Answers))
        {
            return;
        }

        Answers = answers;
        (State, ReadBy, Interpreter, ReadAt) = (OralState.Open, null, null, null);
        Touch(now);
    }

    public void ReadBack(int seen, string by, string? interpreter, DateTimeOffset now)
    {
        MustBeOpen(seen);
        (State, ReadBy, Interpreter, ReadAt) = (OralState.ReadBack, by.Trim(), string.IsNullOrWhiteSpace(interpreter) ? null : interpreter.Trim(), now);
        Touch(now);
    }

    /// <summary>Refuses unless this version was read back: what is confirmed is what was heard.</summary>
    public OralProtocol MustBeReadBack(int seen)
    {
        MustBeOpen(seen);
        Guard.Require(State == OralState.ReadBack, RuleCode.OralNotReadBack);
        return new OralProtocol(Place, ClerkName, BegunAt, ReadBy!, Interpreter, ReadAt!.Value);
    }

    public void File(FilingConfirmation manner, CaseId dispute, string number, FiledCopy copy, DateTimeOffset now)
    {
        (State, Confirmation, ConfirmedAt) = (OralState.Filed, manner, now);
        (CaseId, CaseNumber, Copy, CopyHash) = (dispute, number, copy.Text, copy.Hash);
        Touch(now);
    }

    public void Discard(int seen, DateTimeOffset now)
    {
        MustBeOpen(seen);
        (State, Answers) = (OralState.Discarded, FilingAnswers.None);
        Touch(now);
    }

    private void MustBeOpen(int seen)
    {
        Guard.Require(State is OralState.Open or OralState.ReadBack, RuleCode.OralEnded);
        Guard.Require(seen == Version, RuleCode.OralChanged);
    }

    private void Touch(DateTimeOffset now) => (TouchedAt, Version) = (now, Version + 1);
}
