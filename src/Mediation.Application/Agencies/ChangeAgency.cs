using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Agencies;

/// <summary>Gives an agency another name, other areas or another agency above it, as a whole. What body it is and its code stay.</summary>
[Requires(Permission.ManageAgencies)]
public sealed record ChangeAgency : AgencyCommand
{
    public required string Name { get; init; }

    public required string NameEn { get; init; }

    /// <summary>Codes of the areas it covers.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>Code of the agency above it; left out, there is none.</summary>
    public string? Parent { get; init; }
}

internal sealed class ChangeAgencyValidator : AgencyCommandValidator<ChangeAgency>
{
    public ChangeAgencyValidator()
    {
        RuleFor(command => command.Name).NotEmpty().Parses((_, name) => OrganisationName.Parse(name));
        RuleFor(command => command.NameEn).NotEmpty().Parses((_, name) => OrganisationName.Parse(name));
        RuleFor(command => command.Areas).NotEmpty().Must(areas => areas is null || areas.Count <= EstablishAgencyValidator.MaxAreas);
        RuleForEach(command => command.Areas).NotEmpty().Parses((_, area) => JurisdictionArea.CanonicalCode(area));
        RuleFor(command => command.Parent).MaximumLength(ShortCode.MaxLength);
    }
}

internal sealed class ChangeAgencyHandler(IAppDb db) : IRequestHandler<ChangeAgency, AgencyReceipt>
{
    public async Task<AgencyReceipt> Handle(ChangeAgency command, CancellationToken ct)
    {
        var agency = await db.LoadAsync(command, ct);
        var parent = await db.Agencies.FindIdAsync(command.Parent, ct);
        await RequireNoCircleAsync(agency.Id, parent, ct);
        agency.Redescribe(new AgencyDescription(command.Name, command.NameEn, command.Areas, parent));
        return await db.SaveAsync(agency, ct);
    }

    // Who hears of what an office leaves lying is found by going up: it must come to an end.
    private async Task RequireNoCircleAsync(AgencyId agency, AgencyId? parent, CancellationToken ct)
    {
        var parents = await db.Agencies.AsNoTracking().Where(one => one.ParentId != null)
            .Select(one => new { one.Id, one.ParentId }).ToDictionaryAsync(one => one.Id, one => one.ParentId, ct);
        HashSet<AgencyId> passed = [];
        for (var above = parent; above is { } id && passed.Add(id); above = parents.GetValueOrDefault(id))
        {
            if (parents.GetValueOrDefault(id) == agency)
            {
                throw new RuleBrokenException(RuleCode.AgencyParentsInACircle);
            }
        }
    }
}
