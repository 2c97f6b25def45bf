using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Deadlines;
using Mediation.Domain.Agencies;
using Mediation.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Agencies;

/// <summary>Who acts for an agency in a chain on a day, today if none is named.</summary>
[Requires(Permission.ReadContactBook)]
public sealed record FindLiaisonOnDuty(string Agency, ReferralChain Chain, DateOnly? On = null) : IRequest<OnDutyView>;

/// <param name="Acting">Null where nobody is there that day.</param>
/// <param name="InsteadOf">Whom that person stands in for; null for nobody.</param>
public sealed record OnDutyView(string Agency, ReferralChain Chain, DateOnly On, ContactEntry? Acting, ContactEntry? InsteadOf);

internal sealed class FindLiaisonOnDutyValidator : AbstractValidator<FindLiaisonOnDuty>
{
    public FindLiaisonOnDutyValidator()
    {
        RuleFor(query => query.Agency).NotEmpty().MaximumLength(ShortCode.MaxLength);
        RuleFor(query => query.Chain).IsInEnum();
        RuleFor(query => query.On).IsCountable();
    }
}

internal sealed class FindLiaisonOnDutyHandler(IAppDb db, PlatformTime time) : IRequestHandler<FindLiaisonOnDuty, OnDutyView>
{
    public async Task<OnDutyView> Handle(FindLiaisonOnDuty query, CancellationToken ct)
    {
        var agency = await db.Agencies.AsNoTracking().SingleOrDefaultAsync(one => one.Code == query.Agency, ct) ?? throw new NotFoundException("agency");
        var day = query.On ?? time.Today;
        var found = await db.Liaisons.OnDutyAsync(agency.Id, query.Chain, day, ct);
        return new OnDutyView(
            agency.Code, query.Chain, day, found is null ? null : ContactEntry.Of(found.Acting, agency),
            found?.InsteadOf is { } absent ? ContactEntry.Of(absent, agency) : null);
    }
}

internal static class LiaisonsOnDuty
{
    /// <summary>Null where nobody is there that day.</summary>
    public static async Task<DutyFinding?> OnDutyAsync(
        this IQueryable<Liaison> liaisons, AgencyId agency, ReferralChain chain, DateOnly day, CancellationToken ct) =>
        LiaisonOnDuty.Find(await liaisons.AsNoTracking().Where(one => one.AgencyId == agency).ToListAsync(ct), chain, day);
}
