using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Tasks;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Cases;

/// <summary>
/// The payee says whether a payment came. What came, in full or in part, is recorded as paid: it speaks against the payee itself. What did
/// not come by its last day becomes a task of the office, and the ways on are told.
/// </summary>
[Requires(Permission.TellPayment)]
public sealed record TellPayment : CaseCommand
{
    public required Guid TermId { get; init; }

    /// <summary>False: nothing came, or nothing more.</summary>
    public required bool Received { get; init; }

    /// <summary>Fen; absent, all that is outstanding.</summary>
    public long? AmountFen { get; init; }

    /// <summary>Absent, today.</summary>
    public DateOnly? PaidOn { get; init; }
}

internal sealed class TellPaymentValidator : AbstractValidator<TellPayment>
{
    public TellPaymentValidator()
    {
        RuleFor(command => command.TermId).NotEmpty();
        RuleFor(command => command.AmountFen).InclusiveBetween(1, ClaimInputValidator.MaxLineFen);
        RuleFor(command => command.AmountFen).Null().When(command => !command.Received);
    }
}

internal sealed class TellPaymentHandler(CaseDesk desk, RequestScope scope) : IRequestHandler<TellPayment, CaseReceipt>
{
    private const string ByThePayee = "收款人本人确认";

    public async Task<CaseReceipt> Handle(TellPayment command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var moment = await desk.MomentAsync(ct);
        var id = new TermId(command.TermId);
        var term = dispute.TermNamed(id);
        scope.MustActFor(dispute, [term.PayeeId]);
        if (command.Received)
        {
            var amount = command.AmountFen is { } fen ? Money.FromFen(fen) : term.Outstanding;
            dispute.RecordPayment(id, amount, command.PaidOn ?? moment.Today, ByThePayee, moment);
            return await desk.SaveAsync(dispute, ct, command.TermId);
        }

        dispute.NoteUnpaid(id, moment);
        await OpenTaskAsync(dispute, term, moment, ct);
        return await desk.SaveAsync(dispute, ct, command.TermId, [.. dispute.RemediesOn(moment.Today).Select(ReportBreachHandler.CodeOf)]);
    }

    /// <summary>One task a day and term, however often it is said.</summary>
    private async Task OpenTaskAsync(DisputeCase dispute, AgreementTerm term, Moment moment, CancellationToken ct)
    {
        var key = FormattableString.Invariant($"unpaid/{term.Id.Value:N}/{moment.Today:yyyyMMdd}");
        if (!await desk.Db.Tasks.AnyAsync(known => known.OnceKey == key, ct))
        {
            desk.Db.Tasks.Add(WorkTask.Open(
                WorkTaskId.New(moment.Now), dispute.AgencyId, dispute.Id, TaskKind.PaymentMissed, "payment.missed", key,
                TaskAssignee.AnyoneIn(dispute.AgencyId, TaskRole.Clerk), moment.Calendar.AddWorkingDays(moment.Today, 1), moment.Now, term.Id.Value));
        }
    }
}
