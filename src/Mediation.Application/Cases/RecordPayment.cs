using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Agreements;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Records money received under a term, or that an owed act was done (amount zero).</summary>
[Requires(Permission.FollowUp)]
public sealed record RecordPayment : CaseCommand
{
    public required Guid TermId { get; init; }

    /// <summary>Fen; zero only for an act.</summary>
    public required long AmountFen { get; init; }

    /// <summary>Absent, today.</summary>
    public DateOnly? PaidOn { get; init; }

    /// <summary>Receipt or transfer reference.</summary>
    public string? Proof { get; init; }
}

internal sealed class RecordPaymentValidator : AbstractValidator<RecordPayment>
{
    public RecordPaymentValidator()
    {
        RuleFor(command => command.TermId).NotEmpty();
        RuleFor(command => command.AmountFen).InclusiveBetween(0, ClaimInputValidator.MaxLineFen);
        RuleFor(command => command.Proof).MaximumLength(Payment.ProofMaxLength);
    }
}

internal sealed class RecordPaymentHandler(CaseDesk desk) : IRequestHandler<RecordPayment, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(RecordPayment command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var moment = await desk.MomentAsync(ct);
        dispute.RecordPayment(
            new TermId(command.TermId), Money.FromFen(command.AmountFen), command.PaidOn ?? moment.Today, command.Proof, moment);
        return await desk.SaveAsync(dispute, ct, command.TermId);
    }
}
