using Mediation.Application.Access;
using Mediation.Application.Deadlines;
using MediatR;

namespace Mediation.Application.Agencies;

/// <summary>Ends a mechanism and all its memberships with a last day.</summary>
[Requires(Permission.ManageMechanisms)]
public sealed record CloseMechanism : MechanismCommand
{
    /// <summary>Included.</summary>
    public required DateOnly LastDay { get; init; }
}

internal sealed class CloseMechanismValidator : MechanismCommandValidator<CloseMechanism>
{
    public CloseMechanismValidator() => RuleFor(command => command.LastDay).IsCountable();
}

internal sealed class CloseMechanismHandler(MechanismDesk desk) : IRequestHandler<CloseMechanism, MechanismReceipt>
{
    public async Task<MechanismReceipt> Handle(CloseMechanism command, CancellationToken ct)
    {
        var mechanism = await desk.LoadAsync(command, ct);
        mechanism.Close(command.LastDay);
        return await desk.SaveAsync(mechanism, ct);
    }
}
