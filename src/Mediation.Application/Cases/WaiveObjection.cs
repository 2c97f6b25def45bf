using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Cases;
using Mediation.Domain.People;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>A party agrees, in writing, that a mediator goes on in spite of what was disclosed.</summary>
[Requires(Permission.Mediate)]
public sealed record WaiveObjection : CaseCommand
{
    public required Guid MediatorId { get; init; }

    public required Guid PartyId { get; init; }
}

internal sealed class WaiveObjectionValidator : AbstractValidator<WaiveObjection>;

internal sealed class WaiveObjectionHandler(CaseDesk desk) : IRequestHandler<WaiveObjection, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(WaiveObjection command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        dispute.WaiveObjection(new MediatorId(command.MediatorId), new PartyId(command.PartyId));
        return await desk.SaveAsync(dispute, ct);
    }
}
