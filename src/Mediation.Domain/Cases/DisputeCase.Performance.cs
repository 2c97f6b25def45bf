using Mediation.Domain.Agreements;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Cases;

public sealed partial class DisputeCase
{
    /// <summary>A joint application to have the agreement confirmed. It ends the clock of that route; the other route stays open.</summary>
    /// <param name="joint">Both sides applied: neither route is open to one side alone (办案规则 §74; CPL §205).</param>
    public void FileConfirmation(
        AgreementId id, ConfirmationRoute route, string body, string? externalNumber, bool joint, DateOnly filedOn, Moment moment)
    {
        var action = MustAllowFiling(id, route, joint, filedOn, moment);
        var agreement = AgreementOf(id);
        agreement.File(route, body, externalNumber, filedOn);
        if (ClockOf(route) is { } clock)
        {
            Meet(clock, filedOn, id.Value);
        }

        MoveBy(action, OnceAllSigned(CaseLifecycle.After(Status, action)));
        Raise(new ConfirmationFiled(id.Value, route, filedOn));
    }

    /// <summary>Whether it may be filed on that day; nothing is changed. What is sent to another body is asked before it goes.</summary>
    public CaseAction MustAllowFiling(AgreementId id, ConfirmationRoute route, bool joint, DateOnly filedOn, Moment moment)
    {
        var action = route switch
        {
            ConfirmationRoute.ArbitrationReview => CaseAction.FileArbitrationReview,
            ConfirmationRoute.CourtConfirmation => CaseAction.FileCourtConfirmation,
            ConfirmationRoute.CourtWrit => CaseAction.FileCourtWrit,
            _ => throw new ArgumentOutOfRangeException(nameof(route), route, "unknown route"),
        };
        MustAllow(action);
        var agreement = AgreementOf(id);
        Guard.Require(filedOn <= moment.Today, RuleCode.ReceivedInTheFuture);
        Guard.Require(agreement.EffectiveOn is { } effective && filedOn >= effective, RuleCode.AgreementNotEffective);
        CheckRoute(agreement, route, joint, filedOn);
        return action;
    }

    public void RecordConfirmation(
        AgreementId id, ConfirmationRoute route, ConfirmationResult result, DateOnly on, string? instrumentNumber, string? note, Moment moment)
    {
        MustAllow(CaseAction.RecordConfirmation);
        Guard.Require(on <= moment.Today, RuleCode.ReceivedInTheFuture);
        var agreement = AgreementOf(id);
        Guard.Require(
            agreement.Confirmations.All(filed => filed.Route != route || !filed.IsPending || on >= filed.FiledOn), RuleCode.ConfirmationResultBeforeFiling);
        agreement.Conclude(route, result, on, instrumentNumber, note);
        if (result == ConfirmationResult.Granted)
        {
            foreach (var deadline in Open(ClockId.B1, ClockId.B3).Where(deadline => deadline.SubjectId == id.Value).ToList())
            {
                deadline.Stop(on, "confirmed");
            }

            RefreshNextDue();
        }

        MoveBy(CaseAction.RecordConfirmation, OnceAllSigned(StatusOnceConfirmed(moment.Today)));
        Raise(new ConfirmationConcluded(id.Value, route, result));
    }

    /// <summary>Money received, or an owed act done (amount zero).</summary>
    public void RecordPayment(TermId termId, Money amount, DateOnly paidOn, string? proof, Moment moment)
    {
        MustAllow(CaseAction.RecordPayment);
        Guard.Require(paidOn <= moment.Today, RuleCode.PaymentInTheFuture);
        var (agreement, term) = TermOf(termId);
        Guard.Require(agreement.IsEffective, RuleCode.AgreementNotEffective);
        Guard.Require(paidOn >= agreement.ReachedOn, RuleCode.PaymentBeforeAgreement);
        term.Receive(new Payment(amount, paidOn, proof, moment.Now));
        if (term.IsPerformed)
        {
            Meet(ClockId.A9, term.PerformedOn ?? paidOn, termId.Value);
        }

        MoveBy(CaseAction.RecordPayment, StatusOncePaid(moment.Today));
        Raise(new PaymentRecorded(termId.Value, amount.Fen, term.Outstanding.Fen));
    }

    /// <summary>At least one term is past its last day and not performed: the ways on are payment order, arbitration, suit or enforcement.</summary>
    public void ReportBreach(AgreementId id, Moment moment)
    {
        MustAllow(CaseAction.ReportBreach);
        var agreement = AgreementOf(id);
        var overdue = OverdueTerms(moment.Today).Where(term => agreement.Terms.Contains(term)).ToList();
        Guard.Require(overdue.Count > 0, RuleCode.NothingOverdue);
        MoveBy(CaseAction.ReportBreach, OnceAllSigned(CaseLifecycle.After(Status, CaseAction.ReportBreach)));
        RestartBecauseOf(ClockEvents.AgreementBroken, moment);
        Raise(new BreachReported(
            id.Value, [.. overdue.Select(term => term.Id.Value)], Money.Sum(overdue.Select(term => term.Outstanding)).Fen));
    }

    /// <summary>What may be done about a breached agreement, and why each way is open.</summary>
    public IReadOnlyList<Remedy> RemediesOn(DateOnly today) => Rules.RemediesAfterBreach.Of(this, today);

    public IEnumerable<AgreementTerm> OverdueTerms(DateOnly today) =>
        _agreements.Where(agreement => agreement.IsEffective)
            .SelectMany(agreement => agreement.Terms)
            .Where(term => !term.IsPerformed && Deadlines.Any(deadline =>
                deadline.Clock == ClockId.A9 && deadline.SubjectId == term.Id.Value && deadline.IsOverdue(today)));

    private void CheckRoute(Agreement agreement, ConfirmationRoute route, bool joint, DateOnly filedOn)
    {
        if (route == ConfirmationRoute.CourtWrit)
        {
            // 特邀调解规定 §20: only the court that entrusted a registered case turns the agreement into its own writ.
            Guard.Require(Stage is EntrustedStage.AfterCourtRegistration or EntrustedStage.AfterCourtRegistrationSimplified, RuleCode.ConfirmationNeedsEntrustment);
            return;
        }

        Guard.Require(joint, RuleCode.ConfirmationNotJoint);
        var term = _deadlines.Find(deadline => deadline.Clock == ClockOf(route) && deadline.SubjectId == agreement.Id.Value);
        Guard.Require(term is null || filedOn <= term.DueOn, RuleCode.ConfirmationTooLate);
    }

    private static ClockId? ClockOf(ConfirmationRoute route) => route switch
    {
        ConfirmationRoute.ArbitrationReview => ClockId.B1,
        ConfirmationRoute.CourtConfirmation => ClockId.B3,
        _ => null,
    };

    private CaseStatus StatusOnceConfirmed(DateOnly today)
    {
        var pending = _agreements.SelectMany(agreement => agreement.Confirmations).LastOrDefault(filed => filed.IsPending);
        return pending?.Route switch
        {
            ConfirmationRoute.ArbitrationReview => CaseStatus.ArbitrationReview,
            ConfirmationRoute.CourtConfirmation => CaseStatus.CourtConfirmation,
            ConfirmationRoute.CourtWrit => CaseStatus.CourtWrit,
            _ => OverdueTerms(today).Any() ? CaseStatus.Breached : CaseStatus.Performing,
        };
    }

    private CaseStatus StatusOncePaid(DateOnly today) => Status switch
    {
        CaseStatus.AgreedFull or CaseStatus.AgreedPartial => OnceAllSigned(CaseStatus.Performing),
        CaseStatus.Breached when !OverdueTerms(today).Any() => CaseStatus.Performing,
        _ => Status,
    };

    /// <summary>While others still mediate or another agreement waits for signatures, the case stays where they can go on.</summary>
    private CaseStatus OnceAllSigned(CaseStatus next) =>
        Status is CaseStatus.Mediating or CaseStatus.Suspended || _agreements.Exists(agreement => agreement.IsOpenDraft) ? Status : next;

    private (Agreement Agreement, AgreementTerm Term) TermOf(TermId id)
    {
        var agreement = Guard.Found(_agreements.Find(candidate => candidate.Terms.Any(term => term.Id == id)), RuleCode.TermUnknown);
        return (agreement, agreement.Terms.First(term => term.Id == id));
    }
}
