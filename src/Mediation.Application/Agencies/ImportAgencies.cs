using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Agencies;

/// <summary>
/// Brings the bodies of a whole district onto the platform, all or none, in any order: one above another may stand further down. An agency
/// whose code is there already stays as it is, so the same list may be loaded again.
/// </summary>
[Requires(Permission.ManageAgencies)]
public sealed record ImportAgencies : ICommand<ImportedAgencies>
{
    public required IReadOnlyList<EstablishAgency> Agencies { get; init; }
}

/// <param name="Added">Codes that are new.</param>
/// <param name="Known">How many were there already.</param>
public sealed record ImportedAgencies(IReadOnlyList<string> Added, int Known);

internal sealed class ImportAgenciesValidator : AbstractValidator<ImportAgencies>
{
    public const int MaxAgencies = 2000;

    public ImportAgenciesValidator()
    {
        RuleFor(command => command.Agencies).NotEmpty().Must(agencies => agencies is null || agencies.Count <= MaxAgencies);
        RuleForEach(command => command.Agencies).SetValidator(new EstablishAgencyValidator());
    }
}

internal sealed class ImportAgenciesHandler(IAppDb db, PlatformTime time) : IRequestHandler<ImportAgencies, ImportedAgencies>
{
    public async Task<ImportedAgencies> Handle(ImportAgencies command, CancellationToken ct)
    {
        var known = await db.Agencies.AsNoTracking().Select(agency => new { agency.Code, agency.Id })
            .ToDictionaryAsync(agency => agency.Code, agency => agency.Id, ct);
        List<(string Code, EstablishAgency Row)> rows =
            [.. command.Agencies.Select(row => (ShortCode.Parse(row.Code, RuleCode.AgencyCodeShape), row))];
        if (rows.DistinctBy(row => row.Code).Count() != rows.Count)
        {
            throw new RuleBrokenException(RuleCode.AlreadyExists);
        }

        List<(string Code, EstablishAgency Row)> added = [.. rows.Where(row => !known.ContainsKey(row.Code))];
        added.ForEach(row => known.Add(row.Code, AgencyId.New(time.Now)));
        RequireNoCircle(added.ToDictionary(row => row.Code, row => row.Row.Parent));
        db.Agencies.AddRange(added.Select(row => row.Row.ToAgency(known[row.Code], ParentOf(row.Row, known))));
        await db.SaveNewAsync(ct);
        return new ImportedAgencies([.. added.Select(row => row.Code)], rows.Count - added.Count);
    }

    private static AgencyId? ParentOf(EstablishAgency row, Dictionary<string, AgencyId> known) => string.IsNullOrEmpty(row.Parent)
        ? null
        : known.TryGetValue(row.Parent, out var parent) ? parent : throw new RuleBrokenException(RuleCode.AgencyUnknown, row.Parent);

    private static void RequireNoCircle(Dictionary<string, string?> parents)
    {
        foreach (var code in parents.Keys)
        {
            var steps = 0;
            for (var above = parents[code]; above is not null; above = parents.GetValueOrDefault(above))
            {
                if (steps++ > parents.Count)
                {
                    throw new RuleBrokenException(RuleCode.AgencyParentsInACircle);
                }
            }
        }
    }
}
