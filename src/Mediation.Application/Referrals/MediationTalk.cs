using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>
/// Holds texts for the outside against what was said to settle: talk, minutes of sessions and of joint meetings, notes, offers.
/// </summary>
internal static class MediationTalk
{
    /// <summary>A reason or number of a later step is read by the other side too.</summary>
    public static Task MustNotBeRepeatedAsync(this IAppDb db, CaseId? dispute, string reason, CancellationToken ct) =>
        db.MustNotBeRepeatedAsync(dispute, new OutsideTexts([reason]), ct);

    public static async Task MustNotBeRepeatedAsync(this IAppDb db, CaseId? dispute, OutsideTexts texts, CancellationToken ct)
    {
        if (dispute is { } id && !texts.IsEmpty && await SharedDispute.ReadAsync(db, db.Cases.IgnoreQueryFilters(), id, ct) is { } shared)
        {
            await db.MustNotBeRepeatedAsync(shared, texts, ct);
        }
    }

    public static async Task MustNotBeRepeatedAsync(this IAppDb db, SharedDispute shared, OutsideTexts texts, CancellationToken ct)
    {
        if ((await db.RepeatedAsync(shared, texts, ct)).Count > 0)
        {
            throw new RuleBrokenException(RuleCode.WallRepeatsSettlementTalk);
        }
    }

    /// <summary>Those of the texts that repeat something.</summary>
    public static async Task<IReadOnlyList<string>> RepeatedAsync(this IAppDb db, SharedDispute shared, OutsideTexts texts, CancellationToken ct)
    {
        return texts.IsEmpty ? [] : (await db.WordsOfAsync([shared.Case], ct)).Repeated(texts);
    }
}

/// <summary>What is written for the outside.</summary>
/// <param name="Words">Reasons, remarks, names of papers.</param>
/// <param name="Numbers">Of cases and instruments: they may stand in the minutes, and hold no offer.</param>
internal sealed record OutsideTexts(IReadOnlyList<string?> Words, params IReadOnlyList<string?> Numbers)
{
    public IEnumerable<string> Written => Words.Concat(Numbers).OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text));

    public bool IsEmpty => !Written.Any();

    /// <summary>All that people wrote for the receiver of a referral.</summary>
    public static OutsideTexts Of(Referral referral) =>
        new([referral.Reason, referral.LegalBasis, .. NamesOfPapers(referral, withResult: false)], referral.SenderNumber);

    public static IEnumerable<string> NamesOfPapers(Referral referral, bool withResult) => referral.Papers
        .Where(paper => paper.WithResult == withResult && paper.Share == Shareability.Shareable && !ReferralPapers.Writes(paper.Kind)).Select(paper => paper.Name);
}
