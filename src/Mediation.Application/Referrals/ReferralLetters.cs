using Mediation.Application.Common;
using Mediation.Application.Exchange;
using Mediation.Application.Papers;
using Mediation.Domain.Agencies;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Notices;
using Mediation.Domain.Papers;
using Mediation.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>
/// Writes the letter to a body without a system. It is written from the parcel alone, which holds no more than the release table lets go.
/// </summary>
internal sealed class ReferralLetters(IAppDb db, PlatformTime time, IWorkCalendars calendars, IClockCatalogues clocks, IExchangePost exchange)
{
    /// <summary>Null for a body whose own system takes the referral.</summary>
    public async Task<WrittenPaper?> WriteAsync(Referral referral, Parcel parcel, IReadOnlyList<WrittenPaper> forms, CancellationToken ct)
    {
        if (await exchange.HasSystemAsync(referral.ToAgencyId, ct))
        {
            return null;
        }

        var moment = new Moment(time.Now, time.Today, await calendars.CurrentAsync(ct), await clocks.CurrentAsync(ct));
        var letter = ReferralLetter.Write(referral, await FileAsync(referral, parcel, forms, ct), moment);
        return new WrittenPaper(
            ReferralJson.Name(PaperKind.ReferralLetter), $"{letter.Zh}.html", "text/html", PaperPress.Print(letter, Languages.Chinese));
    }

    private async Task<LetterFile> FileAsync(Referral referral, Parcel parcel, IReadOnlyList<WrittenPaper> forms, CancellationToken ct)
    {
        var (from, to) = (referral.FromAgencyId, referral.ToAgencyId);
        var names = await db.Agencies.AsNoTracking().Where(body => body.Id == from || body.Id == to).ToDictionaryAsync(body => body.Id, body => body.Name, ct);
        var liaisons = await db.Liaisons.AsNoTracking().Where(one => one.AgencyId == from || one.AgencyId == to).ToListAsync(ct);
        return new LetterFile
        {
            To = names[to],
            From = names[from],
            Applicants = [.. parcel.Package.Applicants.Select(party => party.Name)],
            People = PeopleIn(parcel.Package),
            Respondents = [.. parcel.Package.Respondents.Select(party => party.Name)],
            Claims = ClaimsIn(parcel.Package),
            Enclosures =
            [
                .. Attached(referral, parcel.Release).Select(paper => new LetterEnclosure(paper.Name, paper.Hash)),
                .. forms.Select(paper => paper.ToEntry()).Select(paper => new LetterEnclosure(paper.Name, paper.Hash)),
            ],
            Contact = OnDuty(from),
            Attention = OnDuty(to),
        };

        LetterContact? OnDuty(AgencyId body) =>
            LiaisonOnDuty.Find(liaisons.FindAll(one => one.AgencyId == body), referral.Chain, time.Today) is { Acting: { } person }
                ? new LetterContact(person.Name, person.Phone?.Value, person.Email?.Value)
                : null;
    }

    private static IEnumerable<ReferralPaper> Attached(Referral referral, Release release) => referral.Papers
        .Where(paper => !paper.WithResult && paper.Share == Shareability.Shareable && release.Includes(ReleasedFields.Papers));

    private static int PeopleIn(DisputePackage package) =>
        package.Applicants.Count > 0 ? package.Applicants.Count : package.Totals.Select(total => total.People).DefaultIfEmpty().Max();

    private static List<LetterClaim> ClaimsIn(DisputePackage package) => package.Totals.Count > 0
        ? [.. package.Totals.Select(total => new LetterClaim(total.Type, Money.FromFen(total.AmountFen)))]
        : [.. package.Claims.GroupBy(claim => claim.Type).Select(Sum)];

    private static LetterClaim Sum(IGrouping<ClaimType, Cases.ClaimInput> claims) =>
        new(claims.Key, Money.FromFen(claims.Sum(claim => claim.Lines.Sum(line => line.AmountFen))));
}
