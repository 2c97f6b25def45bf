using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Domain.Cases;
using MediatR;

namespace Mediation.Application.Representation;

/// <summary>Records at the counter that the applicant confirmed, by hand or thumb and before the clerk, what another had typed for him.</summary>
[Requires(Permission.DecideAcceptance)]
public sealed record ConfirmFilingInPerson : ReasonedCaseCommand
{
    public required FilingConfirmation Manner { get; init; }
}

internal sealed class ConfirmFilingInPersonValidator : ReasonedCaseCommandValidator<ConfirmFilingInPerson>
{
    public ConfirmFilingInPersonValidator() =>
        RuleFor(command => command.Manner).Must(manner => manner is FilingConfirmation.BySignature or FilingConfirmation.ByThumbprint);
}

internal sealed class ConfirmFilingInPersonHandler(CaseDesk desk) : IRequestHandler<ConfirmFilingInPerson, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ConfirmFilingInPerson command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        dispute.ConfirmFiling(command.Manner, await desk.MomentAsync(ct));
        return await desk.SaveAsync(dispute, ct);
    }
}
