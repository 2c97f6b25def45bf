using Mediation.Domain.Agreements;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Cases;

public sealed partial class DisputeCase
{
    public AgreementTerm TermNamed(TermId id) => TermOf(id).Term;

    /// <summary>
    /// The payee says that nothing, or not all, came although the last day is over. It is put on record; whether the agreement is broken the
    /// office finds out first.
    /// </summary>
    public void NoteUnpaid(TermId id, Moment moment)
    {
        MustAllow(CaseAction.RecordPayment);
        var (agreement, term) = TermOf(id);
        Guard.Require(agreement.IsEffective, RuleCode.AgreementNotEffective);
        Guard.Require(!term.IsPerformed, RuleCode.TermAlreadyPerformed, term.Number);
        Guard.Require(OverdueTerms(moment.Today).Contains(term), RuleCode.PaymentNotDueYet, term.DueOn);
        Raise(new PaymentMissed(id.Value, term.DueOn));
    }
}

/// <summary>By the payee's word.</summary>
public sealed record PaymentMissed(Guid TermId, DateOnly DueOn) : DomainEvent;
