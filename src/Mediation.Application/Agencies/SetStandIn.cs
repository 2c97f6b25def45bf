using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Deadlines;
using Mediation.Domain.Agencies;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Agencies;

/// <summary>Says who of the same agency acts for a liaison who is away, from one day to another. It replaces what was set before.</summary>
[Requires(Permission.ManageLiaisons)]
public sealed record SetStandIn : LiaisonCommand
{
    /// <summary>Id of another liaison.</summary>
    public required Guid StandIn { get; init; }

    /// <summary>First day of absence.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of absence, included.</summary>
    public required DateOnly To { get; init; }
}

internal sealed class SetStandInValidator : LiaisonCommandValidator<SetStandIn>
{
    public SetStandInValidator()
    {
        RuleFor(command => command.StandIn).NotEmpty();
        RuleFor(command => command.From).IsCountable();
        RuleFor(command => command.To).IsCountable().GreaterThanOrEqualTo(command => command.From);
    }
}

internal sealed class SetStandInHandler(LiaisonDesk desk) : IRequestHandler<SetStandIn, LiaisonReceipt>
{
    public async Task<LiaisonReceipt> Handle(SetStandIn command, CancellationToken ct)
    {
        var liaison = await desk.LoadAsync(command, ct);
        var id = new LiaisonId(command.StandIn);
        var colleagues = await desk.Db.Liaisons.AsNoTracking().Where(one => one.AgencyId == liaison.AgencyId).ToListAsync(ct);
        var standIn = colleagues.Find(one => one.Id == id) ?? throw new NotFoundException("liaison");
        liaison.SetStandIn(standIn, new Absence(command.From, command.To), colleagues, desk.Today);
        return await desk.SaveAsync(liaison, ct);
    }
}
