using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>
/// Holds texts for the outside against what was said to settle: talk, minutes of sessions and of joint meetings, notes, offers. They are
/// compared here and go no further.
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
        if (texts.IsEmpty)
        {
            return [];
        }

        var kept = await KeptAsync(db, shared.Case, ct);
        var open = await OpenAsync(db, shared, [.. texts.Numbers.OfType<string>()], ct);
        return [.. texts.Written.Where(text => SettlementTalkGuard.Repeats(text, kept, open))];
    }

    private static async Task<KeptWords> KeptAsync(IAppDb db, DisputeCase dispute, CancellationToken ct)
    {
        var id = dispute.Id;
        var cases = db.Cases.IgnoreQueryFilters().AsNoTracking().Where(one => one.Id == id);
        var held = await cases.SelectMany(one => one.Sessions).Where(session => session.State == SessionState.Held)
            .Select(session => new { session.Minutes, session.SettlementTalk }).ToListAsync(ct);
        var notes = await cases.SelectMany(one => one.Contacts).Where(contact => contact.Note != null).Select(contact => contact.Note!).ToListAsync(ct);
        var meetings = await db.JointMatters.AsNoTracking().Where(matter => matter.Cases.Any(linked => linked.CaseId == id))
            .SelectMany(matter => matter.Meetings).Where(meeting => meeting.Minutes != null).Select(meeting => meeting.Minutes!).ToListAsync(ct);
        var offers = dispute.Agreements.Where(agreement => !agreement.IsEffective).ToList();
        return new KeptWords(
            [.. held.Select(session => session.SettlementTalk)],
            [.. held.Select(session => session.Minutes), .. notes, .. meetings, .. offers.Select(offer => offer.Text)],
            [.. offers.SelectMany(offer => offer.Terms).Select(term => term.Amount.Fen), .. offers.Select(offer => offer.Agreed.Fen)]);
    }

    private static async Task<OpenWords> OpenAsync(IAppDb db, SharedDispute shared, IReadOnlyList<string> numbers, CancellationToken ct)
    {
        var dispute = shared.Case;
        var agreed = dispute.Agreements.Where(agreement => agreement.IsEffective).ToList();
        var bodies = await db.Agencies.AsNoTracking().Select(agency => agency.Name).ToListAsync(ct);
        return new OpenWords(
            [
                .. shared.Facts, .. dispute.Claims.Select(claim => claim.Facts), .. dispute.Parties.Select(party => party.Name),
                .. agreed.Select(agreement => agreement.Text), .. agreed.SelectMany(agreement => agreement.Terms).Select(term => term.Text).OfType<string>(),
            ],
            [
                .. dispute.Parties.Select(party => party.Name), .. dispute.Representatives.Select(agent => agent.Name), .. bodies, .. numbers,
                .. ((string?[])[dispute.Number, dispute.ExternalNumber, dispute.OtherMatter?.Number]).OfType<string>(),
            ],
            [.. SumsOf(dispute), .. agreed.SelectMany(agreement => agreement.Terms).Select(term => term.Amount.Fen), .. agreed.Select(agreement => agreement.Agreed.Fen)]);
    }

    /// <summary>What is claimed, by line, claim, person and in all; what of it was paid and is still open; and what was earned.</summary>
    private static IEnumerable<long> SumsOf(DisputeCase dispute)
    {
        var lines = dispute.Claims.SelectMany(claim => claim.Lines).ToList();
        IEnumerable<IEnumerable<ClaimLine>> groups =
            [lines, .. lines.Select(line => (ClaimLine[])[line]), .. dispute.Claims.Select(claim => claim.Lines), .. lines.GroupBy(line => line.ApplicantId)];
        return groups.Select(group => group.ToList())
            .SelectMany(group => (long[])
            [
                group.Sum(line => line.Amount.Fen), group.Sum(line => line.AlreadyPaid.Fen), group.Sum(line => line.Amount.Fen - line.AlreadyPaid.Fen),
            ])
            .Concat(dispute.Applicants.Select(party => party.Employment?.MonthlyWageFen).OfType<long>());
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
