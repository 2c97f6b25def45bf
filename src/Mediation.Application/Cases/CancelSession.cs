using Mediation.Application.Access;
using Mediation.Domain.Cases;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Calls off a session that was set.</summary>
[Requires(Permission.Mediate)]
public sealed record CancelSession : ReasonedCaseCommand
{
    public required Guid SessionId { get; init; }
}

internal sealed class CancelSessionValidator : ReasonedCaseCommandValidator<CancelSession>;

internal sealed class CancelSessionHandler(CaseDesk desk) : IRequestHandler<CancelSession, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(CancelSession command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        dispute.CancelSession(new SessionId(command.SessionId), command.Reason);
        return await desk.SaveAsync(dispute, ct);
    }
}
