using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>
/// One referral with its ledger. Opening it is itself noted: the other body sees when its steps were read first, and that personal data was
/// seen goes to the access log.
/// </summary>
[Requires(Permission.ReadReferrals)]
public sealed record GetReferral(Guid ReferralId) : IRequest<ReferralDetails>;

internal sealed class GetReferralHandler(ReferralDesk desk, ReferralPost post, IAccessLog log) : IRequestHandler<GetReferral, ReferralDetails>
{
    public async Task<ReferralDetails> Handle(GetReferral query, CancellationToken ct)
    {
        var id = new ReferralId(query.ReferralId);
        var caller = desk.Scope.Caller;
        var referral = await FindAsync(id, ct);
        var side = referral.SideOf(caller.Agency)!.Value;
        await log.PersonalDataSeenAsync(caller, desk.Scope.UseCase, query.ReferralId, ct);
        var moment = await desk.MomentAsync(ct);
        if (!caller.Roles.Contains(Role.Auditor) && referral.Read(side, caller.Name, moment.Now))
        {
            await post.TellReadAsync(referral, caller.Name, moment.Now, ct);
            referral = await SaveReadingAsync(referral, ct);
        }

        var (from, to) = (referral.FromAgencyId, referral.ToAgencyId);
        var bodies = await desk.Db.Agencies.AsNoTracking().Where(agency => agency.Id == from || agency.Id == to)
            .ToDictionaryAsync(agency => agency.Id, agency => new BodyEntry(agency.Code, agency.Name, agency.NameEn), ct);
        return ReferralViews.Of(referral, side, bodies[from], bodies[to], moment);
    }

    private async Task<Referral> FindAsync(ReferralId id, CancellationToken ct) =>
        await desk.Db.Referrals.VisibleTo(desk.Db, desk.Scope.Caller).SingleOrDefaultAsync(one => one.Id == id, ct) ?? throw new NotFoundException("referral");

    private async Task<Referral> SaveReadingAsync(Referral referral, CancellationToken ct)
    {
        try
        {
            await desk.Db.SaveChangesAsync(ct);
            return referral;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody took a step meanwhile. The next who opens it is noted; reading is not held up by it.
            desk.Db.Forget();
            return await FindAsync(referral.Id, ct);
        }
    }
}
