using Mediation.Application.Access;
using Mediation.Domain.Agencies;
using MediatR;

namespace Mediation.Application.Agencies;

/// <summary>The shipped templates, from which an office founds its own mechanism: no more than a handful.</summary>
[Requires(Permission.ReadAgencies)]
public sealed record ListMechanismTemplates : IRequest<IReadOnlyList<MechanismTemplate>>;

internal sealed class ListMechanismTemplatesHandler : IRequestHandler<ListMechanismTemplates, IReadOnlyList<MechanismTemplate>>
{
    public Task<IReadOnlyList<MechanismTemplate>> Handle(ListMechanismTemplates query, CancellationToken ct) => Task.FromResult(ShippedMechanisms.All);
}
