using Mediation.Application.Common;
using Mediation.Application.Exchange;
using Mediation.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>The status of referrals, for the nightly comparison with partners.</summary>
internal sealed class ReferralStates(IAppDb db) : IExchangeStates
{
    public async Task<IReadOnlyDictionary<Guid, string>> StatesAsync(IReadOnlyList<Guid> subjects, CancellationToken ct)
    {
        var ids = subjects.Select(subject => new ReferralId(subject)).ToList();
        return await db.Referrals.AsNoTracking().Where(referral => ids.Contains(referral.Id))
            .Select(referral => new { referral.Id, referral.Status })
            .ToDictionaryAsync(referral => referral.Id.Value, referral => ReferralJson.Name(referral.Status), ct);
    }
}
