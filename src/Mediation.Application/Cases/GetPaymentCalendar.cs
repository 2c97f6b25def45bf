using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>What is to be paid or done under the agreements in effect, by day. A party sees what it owes and what it is owed.</summary>
[Requires(Permission.Sign)]
public sealed record GetPaymentCalendar(Guid CaseId) : IRequest<PaymentCalendar>;

/// <param name="Remedies">Stable codes of the ways on, while something is overdue.</param>
public sealed record PaymentCalendar(
    Guid CaseId, string Number, int Version, bool MayTell, IReadOnlyList<PaymentDay> Days, IReadOnlyList<string> Remedies);

/// <param name="DueOn">Last day, included, as agreed.</param>
/// <param name="LastDay">The same, moved on where it fell on a rest day.</param>
/// <param name="IsOwed">The caller is to receive it.</param>
public sealed record PaymentDay(
    Guid Term, int Agreement, int Number, string Payer, string Payee, long AmountFen, string AmountInWords, string? Text, DateOnly DueOn, DateOnly LastDay,
    PaymentState State, long PaidFen, long OutstandingFen, DateOnly? PerformedOn, bool IsOwed, IReadOnlyList<PaymentMade> Payments);

public sealed record PaymentMade(long AmountFen, DateOnly On, string? Proof);

public enum PaymentState
{
    Ahead,
    DueToday,

    /// <summary>Something came, and the last day is not over.</summary>
    PartPaid,
    Overdue,
    Done,
}

internal sealed class GetPaymentCalendarHandler(IAppDb db, RequestScope scope, PlatformTime time) : IRequestHandler<GetPaymentCalendar, PaymentCalendar>
{
    public async Task<PaymentCalendar> Handle(GetPaymentCalendar query, CancellationToken ct)
    {
        var dispute = await db.ReadCaseAsync(new CaseId(query.CaseId), ct);
        var own = OwnAgreements.PartiesOf(dispute, scope);
        var days = dispute.Agreements.Where(agreement => agreement.IsEffective)
            .SelectMany(agreement => agreement.Terms, (agreement, term) => (agreement, term))
            .Where(pair => scope.Caller.IsStaff || own.Contains(pair.term.PayerId) || own.Contains(pair.term.PayeeId))
            .Select(pair => Of(pair.agreement, pair.term, dispute, own))
            .OrderBy(day => day.LastDay).ThenBy(day => day.Agreement).ThenBy(day => day.Number).ToList();
        return new PaymentCalendar(
            dispute.Id.Value, dispute.Number, dispute.Version, dispute.CanNow(CaseAction.RecordPayment), days,
            days.Exists(day => day.State == PaymentState.Overdue) ? [.. dispute.RemediesOn(time.Today).Select(ReportBreachHandler.CodeOf)] : []);
    }

    private PaymentDay Of(Agreement agreement, AgreementTerm term, DisputeCase dispute, HashSet<PartyId> own)
    {
        var clock = dispute.Deadlines.FirstOrDefault(deadline => deadline.Clock == ClockId.A9 && deadline.SubjectId == term.Id.Value);
        var lastDay = clock?.DueOn ?? term.DueOn;
        return new PaymentDay(
            term.Id.Value, agreement.Number, term.Number, dispute.PartyOf(term.PayerId).Name, dispute.PartyOf(term.PayeeId).Name, term.Amount.Fen,
            term.Amount.ToChineseUppercase(), term.Text, term.DueOn, lastDay, StateOf(term, lastDay, time.Today), term.Paid.Fen, term.Outstanding.Fen,
            term.PerformedOn, own.Contains(term.PayeeId),
            [.. term.Payments.OrderBy(payment => payment.PaidOn).Select(payment => new PaymentMade(payment.Amount.Fen, payment.PaidOn, payment.Proof))]);
    }

    private static PaymentState StateOf(AgreementTerm term, DateOnly lastDay, DateOnly today) => term switch
    {
        { IsPerformed: true } => PaymentState.Done,
        _ when lastDay < today => PaymentState.Overdue,
        _ when lastDay == today => PaymentState.DueToday,
        _ => term.Paid.Fen > 0 ? PaymentState.PartPaid : PaymentState.Ahead,
    };
}
