using Mediation.Domain.Agreements;
using Mediation.Domain.Common;

namespace Mediation.Domain.Cases.Rules;

/// <summary>What a party may do when an agreement is not performed: enforcement where it was confirmed, else payment order, arbitration, or suit on a wage-only agreement.</summary>
[LegalBasis("调解仲裁法 §15")]
[LegalBasis("调解仲裁法 §16")]
[LegalBasis("劳动争议司法解释(一) §51")]
[LegalBasis("民事诉讼法 §250")]
public static class RemediesAfterBreach
{
    public static IReadOnlyList<Remedy> Of(DisputeCase dispute, DateOnly today)
    {
        var overdue = dispute.OverdueTerms(today).ToList();
        if (overdue.Count == 0)
        {
            return [];
        }

        List<Remedy> remedies = [];
        foreach (var agreement in dispute.Agreements.Where(agreement => agreement.Terms.Any(overdue.Contains)))
        {
            if (agreement.IsConfirmed)
            {
                remedies.Add(Remedy.Enforcement);
                continue;
            }

            remedies.Add(Remedy.Arbitration);
            var types = dispute.Claims.Where(claim => agreement.Covers(claim.Id)).Select(claim => claim.Type).ToList();
            if (types.Exists(AllowsPaymentOrder))
            {
                remedies.Add(Remedy.PaymentOrder);
            }

            if (types.Count > 0 && types.TrueForAll(ClaimTypes.IsWage))
            {
                remedies.Add(Remedy.SuitOnWageAgreement);
            }
        }

        return [.. remedies.Distinct()];
    }

    // 调解仲裁法 §16: wages, medical cost of a work injury, economic compensation or damages.
    internal static bool AllowsPaymentOrder(ClaimType type) =>
        type.IsWage() || type is ClaimType.WorkInjury or ClaimType.WorkInjuryDeath or ClaimType.EconomicCompensation
            or ClaimType.UnlawfulDismissalDamages;
}
