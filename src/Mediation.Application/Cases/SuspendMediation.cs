using Mediation.Application.Access;
using Mediation.Domain.Cases;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Lets the mediation wait (中止), e.g. for an appraisal; its term stands still.</summary>
[Requires(Permission.Mediate)]
public sealed record SuspendMediation : ReasonedCaseCommand
{
    public required SuspensionGround Ground { get; init; }
}

internal sealed class SuspendMediationValidator : ReasonedCaseCommandValidator<SuspendMediation>;

internal sealed class SuspendMediationHandler(CaseDesk desk) : IRequestHandler<SuspendMediation, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(SuspendMediation command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        dispute.Suspend(command.Ground, await desk.MomentAsync(ct));
        return await desk.SaveAsync(dispute, ct);
    }
}
