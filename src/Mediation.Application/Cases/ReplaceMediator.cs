using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Cases;

/// <summary>Releases a mediator, on recusal or for another reason, and puts a successor in the same seat.</summary>
[Requires(Permission.AssignMediator)]
public sealed record ReplaceMediator : ReasonedCaseCommand
{
    public required Guid Released { get; init; }

    public required Guid Successor { get; init; }
}

internal sealed class ReplaceMediatorValidator : ReasonedCaseCommandValidator<ReplaceMediator>;

internal sealed class ReplaceMediatorHandler(CaseDesk desk) : IRequestHandler<ReplaceMediator, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ReplaceMediator command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var id = new MediatorId(command.Successor);
        var successor = await desk.Db.Mediators.AsNoTracking()
            .SingleOrDefaultAsync(mediator => mediator.Id == id && mediator.AgencyId == dispute.AgencyId, ct)
            ?? throw new NotFoundException("mediator");
        dispute.ReplaceMediator(new MediatorId(command.Released), successor, command.Reason, await desk.MomentAsync(ct));
        return await desk.SaveAsync(dispute, ct, warnings: await MediatorLoad.WarningsAsync(desk.Db, [successor], ct));
    }
}
