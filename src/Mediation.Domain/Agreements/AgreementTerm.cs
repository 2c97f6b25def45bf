using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.People;

namespace Mediation.Domain.Agreements;

public enum PaymentManner
{
    BankTransfer,
    Cash,
    MobilePayment,
    InKind,
}

/// <summary>
/// One thing owed under an agreement: how much, by whom, to whom, by when and how. An instalment is a term of its own.
/// A term without money names the act that is owed.
/// </summary>
public sealed class AgreementTerm
{
    public const int TextMaxLength = 2000;

    /// <summary>Instalments never run longer than this from the day they are agreed on.</summary>
    public const int MaxYears = 20;

    private List<Payment> _payments = [];

    private AgreementTerm()
    {
    }

    public TermId Id { get; private set; }

    /// <summary>1-based position in the agreement.</summary>
    public int Number { get; private set; }

    public ClaimId? ClaimId { get; private set; }

    public PartyId PayerId { get; private set; }

    public PartyId PayeeId { get; private set; }

    /// <summary>Fen; zero where an act is owed.</summary>
    public Money Amount { get; private set; }

    /// <summary>Last agreed day, included; it rolls when it falls on a rest day (clock A9).</summary>
    public DateOnly DueOn { get; private set; }

    public PaymentManner Manner { get; private set; }

    public BankAccount? Account { get; private set; }

    public string? Text { get; private set; }

    /// <summary>The day an act that is not a payment was done, or a payment completed.</summary>
    public DateOnly? PerformedOn { get; private set; }

    public IReadOnlyList<Payment> Payments => _payments;

    public Money Paid => Money.Sum(_payments.Select(payment => payment.Amount));

    public Money Outstanding => Amount - Paid;

    public bool IsPerformed => PerformedOn is not null;

    /// <summary>办案规则 §78, CPL Interp. §358: a term without amount, date or manner is too vague to be confirmed or enforced.</summary>
    internal static AgreementTerm Write(TermId id, int number, TermDetails details)
    {
        var isAct = details.Manner == PaymentManner.InKind;
        Guard.Require(isAct ? !string.IsNullOrWhiteSpace(details.Text) : details.Amount.Fen > 0, RuleCode.AgreementTermVague, number);
        Guard.Require(details.Manner != PaymentManner.BankTransfer || details.Account is not null, RuleCode.AgreementTermVague, number);
        return new AgreementTerm
        {
            Id = id,
            Number = number,
            ClaimId = details.ClaimId,
            PayerId = details.PayerId,
            PayeeId = details.PayeeId,
            Amount = isAct ? Money.FromFen(0) : details.Amount,
            DueOn = details.DueOn,
            Manner = details.Manner,
            Account = details.Account,
            Text = details.Text,
        };
    }

    internal void Receive(Payment payment)
    {
        Guard.Require(!IsPerformed, RuleCode.TermAlreadyPerformed, Number);
        Guard.Require(Manner == PaymentManner.InKind || payment.Amount.Fen > 0, RuleCode.PaymentZero);
        Guard.Require(payment.Amount.Fen <= Outstanding.Fen, RuleCode.PaymentBeyondTerm, Outstanding.Fen);
        _payments.Add(payment);
        if (Outstanding.Fen == 0)
        {
            // Receipts may be recorded in another order than the payments were made.
            PerformedOn = _payments.Max(received => received.PaidOn);
        }
    }
}

/// <summary>A term as the parties agreed it.</summary>
public sealed record TermDetails(
    ClaimId? ClaimId,
    PartyId PayerId,
    PartyId PayeeId,
    Money Amount,
    DateOnly DueOn,
    PaymentManner Manner,
    BankAccount? Account,
    string? Text);

/// <summary>Money, or an act, received under a term. The ledger only grows.</summary>
public sealed class Payment
{
    public const int ProofMaxLength = 200;

    private Payment()
    {
    }

    public Payment(Money amount, DateOnly paidOn, string? proof, DateTimeOffset recordedAt) =>
        (Amount, PaidOn, Proof, RecordedAt) = (amount, paidOn, proof, recordedAt);

    public int Id { get; private set; }

    public Money Amount { get; private set; }

    public DateOnly PaidOn { get; private set; }

    /// <summary>Receipt or transfer reference.</summary>
    public string? Proof { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }
}
