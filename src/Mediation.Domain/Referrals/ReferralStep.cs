namespace Mediation.Domain.Referrals;

/// <summary>
/// One line of the ledger: what was done, by whom, when, and what proves that the other side has it. Lines are only ever added; the proof
/// is filled in when it comes.
/// </summary>
public sealed class ReferralStep
{
    public const int ActorMaxLength = 100;
    public const int NoteMaxLength = 1000;
    public const int HashLength = 64;
    public const int CodeMaxLength = 100;

    private ReferralStep()
    {
        ActorName = "";
    }

    internal ReferralStep(int number, ReferralAction action, ReferralSide by, ReferralActor actor, DateTimeOffset at, DateTimeOffset recordedAt, string? note)
    {
        (Number, Action, By, At, RecordedAt, Note) = (number, action, by, at, recordedAt, note);
        (ActorId, ActorName) = (actor.AccountId, actor.Name);
    }

    public int Id { get; private set; }

    /// <summary>1-based, in the order in which this side learned of them.</summary>
    public int Number { get; private set; }

    public ReferralAction Action { get; private set; }

    public ReferralSide By { get; private set; }

    /// <summary>Null where the actor is known to the other side only.</summary>
    public Guid? ActorId { get; private set; }

    public string ActorName { get; private set; }

    /// <summary>When it was done, by the clock of the side that did it.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When it was written here; the difference is the way between the two, or their clocks.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    public string? Note { get; private set; }

    /// <summary>SHA-256 of what was handed over with this step, hex; null where nothing was.</summary>
    public string? ContentHash { get; private set; }

    /// <summary>When the other side's system said that it has it; for two bodies of one platform the moment of the step itself.</summary>
    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>SHA-256 of the other side's signed receipt, hex; null within one platform.</summary>
    public string? ReceiptHash { get; private set; }

    /// <summary>Why the other side's system did not apply it: it crossed a step of its own. Null where it did.</summary>
    public string? RefusedCode { get; private set; }

    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Who of the other side opened it first.</summary>
    public string? ReadBy { get; private set; }

    internal void Carry(string? contentHash) => ContentHash = contentHash;

    internal void Deliver(DateTimeOffset at, string? receiptHash, string? refusedCode = null)
    {
        RefusedCode ??= refusedCode;
        DeliveredAt ??= at;
        ReceiptHash ??= receiptHash;
    }

    internal bool Read(DateTimeOffset at, string by)
    {
        if (ReadAt is not null)
        {
            return false;
        }

        (ReadAt, ReadBy) = (at, by);
        return true;
    }
}

/// <summary>Who takes a step for one of the bodies.</summary>
/// <param name="AccountId">Null for a person of the other side's system, and for the platform itself.</param>
public sealed record ReferralActor(Guid? AccountId, string Name);
