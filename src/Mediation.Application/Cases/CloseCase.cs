using Mediation.Application.Access;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Ends the file when nothing is left to do (结案).</summary>
[Requires(Permission.CloseCase)]
public sealed record CloseCase : ReasonedCaseCommand;

internal sealed class CloseCaseValidator : ReasonedCaseCommandValidator<CloseCase>;

internal sealed class CloseCaseHandler(CaseDesk desk) : IRequestHandler<CloseCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(CloseCase command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        dispute.Close(await desk.MomentAsync(ct));
        return await desk.SaveAsync(dispute, ct);
    }
}
