using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Deadlines;
using Mediation.Domain.Agencies;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Agencies;

/// <summary>Mechanisms by code with who is a member today, a page at a time; of a day, those that worked on it with who was a member then.</summary>
[Requires(Permission.ReadAgencies)]
public sealed record ListMechanisms : IRequest<MechanismPage>
{
    public DateOnly? On { get; init; }

    /// <summary>Code of an agency that is, was or will be a member.</summary>
    public string? Agency { get; init; }

    /// <summary>What the last page named as next.</summary>
    public string? Cursor { get; init; }

    public int Take { get; init; } = 50;
}

/// <param name="Next">Code to go on after; null on the last page.</param>
public sealed record MechanismPage(IReadOnlyList<MechanismEntry> Mechanisms, string? Next);

internal sealed class ListMechanismsValidator : AbstractValidator<ListMechanisms>
{
    public const int MaxTake = 200;

    public ListMechanismsValidator()
    {
        RuleFor(query => query.On).IsCountable();
        RuleFor(query => query.Agency).MaximumLength(ShortCode.MaxLength);
        RuleFor(query => query.Cursor).MaximumLength(ShortCode.MaxLength);
        RuleFor(query => query.Take).InclusiveBetween(1, MaxTake);
    }
}

internal sealed class ListMechanismsHandler(IAppDb db, PlatformTime time) : IRequestHandler<ListMechanisms, MechanismPage>
{
    public async Task<MechanismPage> Handle(ListMechanisms query, CancellationToken ct)
    {
        var mechanisms = db.Mechanisms.AsNoTracking();
        if (query.On is { } day)
        {
            mechanisms = mechanisms.Where(one => one.ActiveFrom <= day && (one.ActiveTo == null || one.ActiveTo >= day));
        }

        if (await db.Agencies.FindIdAsync(query.Agency, ct) is { } agency)
        {
            mechanisms = mechanisms.Where(one => one.Memberships.Any(seat => seat.AgencyId == agency));
        }

        if (!string.IsNullOrEmpty(query.Cursor))
        {
            mechanisms = mechanisms.Where(one => string.Compare(one.Code, query.Cursor) > 0);
        }

        var rows = await mechanisms.OrderBy(one => one.Code).Take(query.Take + 1).ToListAsync(ct);
        List<Mechanism> page = [.. rows.Take(query.Take)];
        var agencies = await db.Agencies.OfAsync(page, ct);
        return new MechanismPage(
            [.. page.Select(one => MechanismEntry.Of(one, query.On ?? time.Today, agencies))], rows.Count > query.Take ? page[^1].Code : null);
    }
}
