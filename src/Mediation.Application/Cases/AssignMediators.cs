using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Cases;

/// <summary>Gives the case to one mediator, or to several of whom one presides.</summary>
[Requires(Permission.AssignMediator)]
public sealed record AssignMediators : CaseCommand
{
    public required IReadOnlyList<Guid> Mediators { get; init; }

    public required Guid Presiding { get; init; }
}

internal sealed class AssignMediatorsValidator : AbstractValidator<AssignMediators>
{
    public const int Max = 5;

    public AssignMediatorsValidator()
    {
        RuleFor(command => command.Mediators).NotEmpty().Must(mediators => mediators.Count <= Max);
        RuleFor(command => command.Presiding).NotEmpty().Must((command, presiding) => command.Mediators.Contains(presiding));
    }
}

internal sealed class AssignMediatorsHandler(CaseDesk desk) : IRequestHandler<AssignMediators, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(AssignMediators command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var ids = command.Mediators.Distinct().Select(id => new MediatorId(id)).ToList();
        var mediators = await desk.Db.Mediators.AsNoTracking()
            .Where(mediator => mediator.AgencyId == dispute.AgencyId && ids.Contains(mediator.Id)).ToListAsync(ct);
        if (mediators.Count < ids.Count)
        {
            throw new NotFoundException("mediator");
        }

        dispute.Assign(mediators, new MediatorId(command.Presiding), await desk.MomentAsync(ct));
        var warnings = await MediatorLoad.WarningsAsync(desk.Db, mediators, ct);
        return await desk.SaveAsync(dispute, ct, warnings: warnings);
    }
}
