using Mediation.Application.Access;
using Mediation.Application.Deadlines;
using MediatR;

namespace Mediation.Application.Agencies;

/// <summary>Sets or moves the last day on which a person is liaison, as long as it has not passed.</summary>
[Requires(Permission.ManageLiaisons)]
public sealed record EndLiaison : LiaisonCommand
{
    /// <summary>Included.</summary>
    public required DateOnly LastDay { get; init; }
}

internal sealed class EndLiaisonValidator : LiaisonCommandValidator<EndLiaison>
{
    public EndLiaisonValidator() => RuleFor(command => command.LastDay).IsCountable();
}

internal sealed class EndLiaisonHandler(LiaisonDesk desk) : IRequestHandler<EndLiaison, LiaisonReceipt>
{
    public async Task<LiaisonReceipt> Handle(EndLiaison command, CancellationToken ct)
    {
        var liaison = await desk.LoadAsync(command, ct);
        liaison.End(command.LastDay, desk.Today);
        return await desk.SaveAsync(liaison, ct);
    }
}
