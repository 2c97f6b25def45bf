using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Deadlines;
using Mediation.Domain.Agencies;
using MediatR;

namespace Mediation.Application.Agencies;

/// <summary>Hands the lead of a mechanism on to another member, from a day on.</summary>
[Requires(Permission.ManageMechanisms)]
public sealed record ChangeLead : MechanismCommand
{
    /// <summary>Code of the member that is to lead.</summary>
    public required string Agency { get; init; }

    /// <summary>Its first day as the lead.</summary>
    public required DateOnly From { get; init; }
}

internal sealed class ChangeLeadValidator : MechanismCommandValidator<ChangeLead>
{
    public ChangeLeadValidator()
    {
        RuleFor(command => command.Agency).NotEmpty().MaximumLength(ShortCode.MaxLength);
        RuleFor(command => command.From).IsCountable();
    }
}

internal sealed class ChangeLeadHandler(MechanismDesk desk) : IRequestHandler<ChangeLead, MechanismReceipt>
{
    public async Task<MechanismReceipt> Handle(ChangeLead command, CancellationToken ct)
    {
        var mechanism = await desk.LoadAsync(command, ct);
        var agency = (await desk.BodiesAsync([command.Agency], ct)).Single();
        mechanism.ChangeLead(agency.Id, command.From);
        return await desk.SaveAsync(mechanism, ct);
    }
}
