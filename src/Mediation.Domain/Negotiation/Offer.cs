using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;

namespace Mediation.Domain.Negotiation;

/// <summary>What one side would settle for, claim by claim, up to and including a last day. It binds nobody before an agreement is signed.</summary>
public sealed class Offer
{
    public const int NoteMaxLength = 500;

    private readonly List<OfferLine> _lines = [];

    private Offer()
    {
    }

    public OfferId Id { get; private set; }

    /// <summary>1-based between these two parties.</summary>
    public int Number { get; private set; }

    public PartySide Side { get; private set; }

    /// <summary>The offer it answers, where it is a counter-offer.</summary>
    public OfferId? Answers { get; private set; }

    public string? Note { get; private set; }

    /// <summary>Last day, included, in Asia/Shanghai.</summary>
    public DateOnly ValidUntil { get; private set; }

    public OfferState State { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>The account that entered it: of the party, or of the office where it was said orally.</summary>
    public Guid MadeBy { get; private set; }

    public OfferManner Manner { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Null where its last day passed.</summary>
    public Guid? EndedBy { get; private set; }

    public OfferManner? EndedManner { get; private set; }

    public string? EndNote { get; private set; }

    public IReadOnlyList<OfferLine> Lines => _lines;

    public Money Total => Money.Sum(_lines.Select(line => line.Amount));

    internal static Offer Make(int number, OfferDraft draft, OfferId? answers, OfferStep step)
    {
        var offer = new Offer
        {
            Id = OfferId.New(step.Now),
            Number = number,
            Side = draft.Side,
            Answers = answers,
            Note = draft.Note,
            ValidUntil = draft.ValidUntil,
            MadeAt = step.Now,
            MadeBy = step.By,
            Manner = step.Manner,
        };
        offer._lines.AddRange(draft.Lines.Select((line, index) => new OfferLine(index + 1, line)));
        return offer;
    }

    /// <summary>An open offer whose last day passed has lapsed, whether or not somebody wrote that down.</summary>
    public OfferState StateOn(DateOnly today) => State == OfferState.Open && ValidUntil < today ? OfferState.Lapsed : State;

    public bool Names(ClaimId claim) => _lines.Exists(line => line.ClaimId == claim);

    internal void End(OfferState state, OfferStep step, string? note = null) =>
        (State, EndedAt, EndedBy, EndedManner, EndNote) = (state, step.Now, step.By, step.Manner, note);

    internal void Lapse(DateTimeOffset now) => (State, EndedAt) = (OfferState.Lapsed, now);
}

/// <summary>What is offered on one claim: sums with their last days, or in words where something else than money is to be done.</summary>
public sealed class OfferLine
{
    public const int WordsMaxLength = 500;

    private OfferLine()
    {
    }

    internal OfferLine(int number, OfferLineDraft draft) =>
        (Number, ClaimId, Instalments, Words) = (number, draft.ClaimId, draft.Instalments, draft.Words);

    public int Id { get; private set; }

    public int Number { get; private set; }

    public ClaimId ClaimId { get; private set; }

    /// <summary>By day; none where nothing is to be paid on this claim.</summary>
    public IReadOnlyList<Instalment> Instalments { get; private set; } = [];

    public string? Words { get; private set; }

    public Money Amount => Money.FromFen(Instalments.Sum(instalment => instalment.Fen));
}

/// <param name="Fen">More than zero.</param>
/// <param name="DueOn">Last day, included.</param>
public sealed record Instalment(long Fen, DateOnly DueOn);

/// <summary>An offer as a side puts it.</summary>
public sealed record OfferDraft(PartySide Side, IReadOnlyList<OfferLineDraft> Lines, string? Note, DateOnly ValidUntil);

public sealed record OfferLineDraft(ClaimId ClaimId, IReadOnlyList<Instalment> Instalments, string? Words);

/// <summary>Who puts a step on record, when, and how the side said it.</summary>
/// <param name="Today">In Asia/Shanghai.</param>
public sealed record OfferStep(Guid By, OfferManner Manner, DateTimeOffset Now, DateOnly Today);
