using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Engagement;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Representation;

/// <summary>
/// Takes the place that waits for the caller's number. The second proof is what the file holds: of a party the last six of the identity
/// document, of a representative, or where there is no document, the full name.
/// </summary>
[Requires(Permission.TakePlace)]
public sealed record TakePlace : ICommand<TakenPlace>, ITargeted
{
    [JsonIgnore]
    public Guid Place { get; init; }

    public required string Proof { get; init; }

    [JsonIgnore]
    public Guid Target => Place;

    public override string ToString() => nameof(TakePlace);
}

public sealed record TakenPlace(Guid CaseId);

internal sealed class TakePlaceValidator : AbstractValidator<TakePlace>
{
    private const int ProofMaxLength = 100;

    public TakePlaceValidator() => RuleFor(command => command.Proof).NotEmpty().MaximumLength(ProofMaxLength);
}

internal sealed class TakePlaceHandler(PlaceDoor door, CaseDesk desk, RequestScope scope) : IRequestHandler<TakePlace, TakenPlace>
{
    public async Task<TakenPlace> Handle(TakePlace command, CancellationToken ct)
    {
        var place = (await door.WaitingAsync(ct)).FirstOrDefault(one => one.Id == command.Place) ?? throw new NotFoundException("place");
        if (!await door.TryAsync(place.Id, ct))
        {
            throw new RuleBrokenException(RuleCode.PlaceTaken);
        }

        var dispute = await door.Db.Cases.IgnoreQueryFilters().SingleAsync(one => one.Id == place.CaseId, ct);
        if (!UnitProof.IsRight(ExpectedOf(dispute, place), command.Proof))
        {
            throw new RuleBrokenException(RuleCode.PlaceTaken);
        }

        if (place.Kind is null)
        {
            dispute.GiveAccess(new PartyId(place.Id), scope.Caller.Id);
        }
        else
        {
            dispute.Seat(new RepresentativeId(place.Id), scope.Caller.Id, await desk.MomentAsync(ct));
        }

        await door.Db.SaveCaseAsync(dispute, ct);
        return new TakenPlace(dispute.Id.Value);
    }

    private static string ExpectedOf(DisputeCase dispute, WaitingPlace place)
    {
        if (place.Kind is not null)
        {
            return IdentityNumbers.Fold(dispute.RepresentativeOf(new RepresentativeId(place.Id)).Name);
        }

        var party = dispute.PartyOf(new PartyId(place.Id));
        return UnitProof.Of(party) ?? IdentityNumbers.Fold(party.Name);
    }
}
