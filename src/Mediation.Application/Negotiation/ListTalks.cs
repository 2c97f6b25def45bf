using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Negotiation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Negotiation;

/// <summary>Who may talk with whom in a case, as far as the caller sees it, in the order of the applicants; a page of applicants at a time.</summary>
/// <param name="After">Number of the last applicant shown.</param>
[Requires(Permission.Negotiate)]
public sealed record ListTalks(Guid CaseId, int After = 0, int Take = 50) : IRequest<TalksPage>;

/// <param name="Next">Number to go on after; null on the last page.</param>
public sealed record TalksPage(IReadOnlyList<TalksRow> Pairs, int? Next);

/// <param name="WaitingFor">The side whose answer is waited for; null where no offer waits.</param>
/// <param name="InPrinciple">Whether something is agreed in principle.</param>
public sealed record TalksRow(TalkPartyView Applicant, TalkPartyView Respondent, int Offers, PartySide? WaitingFor, bool InPrinciple);

internal sealed class ListTalksValidator : AbstractValidator<ListTalks>
{
    public const int MaxTake = 100;

    public ListTalksValidator()
    {
        RuleFor(query => query.After).GreaterThanOrEqualTo(0);
        RuleFor(query => query.Take).InclusiveBetween(1, MaxTake);
    }
}

internal sealed class ListTalksHandler(IAppDb db, TalksDesk desk) : IRequestHandler<ListTalks, TalksPage>
{
    public async Task<TalksPage> Handle(ListTalks query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        var seat = await desk.SeatAsync(id, ct);
        var applicants = (seat.Side == PartySide.Applicant ? seat.Own : seat.Case.Applicants)
            .Where(party => party.Number > query.After).OrderBy(party => party.Number).Take(query.Take + 1).ToList();
        var respondents = seat.Side == PartySide.Respondent ? seat.Own : [.. seat.Case.Respondents.Where(party => party.TakesPart)];
        var page = applicants.Take(query.Take).ToList();
        var known = await KnownAsync(id, [.. page.Select(party => party.Id)], ct);
        return new TalksPage(
            [.. page.SelectMany(_ => respondents, (applicant, respondent) => Row(applicant, respondent, known.GetValueOrDefault((applicant.Id, respondent.Id)), desk.Today))],
            applicants.Count > query.Take ? page[^1].Number : null);
    }

    private async Task<Dictionary<(PartyId, PartyId), SettlementTalks>> KnownAsync(CaseId id, List<PartyId> applicants, CancellationToken ct) =>
        (await db.Talks.AsNoTracking().Where(talks => talks.CaseId == id && applicants.Contains(talks.ApplicantId)).ToListAsync(ct))
        .ToDictionary(talks => (talks.ApplicantId, talks.RespondentId));

    private static TalksRow Row(Party applicant, Party respondent, SettlementTalks? talks, DateOnly today) => new(
        new TalkPartyView(applicant.Id.Value, applicant.Number, applicant.Name),
        new TalkPartyView(respondent.Id.Value, respondent.Number, respondent.Name),
        talks?.Offers.Count ?? 0,
        talks?.OpenOn(today) is { } open ? (open.Side == PartySide.Applicant ? PartySide.Respondent : PartySide.Applicant) : null,
        talks?.Agreed.Any() ?? false);
}
