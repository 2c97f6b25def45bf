using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Negotiation;
using Mediation.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>The words on either side of the wall, of one case or of several. They are compared and go no further.</summary>
internal sealed record WordsOfCases(KeptWords Kept, OpenWords Open)
{
    /// <summary>Those of the texts that repeat what stays in the mediation.</summary>
    public IReadOnlyList<string> Repeated(OutsideTexts texts)
    {
        var open = Open with { Names = [.. Open.Names, .. texts.Numbers.OfType<string>()] };
        return [.. texts.Written.Where(text => SettlementTalkGuard.Repeats(text, Kept, open))];
    }

    public WordsOfCases With(IReadOnlyList<string> minutes, IReadOnlyList<string> shared, IReadOnlyList<long> sumsFen) => new(
        Kept with { Minutes = [.. Kept.Minutes, .. minutes] },
        Open with { Shared = [.. Open.Shared, .. shared], SumsFen = [.. Open.SumsFen, .. sumsFen] });
}

internal static class ReadingWords
{
    public static async Task<WordsOfCases> WordsOfAsync(this IAppDb db, IReadOnlyList<CaseId> ids, CancellationToken ct)
    {
        var disputes = ids.Count == 0 ? [] : await db.Cases.IgnoreQueryFilters().AsNoTracking().IgnoreAutoIncludes()
            .Where(one => ids.Contains(one.Id))
            .Include(one => one.Parties)
            .Include(one => one.Representatives)
            .Include(one => one.Claims).ThenInclude(claim => claim.Lines)
            .Include(one => one.Agreements).ThenInclude(agreement => agreement.Terms)
            .ToListAsync(ct);
        return await db.WordsOfAsync(disputes, ct);
    }

    /// <param name="disputes">With their parties, representatives, claims and agreements.</param>
    public static async Task<WordsOfCases> WordsOfAsync(this IAppDb db, IReadOnlyList<DisputeCase> disputes, CancellationToken ct)
    {
        List<CaseId> ids = [.. disputes.Select(dispute => dispute.Id)];
        return new WordsOfCases(await KeptAsync(db, disputes, ids, ct), await OpenAsync(db, disputes, ids, ct));
    }

    private static async Task<KeptWords> KeptAsync(IAppDb db, IReadOnlyList<DisputeCase> disputes, List<CaseId> ids, CancellationToken ct)
    {
        var cases = db.Cases.IgnoreQueryFilters().AsNoTracking().Where(one => ids.Contains(one.Id));
        var held = await cases.SelectMany(one => one.Sessions).Where(session => session.State == SessionState.Held)
            .Select(session => new { session.Minutes, session.SettlementTalk }).ToListAsync(ct);
        var notes = await cases.SelectMany(one => one.Contacts).Where(contact => contact.Note != null).Select(contact => contact.Note!).ToListAsync(ct);
        var meetings = await db.JointMatters.AsNoTracking().Where(matter => matter.Cases.Any(linked => ids.Contains(linked.CaseId)))
            .SelectMany(matter => matter.Meetings).Where(meeting => meeting.Minutes != null).Select(meeting => meeting.Minutes!).ToListAsync(ct);
        var drafts = disputes.SelectMany(dispute => dispute.Agreements).Where(agreement => !agreement.IsEffective).ToList();
        var messages = await db.Messages.AsNoTracking().Where(message => ids.Contains(message.CaseId)).Select(message => message.Text).ToListAsync(ct);
        var offers = await OffersAsync(db, ids, ct);
        return new KeptWords(
            [.. held.Select(session => session.SettlementTalk), .. offers.SelectMany(WordsOf)],
            [.. held.Select(session => session.Minutes), .. notes, .. meetings, .. messages, .. drafts.Select(draft => draft.Text)],
            [
                .. drafts.SelectMany(draft => draft.Terms).Select(term => term.Amount.Fen), .. drafts.Select(draft => draft.Agreed.Fen),
                .. offers.SelectMany(SumsOf),
            ]);
    }

    private static async Task<List<Offer>> OffersAsync(IAppDb db, List<CaseId> ids, CancellationToken ct) =>
        [.. (await db.Talks.AsNoTracking().Where(talks => ids.Contains(talks.CaseId)).ToListAsync(ct)).SelectMany(talks => talks.Offers)];

    private static IEnumerable<string> WordsOf(Offer offer) =>
        offer.Lines.Select(line => line.Words).Append(offer.Note).Append(offer.EndNote).OfType<string>();

    private static IEnumerable<long> SumsOf(Offer offer) =>
        [offer.Total.Fen, .. offer.Lines.Select(line => line.Amount.Fen), .. offer.Lines.SelectMany(line => line.Instalments).Select(part => part.Fen)];

    private static async Task<OpenWords> OpenAsync(IAppDb db, IReadOnlyList<DisputeCase> disputes, List<CaseId> ids, CancellationToken ct)
    {
        var facts = await db.Cases.IgnoreQueryFilters().AsNoTracking().Where(one => ids.Contains(one.Id)).SelectMany(one => one.Sessions)
            .Where(session => session.State == SessionState.Held).SelectMany(session => session.Facts).Select(fact => fact.Text).ToListAsync(ct);
        var bodies = await db.Agencies.AsNoTracking().Select(agency => agency.Name).ToListAsync(ct);
        var agreed = disputes.SelectMany(dispute => dispute.Agreements).Where(agreement => agreement.IsEffective).ToList();
        var terms = agreed.SelectMany(agreement => agreement.Terms).ToList();
        var people = disputes.SelectMany(dispute => dispute.Parties).Select(party => party.Name).ToList();
        return new OpenWords(
            [
                .. facts, .. people, .. disputes.SelectMany(dispute => dispute.Claims).Select(claim => claim.Facts),
                .. agreed.Select(agreement => agreement.Text), .. terms.Select(term => term.Text).OfType<string>(),
            ],
            [
                .. people, .. bodies, .. disputes.SelectMany(dispute => dispute.Representatives).Select(agent => agent.Name),
                .. disputes.SelectMany(dispute => (string?[])[dispute.Number, dispute.ExternalNumber, dispute.OtherMatter?.Number]).OfType<string>(),
            ],
            [.. disputes.SelectMany(SumsOf), .. terms.Select(term => term.Amount.Fen), .. agreed.Select(agreement => agreement.Agreed.Fen)]);
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
