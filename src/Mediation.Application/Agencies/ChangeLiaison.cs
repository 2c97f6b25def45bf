using Mediation.Application.Access;
using Mediation.Domain.Referrals;
using MediatR;

namespace Mediation.Application.Agencies;

/// <summary>Replaces who a liaison is, how reached and for which chains; what is left out is forgotten.</summary>
[Requires(Permission.ManageLiaisons)]
public sealed record ChangeLiaison : LiaisonCommand, ILiaisonInput
{
    public required string Name { get; init; }

    public Guid? AccountId { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public IReadOnlyList<ReferralChain> Duties { get; init; } = [];
}

internal sealed class ChangeLiaisonValidator : LiaisonCommandValidator<ChangeLiaison>
{
    public ChangeLiaisonValidator() => Include(new LiaisonInputValidator());
}

internal sealed class ChangeLiaisonHandler(LiaisonDesk desk) : IRequestHandler<ChangeLiaison, LiaisonReceipt>
{
    public async Task<LiaisonReceipt> Handle(ChangeLiaison command, CancellationToken ct)
    {
        var liaison = await desk.LoadAsync(command, ct);
        await desk.RequireOfAsync(liaison.AgencyId, command.AccountId, ct);
        liaison.Change(command.ToDetails(), desk.Today);
        return await desk.SaveAsync(liaison, ct);
    }
}
