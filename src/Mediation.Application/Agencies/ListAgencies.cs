using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Agencies;

/// <summary>Agencies on the platform, closed ones too, by code, a page at a time.</summary>
[Requires(Permission.ReadAgencies)]
public sealed record ListAgencies : IRequest<AgencyPage>
{
    public AgencyKind? Kind { get; init; }

    public AgencyLevel? Level { get; init; }

    /// <summary>Code of an area the agency covers.</summary>
    public string? Area { get; init; }

    /// <summary>What the last page named as next.</summary>
    public string? Cursor { get; init; }

    public int Take { get; init; } = 50;
}

/// <param name="Next">Code to go on after; null on the last page.</param>
public sealed record AgencyPage(IReadOnlyList<AgencyEntry> Agencies, string? Next);

/// <param name="ActiveTo">The last day on which it takes cases, included; null while none is set.</param>
public sealed record AgencyEntry(
    Guid Id, string Code, string Name, string NameEn, AgencyKind Kind, AgencyLevel Level, Guid? ParentId, string CaseNumberPattern,
    IReadOnlyList<string> Areas, DateOnly ActiveFrom, DateOnly? ActiveTo, int Version);

internal sealed class ListAgenciesValidator : AbstractValidator<ListAgencies>
{
    public const int MaxTake = 200;

    public ListAgenciesValidator()
    {
        RuleFor(query => query.Kind).IsInEnum();
        RuleFor(query => query.Level).IsInEnum();
        RuleFor(query => query.Area).Parses((_, area) => JurisdictionArea.CanonicalCode(area));
        RuleFor(query => query.Cursor).MaximumLength(ShortCode.MaxLength);
        RuleFor(query => query.Take).InclusiveBetween(1, MaxTake);
    }
}

internal sealed class ListAgenciesHandler(IAppDb db) : IRequestHandler<ListAgencies, AgencyPage>
{
    private const int BatchSize = 200;

    public async Task<AgencyPage> Handle(ListAgencies query, CancellationToken ct)
    {
        var area = string.IsNullOrEmpty(query.Area) ? null : JurisdictionArea.CanonicalCode(query.Area);
        var (found, cursor) = (new List<Agency>(), query.Cursor ?? "");

        // What an area includes is the domain's to say, so it is asked here, batch by batch.
        while (found.Count <= query.Take)
        {
            var batch = await After(query, cursor).Take(area is null ? query.Take + 1 : BatchSize).ToListAsync(ct);
            found.AddRange(batch.Where(agency => area is null || agency.Covers(area)));
            if (area is null || batch.Count < BatchSize)
            {
                break;
            }

            cursor = batch[^1].Code;
        }

        List<Agency> page = [.. found.Take(query.Take)];
        return new AgencyPage([.. page.Select(EntryOf)], found.Count > query.Take ? page[^1].Code : null);
    }

    private IQueryable<Agency> After(ListAgencies query, string cursor)
    {
        var agencies = db.Agencies.AsNoTracking();
        if (query.Kind is { } kind)
        {
            agencies = agencies.Where(agency => agency.Kind == kind);
        }

        if (query.Level is { } level)
        {
            agencies = agencies.Where(agency => agency.Level == level);
        }

        if (cursor.Length > 0)
        {
            agencies = agencies.Where(agency => string.Compare(agency.Code, cursor) > 0);
        }

        return agencies.OrderBy(agency => agency.Code);
    }

    private static AgencyEntry EntryOf(Agency agency) => new(
        agency.Id.Value, agency.Code, agency.Name, agency.NameEn, agency.Kind, agency.Level, agency.ParentId?.Value,
        agency.CaseNumberPattern.Value, agency.Areas, agency.ActiveFrom, agency.ActiveTo, agency.Version);
}
