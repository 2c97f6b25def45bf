using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Agreements;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Records that the agreement was submitted for arbitration review, judicial confirmation, or a civil mediation writ of the entrusting court.</summary>
[Requires(Permission.Confirm)]
public sealed record FileConfirmation : CaseCommand
{
    [System.Text.Json.Serialization.JsonIgnore]
    public Guid AgreementId { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public override Guid Target => AgreementId;

    public required ConfirmationRoute Route { get; init; }

    /// <summary>Name of the commission or court.</summary>
    public required string Body { get; init; }

    public string? ExternalNumber { get; init; }

    /// <summary>Whether both sides applied together; neither review nor confirmation is open to one alone.</summary>
    public required bool Joint { get; init; }

    /// <summary>Absent, today.</summary>
    public DateOnly? FiledOn { get; init; }
}

internal sealed class FileConfirmationValidator : AbstractValidator<FileConfirmation>
{
    public FileConfirmationValidator()
    {
        RuleFor(command => command.Body).NotEmpty().MaximumLength(Confirmation.NumberMaxLength);
        RuleFor(command => command.ExternalNumber).MaximumLength(Confirmation.NumberMaxLength);
    }
}

internal sealed class FileConfirmationHandler(CaseDesk desk) : IRequestHandler<FileConfirmation, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(FileConfirmation command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var moment = await desk.MomentAsync(ct);
        dispute.FileConfirmation(
            new AgreementId(command.AgreementId), command.Route, command.Body, command.ExternalNumber, command.Joint,
            command.FiledOn ?? moment.Today, moment);
        return await desk.SaveAsync(dispute, ct, command.AgreementId);
    }
}
