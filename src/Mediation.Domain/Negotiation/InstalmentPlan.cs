using Mediation.Domain.Agreements;
using Mediation.Domain.Common;

namespace Mediation.Domain.Negotiation;

/// <summary>
/// A sum in equal parts, month by month from the first last day. The fen that do not divide go one each to the first parts, so that the
/// parts are the sum exactly and nobody waits for a larger one.
/// </summary>
public static class InstalmentPlan
{
    public static IReadOnlyList<Instalment> Monthly(Money total, int parts, DateOnly first)
    {
        Guard.Require(parts is >= 1 and <= SettlementTalks.MaxInstalments, RuleCode.InstalmentsTooMany, SettlementTalks.MaxInstalments);
        Guard.Require(total.Fen >= parts, RuleCode.OfferInstalmentZero);
        var shares = total.Allocate([.. Enumerable.Repeat(1L, parts)]);
        // Each from the first day, so that the 31st comes back after a short month.
        return [.. shares.Select((share, index) => new Instalment(share.Fen, first.AddMonths(index)))];
    }
}
