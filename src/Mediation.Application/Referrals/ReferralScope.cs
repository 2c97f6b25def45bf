using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Referrals;

namespace Mediation.Application.Referrals;

/// <summary>
/// Which referrals a person sees: those of the own body, a receiver's only once they were sent. In a body that decides disputes, whoever
/// mediated one does not see what is handed over about it.
/// </summary>
internal static class ReferralScope
{
    public static IQueryable<Referral> VisibleTo(this IQueryable<Referral> referrals, IAppDb db, Caller caller)
    {
        if (caller.Kind == CallerKind.System)
        {
            return referrals;
        }

        var agency = caller.IsStaff ? caller.Agency : null;
        var bars = MediatorsStandApart.Bars(caller.Id, caller.Name);
        var decides = db.Agencies.Where(body => body.Id == agency
            && (body.Kind == AgencyKind.Court || body.Kind == AgencyKind.ArbitrationCommission));
        return referrals.Where(referral => agency != null
            && (referral.FromAgencyId == agency
                || (referral.ToAgencyId == agency && referral.Status != ReferralStatus.Draft && referral.Status != ReferralStatus.Discarded))
            && (!decides.Any() || !referral.Barred.AsQueryable().Any(bars)));
    }
}
