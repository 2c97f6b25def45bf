using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>Holds texts for the outside against what was said to settle. The talk is compared here and goes no further.</summary>
internal static class MediationTalk
{
    /// <summary>A reason of a later step is read by the other side too.</summary>
    public static async Task MustNotBeRepeatedAsync(this IAppDb db, CaseId? dispute, string reason, CancellationToken ct)
    {
        if (dispute is { } id && await SharedDispute.ReadAsync(db, db.Cases.IgnoreQueryFilters(), id, ct) is { } shared)
        {
            await db.MustNotBeRepeatedAsync(shared, [reason], ct);
        }
    }

    public static async Task MustNotBeRepeatedAsync(this IAppDb db, SharedDispute shared, IReadOnlyList<string?> texts, CancellationToken ct)
    {
        if (texts.All(string.IsNullOrWhiteSpace))
        {
            return;
        }

        var id = shared.Case.Id;
        var talk = await db.Cases.IgnoreQueryFilters().AsNoTracking().Where(one => one.Id == id).SelectMany(one => one.Sessions)
            .Where(session => session.State == SessionState.Held).Select(session => session.SettlementTalk).ToListAsync(ct);
        IReadOnlyList<string> known =
        [
            .. shared.Facts, .. shared.Case.Claims.Select(claim => claim.Facts), .. shared.Case.Parties.Select(party => party.Name),
            .. shared.Case.Agreements.Where(agreement => agreement.IsEffective).Select(agreement => agreement.Text),
        ];
        if (texts.Any(text => SettlementTalkGuard.Repeats(text, talk, known)))
        {
            throw new RuleBrokenException(RuleCode.WallRepeatsSettlementTalk);
        }
    }
}
