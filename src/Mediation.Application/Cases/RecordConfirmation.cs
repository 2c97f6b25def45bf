using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Records what the commission or court decided on the agreement.</summary>
[Requires(Permission.Confirm)]
public sealed record RecordConfirmation : CaseCommand
{
    [System.Text.Json.Serialization.JsonIgnore]
    public Guid AgreementId { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public override Guid Target => AgreementId;

    public required ConfirmationRoute Route { get; init; }

    public required ConfirmationResult Result { get; init; }

    /// <summary>Number of the 仲裁调解书, 裁定书 or 民事调解书; needed when granted.</summary>
    public string? InstrumentNumber { get; init; }

    /// <summary>Absent, today.</summary>
    public DateOnly? On { get; init; }

    public string? Note { get; init; }
}

internal sealed class RecordConfirmationValidator : AbstractValidator<RecordConfirmation>
{
    public RecordConfirmationValidator()
    {
        RuleFor(command => command.Result).NotEqual(ConfirmationResult.Pending).NotEqual(ConfirmationResult.Superseded);
        RuleFor(command => command.InstrumentNumber).MaximumLength(Confirmation.NumberMaxLength);
        RuleFor(command => command.InstrumentNumber).NotEmpty().When(command => command.Result == ConfirmationResult.Granted);
        RuleFor(command => command.Note).MaximumLength(DisputeCase.ReasonMaxLength);
    }
}

internal sealed class RecordConfirmationHandler(CaseDesk desk) : IRequestHandler<RecordConfirmation, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(RecordConfirmation command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var moment = await desk.MomentAsync(ct);
        dispute.RecordConfirmation(
            new AgreementId(command.AgreementId), command.Route, command.Result, command.On ?? moment.Today, command.InstrumentNumber,
            command.Note, moment);
        return await desk.SaveAsync(dispute, ct, command.AgreementId);
    }
}
