using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Agencies;

/// <summary>Brings a body of the linkage onto the platform. Its code is unique and stays as it is.</summary>
[Requires(Permission.ManageAgencies)]
public sealed record EstablishAgency : ICommand<AgencyReceipt>
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string NameEn { get; init; }

    public required AgencyKind Kind { get; init; }

    public required AgencyLevel Level { get; init; }

    /// <summary>Code of the agency above it, if any.</summary>
    public string? Parent { get; init; }

    public required string CaseNumberPattern { get; init; }

    /// <summary>Codes of the areas it covers.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>The first day on which it takes cases.</summary>
    public required DateOnly ActiveFrom { get; init; }

    internal Agency ToAgency(AgencyId id, AgencyId? parent) => Agency.Establish(
        id, new AgencyProfile(Code, Name, NameEn, Kind, Level, parent), Domain.Agencies.CaseNumberPattern.Parse(CaseNumberPattern), Areas, ActiveFrom);
}

public sealed record AgencyReceipt(Guid Id, string Code, int Version);

internal sealed class EstablishAgencyValidator : AbstractValidator<EstablishAgency>
{
    public const int MaxAreas = 500;

    public EstablishAgencyValidator()
    {
        RuleFor(command => command.Code).NotEmpty().MaximumLength(Agency.MaxCodeLength);
        RuleFor(command => command.Name).NotEmpty().Parses((_, name) => OrganisationName.Parse(name));
        RuleFor(command => command.NameEn).NotEmpty().Parses((_, name) => OrganisationName.Parse(name));
        RuleFor(command => command.Kind).IsInEnum();
        RuleFor(command => command.Level).IsInEnum();
        RuleFor(command => command.Parent).MaximumLength(Agency.MaxCodeLength);
        RuleFor(command => command.CaseNumberPattern).NotEmpty().Parses((_, pattern) => Domain.Agencies.CaseNumberPattern.Parse(pattern));
        RuleFor(command => command.Areas).NotEmpty().Must(areas => areas is null || areas.Count <= MaxAreas);
        RuleForEach(command => command.Areas).NotEmpty().Parses((_, area) => JurisdictionArea.CanonicalCode(area));
        RuleFor(command => command.ActiveFrom).NotEmpty();
    }
}

internal sealed class EstablishAgencyHandler(IAppDb db, PlatformTime time) : IRequestHandler<EstablishAgency, AgencyReceipt>
{
    public async Task<AgencyReceipt> Handle(EstablishAgency command, CancellationToken ct)
    {
        var parent = await db.Agencies.FindIdAsync(command.Parent, ct);
        var agency = command.ToAgency(AgencyId.New(time.Now), parent);
        if (await db.Agencies.AnyAsync(other => other.Code == agency.Code, ct))
        {
            throw new RuleBrokenException(RuleCode.AlreadyExists);
        }

        db.Agencies.Add(agency);
        await db.SaveNewAsync(ct);
        return new AgencyReceipt(agency.Id.Value, agency.Code, agency.Version);
    }
}
