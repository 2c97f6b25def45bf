using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;

namespace Mediation.Domain.Negotiation;

/// <summary>One comparison of two secret sums. It never holds both: the second is compared as it comes, and the first is wiped.</summary>
public sealed class BidRound
{
    private BidRound()
    {
    }

    internal BidRound(BidRoundId id, int number) => (Id, Number) = (id, number);

    public BidRoundId Id { get; private set; }

    /// <summary>1-based.</summary>
    public int Number { get; private set; }

    /// <summary>The one sum that waits, fen; null before the first and after the second. Sealed in the database.</summary>
    public SecretSum? Sealed { get; private set; }

    /// <summary>Whose sum waits.</summary>
    public PartySide? SealedBy { get; private set; }

    /// <summary>Last day, included, on which the waiting sum counts.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>Null until both sums were there.</summary>
    public bool? Overlaps { get; private set; }

    /// <summary>Set where they overlap.</summary>
    public Money? Midpoint { get; private set; }

    public bool IsWaiting => Sealed is not null;

    internal bool Holds(PartySide side, DateOnly today) => SealedBy == side && ExpiresOn >= today;

    internal void Withdraw(PartySide side)
    {
        if (SealedBy == side)
        {
            Wipe();
        }
    }

    internal void Enter(PartySide side, Money sum, DateOnly today, bool paidToTheWorker)
    {
        if (Sealed is not { } other || SealedBy == side || ExpiresOn < today)
        {
            (Sealed, SealedBy, ExpiresOn) = (new SecretSum(sum.Fen), side, today.AddDays(BlindBidding.DaysToMeet));
            return;
        }

        var result = side == PartySide.Applicant
            ? BidComparison.Of(sum, Money.FromFen(other.Fen), paidToTheWorker)
            : BidComparison.Of(Money.FromFen(other.Fen), sum, paidToTheWorker);
        (Overlaps, Midpoint) = (result.Overlaps, result.Midpoint);
        Wipe();
    }

    private void Wipe() => (Sealed, SealedBy, ExpiresOn) = (null, null, null);
}

/// <summary>A sum that is written nowhere in the clear.</summary>
public sealed record SecretSum(long Fen)
{
    public override string ToString() => "***";
}

/// <summary>All that comes out of two secret sums.</summary>
public sealed record BidComparison(bool Overlaps, Money? Midpoint)
{
    /// <summary>
    /// They overlap when the least the applicant takes is no more than the most the respondent pays. The middle is in whole fen; a half fen goes
    /// to the worker: up where the worker is paid, down where the worker pays.
    /// </summary>
    public static BidComparison Of(Money lowest, Money highest, bool paidToTheWorker) => lowest <= highest
        ? new BidComparison(true, Money.FromFen((lowest.Fen + highest.Fen + (paidToTheWorker ? 1 : 0)) / 2))
        : new BidComparison(false, null);
}
