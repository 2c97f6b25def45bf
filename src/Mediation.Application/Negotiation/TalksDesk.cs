using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Negotiation;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Negotiation;

/// <summary>What every step needs: the caller's seat, the talks as the caller saw them, who says it and how, and a save that tells the others.</summary>
internal sealed class TalksDesk(IAppDb db, RequestScope scope, PlatformTime time, TalkNotices notices)
{
    public DateOnly Today => time.Today;

    public DateTimeOffset Now => time.Now;

    public async Task<Seat> SeatAsync(CaseId id, CancellationToken ct) =>
        await Seat.TakeAsync(db, id, await db.ReadCaseAsync(id, ct), scope, ct);

    /// <summary>The two who talk. A party finds only talks of its own; what it may not see is not there.</summary>
    public static (Party Applicant, Party Respondent) PairOf(Seat seat, Guid? applicant, Guid? respondent)
    {
        var applicants = seat.Side == PartySide.Applicant ? seat.Own.Where(seat.Case.Applicants.Contains) : seat.Case.Applicants;
        var respondents = seat.Side == PartySide.Respondent ? seat.Own : seat.Case.Respondents.Where(party => party.TakesPart);
        return (Chosen(applicants, applicant), Chosen(respondents, respondent));
    }

    public Task<SettlementTalks?> FindAsync(CaseId dispute, PartyId applicant, PartyId respondent, bool forReading, CancellationToken ct) =>
        (forReading ? db.Talks.AsNoTracking() : db.Talks).SingleOrDefaultAsync(
            talks => talks.CaseId == dispute && talks.ApplicantId == applicant && talks.RespondentId == respondent, ct);

    /// <summary>For a step on what there is already.</summary>
    public async Task<OpenTalks> OpenAsync(TalksCommand command, CancellationToken ct)
    {
        var (seat, talks) = await EnterAsync(command, ct);
        return new OpenTalks(seat, talks ?? throw new NotFoundException("offer"), SideOf(seat, command), StepOf(seat, command));
    }

    /// <summary>For an offer, which may be the first between the two.</summary>
    public async Task<OpenTalks> BeginAsync(TalksCommand command, CancellationToken ct)
    {
        var (seat, talks) = await EnterAsync(command, ct);
        var (side, step) = (SideOf(seat, command), StepOf(seat, command));
        if (talks is null)
        {
            var (applicant, respondent) = PairOf(seat, command.Applicant, command.Respondent);
            talks = SettlementTalks.Begin(TalksId.New(step.Now), seat.Case, applicant.Id, respondent.Id);
            db.Talks.Add(talks);
        }

        return new OpenTalks(seat, talks, side, step);
    }

    /// <summary>Two savers at once: the version lets one win, the other learns that somebody was faster.</summary>
    public async Task<TalksReceipt> SaveAsync(OpenTalks open, Offer offer, string template, CancellationToken ct)
    {
        var (talks, seen) = (open.Talks, open.Talks.Version);
        var others = open.Side == PartySide.Applicant ? talks.RespondentId : talks.ApplicantId;
        List<PartyId> told = open.TellsBoth ? [talks.ApplicantId, talks.RespondentId] : [others];
        await notices.TellAsync(open.Seat.Case, told, template, $"{offer.Id.Value:N}:{offer.State}", ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw await StaleAsync(talks, seen, ct);
        }
        catch (DbUpdateException) when (seen == 0)
        {
            // Both sides began at this moment: the unique index let only one of them in.
            throw await StaleAsync(talks, seen, ct);
        }

        return new TalksReceipt(talks.Id.Value, talks.Version, offer.Id.Value, offer.State);
    }

    private async Task<(Seat Seat, SettlementTalks? Talks)> EnterAsync(TalksCommand command, CancellationToken ct)
    {
        var seat = await SeatAsync(command.CaseId, ct);
        var (applicant, respondent) = PairOf(seat, command.Applicant, command.Respondent);
        var talks = await FindAsync(command.CaseId, applicant.Id, respondent.Id, forReading: false, ct);
        return (talks?.Version ?? 0) == command.SeenVersion
            ? (seat, talks)
            : throw await StaleAsync(talks, command.SeenVersion, ct);
    }

    /// <summary>A party speaks for itself, online; the office writes down what was said to it, by whom and how.</summary>
    private static PartySide SideOf(Seat seat, TalksCommand command)
    {
        Require(seat.IsMediator ? command.Manner is not (null or OfferManner.Online) : command.Manner is null or OfferManner.Online, RuleCode.OfferManner);
        Require(!seat.IsMediator || command.For is not null, RuleCode.OfferSideMissing);
        Require(seat.IsMediator || command.For is null || command.For == seat.Side, RuleCode.OfferOfOtherSide);
        return seat.Side ?? command.For!.Value;
    }

    private static void Require(bool holds, RuleCode otherwise)
    {
        if (!holds)
        {
            throw new RuleBrokenException(otherwise);
        }
    }

    private OfferStep StepOf(Seat seat, TalksCommand command) =>
        new(scope.Caller.Id, seat.IsMediator ? command.Manner ?? OfferManner.InPerson : OfferManner.Online, time.Now, time.Today);

    private async Task<StaleVersionException> StaleAsync(SettlementTalks? talks, int seen, CancellationToken ct)
    {
        db.Forget();
        if (talks is null)
        {
            return new StaleVersionException(seen, 0, []);
        }

        var now = await db.Talks.AsNoTracking().IgnoreAutoIncludes()
            .Where(one => one.CaseId == talks.CaseId && one.ApplicantId == talks.ApplicantId && one.RespondentId == talks.RespondentId)
            .Select(one => new { one.Id, one.Version }).SingleOrDefaultAsync(ct);
        var changes = now is null ? [] : await db.History.AsNoTracking().Where(entry => entry.StreamId == now.Id.Value && entry.Version > seen)
            .OrderBy(entry => entry.Sequence).Select(entry => new ChangeSince(entry.Version, entry.UseCase, entry.Event, entry.At)).Take(50).ToListAsync(ct);
        return new StaleVersionException(seen, now?.Version ?? 0, changes);
    }

    private static Party Chosen(IEnumerable<Party> parties, Guid? id) =>
        parties.OrderBy(party => party.Number).FirstOrDefault(party => id is null || party.Id.Value == id) ?? throw new NotFoundException("party");
}

/// <param name="Side">For whom the step speaks.</param>
internal sealed record OpenTalks(Seat Seat, SettlementTalks Talks, PartySide Side, OfferStep Step)
{
    /// <summary>What the office wrote down for a side is told to that side too: it can object.</summary>
    public bool TellsBoth => Seat.IsMediator;
}
