using Mediation.Application.Access;
using Mediation.Domain.Cases;
using MediatR;

namespace Mediation.Application.Representation;

/// <summary>The places in files that wait for the holder of the caller's number.</summary>
[Requires(Permission.TakePlace)]
public sealed record ListMyPlaces : IRequest<IReadOnlyList<MyPlace>>;

/// <param name="Number">Of the case.</param>
/// <param name="Kind">As what the caller was named; null for the applicant himself.</param>
public sealed record MyPlace(Guid Id, string Number, RepresentativeKind? Kind);

internal sealed class ListMyPlacesHandler(PlaceDoor door) : IRequestHandler<ListMyPlaces, IReadOnlyList<MyPlace>>
{
    public async Task<IReadOnlyList<MyPlace>> Handle(ListMyPlaces query, CancellationToken ct) =>
        [.. (await door.WaitingAsync(ct)).Select(place => new MyPlace(place.Id, place.Number, place.Kind))];
}
