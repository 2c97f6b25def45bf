using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Deadlines;
using Mediation.Domain.Agencies;
using MediatR;

namespace Mediation.Application.Agencies;

/// <summary>Ends an agency's membership with a last day. The lead must be handed on first.</summary>
[Requires(Permission.ManageMechanisms)]
public sealed record EndMembership : MechanismCommand
{
    /// <summary>Code of the agency.</summary>
    public required string Agency { get; init; }

    /// <summary>Included.</summary>
    public required DateOnly LastDay { get; init; }
}

internal sealed class EndMembershipValidator : MechanismCommandValidator<EndMembership>
{
    public EndMembershipValidator()
    {
        RuleFor(command => command.Agency).NotEmpty().MaximumLength(ShortCode.MaxLength);
        RuleFor(command => command.LastDay).IsCountable();
    }
}

internal sealed class EndMembershipHandler(MechanismDesk desk) : IRequestHandler<EndMembership, MechanismReceipt>
{
    public async Task<MechanismReceipt> Handle(EndMembership command, CancellationToken ct)
    {
        var mechanism = await desk.LoadAsync(command, ct);
        var agency = (await desk.BodiesAsync([command.Agency], ct)).Single();
        mechanism.EndMembership(agency.Id, command.LastDay);
        return await desk.SaveAsync(mechanism, ct);
    }
}
