using Mediation.Application.Access;
using MediatR;

namespace Mediation.Application.Agencies;

/// <summary>The liaison is back, or not away after all.</summary>
[Requires(Permission.ManageLiaisons)]
public sealed record ClearStandIn : LiaisonCommand;

internal sealed class ClearStandInValidator : LiaisonCommandValidator<ClearStandIn>;

internal sealed class ClearStandInHandler(LiaisonDesk desk) : IRequestHandler<ClearStandIn, LiaisonReceipt>
{
    public async Task<LiaisonReceipt> Handle(ClearStandIn command, CancellationToken ct)
    {
        var liaison = await desk.LoadAsync(command, ct);
        liaison.ClearStandIn();
        return await desk.SaveAsync(liaison, ct);
    }
}
