using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Common;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Both sides agreed in writing to go on (延期同意书); the term ends on the day they named.</summary>
[Requires(Permission.Mediate)]
public sealed record ExtendMediation : ReasonedCaseCommand
{
    public required DateOnly NewEnd { get; init; }

    /// <summary>Must be true: one side alone cannot extend.</summary>
    public required bool BothSidesAgreed { get; init; }
}

internal sealed class ExtendMediationValidator : ReasonedCaseCommandValidator<ExtendMediation>
{
    public ExtendMediationValidator() =>
        RuleFor(command => command.BothSidesAgreed).Equal(true).WithErrorCode(RuleCode.ConsentMissing.Code);
}

internal sealed class ExtendMediationHandler(CaseDesk desk) : IRequestHandler<ExtendMediation, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ExtendMediation command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        dispute.Extend(command.NewEnd, await desk.MomentAsync(ct));
        return await desk.SaveAsync(dispute, ct);
    }
}
