using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Deadlines;
using Mediation.Domain.Agencies;
using Mediation.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Agencies;

/// <summary>Names a person as liaison of an agency, for all chains or for some.</summary>
[Requires(Permission.ManageLiaisons)]
public sealed record NameLiaison : ICommand<LiaisonReceipt>, ITargeted, ILiaisonInput
{
    /// <summary>Code of the agency, from the address.</summary>
    [JsonIgnore]
    public string Agency { get; init; } = "";

    public required string Name { get; init; }

    /// <summary>The account the person signs in with, of the same agency.</summary>
    public Guid? AccountId { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    /// <summary>The chains the person is named for; none for all.</summary>
    public IReadOnlyList<ReferralChain> Duties { get; init; } = [];

    public required DateOnly FirstDay { get; init; }

    [JsonIgnore]
    public Guid Target => AgencyTargets.Of(Agency);
}

internal sealed class NameLiaisonValidator : AbstractValidator<NameLiaison>
{
    public NameLiaisonValidator()
    {
        RuleFor(command => command.Agency).NotEmpty().MaximumLength(ShortCode.MaxLength);
        RuleFor(command => command.FirstDay).IsCountable();
        Include(new LiaisonInputValidator());
    }
}

internal sealed class NameLiaisonHandler(LiaisonDesk desk) : IRequestHandler<NameLiaison, LiaisonReceipt>
{
    public async Task<LiaisonReceipt> Handle(NameLiaison command, CancellationToken ct)
    {
        var agency = await desk.Db.Agencies.AsNoTracking().SingleOrDefaultAsync(one => one.Code == command.Agency, ct)
            ?? throw new NotFoundException("agency");
        desk.RequireKeeper(agency.Id);
        agency.RequireActiveOn(command.FirstDay);
        await desk.RequireOfAsync(agency.Id, command.AccountId, ct);
        var liaison = Liaison.Appoint(desk.NewId(), agency.Id, command.ToDetails(), command.FirstDay);
        desk.Db.Liaisons.Add(liaison);
        await desk.Db.SaveChangesAsync(ct);
        return new LiaisonReceipt(liaison.Id.Value, liaison.Version);
    }
}
