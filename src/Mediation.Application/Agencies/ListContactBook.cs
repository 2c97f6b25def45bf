using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Agencies;

/// <summary>Everyone who is liaison of an agency or will be, by the agency's code, a page at a time.</summary>
[Requires(Permission.ReadContactBook)]
public sealed record ListContactBook : IRequest<ContactPage>
{
    /// <summary>Code of one agency.</summary>
    public string? Agency { get; init; }

    public AgencyKind? Kind { get; init; }

    /// <summary>What the last page named as next.</summary>
    public string? Cursor { get; init; }

    public int Take { get; init; } = 50;
}

/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record ContactPage(IReadOnlyList<ContactEntry> Contacts, string? Next);

internal sealed class ListContactBookValidator : AbstractValidator<ListContactBook>
{
    public const int MaxTake = 200;

    public ListContactBookValidator()
    {
        RuleFor(query => query.Agency).MaximumLength(ShortCode.MaxLength);
        RuleFor(query => query.Kind).IsInEnum();
        RuleFor(query => query.Take).InclusiveBetween(1, MaxTake);
        RuleFor(query => query.Cursor).Must(cursor => cursor is null || ContactCursor.Read(cursor) is not null).WithErrorCode("cursor.malformed");
    }
}

internal sealed class ListContactBookHandler(IAppDb db, PlatformTime time) : IRequestHandler<ListContactBook, ContactPage>
{
    public async Task<ContactPage> Handle(ListContactBook query, CancellationToken ct)
    {
        var today = time.Today;
        var rows = db.Liaisons.AsNoTracking().Where(liaison => liaison.LastDay == null || liaison.LastDay >= today)
            .Join(Agencies(query), liaison => liaison.AgencyId, agency => agency.Id, (liaison, agency) => new { Liaison = liaison, Agency = agency });
        if (query.Cursor is not null)
        {
            var (code, last) = ContactCursor.Read(query.Cursor)!.Value;
            rows = rows.Where(row => string.Compare(row.Agency.Code, code) > 0
                || (row.Agency.Code == code && IdOrder.Compare(row.Liaison.Id, last) > 0));
        }

        var found = await rows.OrderBy(row => row.Agency.Code).ThenBy(row => row.Liaison.Id).Take(query.Take + 1).ToListAsync(ct);
        List<ContactEntry> page = [.. found.Take(query.Take).Select(row => ContactEntry.Of(row.Liaison, row.Agency))];
        return new ContactPage(page, found.Count > query.Take ? ContactCursor.Of(page[^1].Agency, page[^1].Id) : null);
    }

    private IQueryable<Agency> Agencies(ListContactBook query)
    {
        var agencies = db.Agencies.AsNoTracking();
        if (!string.IsNullOrEmpty(query.Agency))
        {
            agencies = agencies.Where(agency => agency.Code == query.Agency);
        }

        return query.Kind is { } kind ? agencies.Where(agency => agency.Kind == kind) : agencies;
    }
}

/// <summary>Where a page ended that is ordered by an agency's code and then by an id.</summary>
internal static class ContactCursor
{
    public static string Of(string code, Guid id) => $"{code}.{id:N}";

    /// <summary>Null for what no page has named.</summary>
    public static (string Code, LiaisonId Id)? Read(string cursor)
    {
        var parts = cursor.Split('.');
        return parts.Length == 2 && parts[0].Length <= ShortCode.MaxLength && Guid.TryParseExact(parts[1], "N", out var id)
            ? (parts[0], new LiaisonId(id))
            : null;
    }
}
