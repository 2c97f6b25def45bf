using Mediation.Application.Common;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>
/// The part of a case that may be shared. Sessions are never loaded into it: of them only the jointly confirmed facts and their number are
/// read, so minutes and settlement talk are not even in memory when something is written for the outside.
/// </summary>
internal sealed class SharedDispute
{
    private readonly Dictionary<PartyId, string> _keys;

    private SharedDispute(DisputeCase dispute, IReadOnlyList<ConfirmedFact> facts, int sessionsHeld, IReadOnlyList<BarredPerson> mediators)
    {
        (Case, ConfirmedFacts, SessionsHeld, Mediators) = (dispute, facts, sessionsHeld, mediators);
        _keys = dispute.Parties.ToDictionary(party => party.Id, party => $"{(party.IsApplicant ? "a" : "r")}{party.Number}");
    }

    public DisputeCase Case { get; }

    public IReadOnlyList<ConfirmedFact> ConfirmedFacts { get; }

    public IReadOnlyList<string> Facts => [.. ConfirmedFacts.Select(fact => fact.Text)];

    public int SessionsHeld { get; }

    /// <summary>All who ever mediated it, those released too.</summary>
    public IReadOnlyList<BarredPerson> Mediators { get; }

    /// <param name="cases">Already narrowed to what may be read.</param>
    public static async Task<SharedDispute?> ReadAsync(IAppDb db, IQueryable<DisputeCase> cases, CaseId id, CancellationToken ct)
    {
        var dispute = await cases.AsNoTracking().IgnoreAutoIncludes()
            .Include(one => one.Parties)
            .Include(one => one.Representatives)
            .Include(one => one.Claims).ThenInclude(claim => claim.Lines)
            .Include(one => one.Agreements).ThenInclude(agreement => agreement.Terms).ThenInclude(term => term.Payments)
            .SingleOrDefaultAsync(one => one.Id == id, ct);
        if (dispute is null)
        {
            return null;
        }

        var held = cases.Where(one => one.Id == id).SelectMany(one => one.Sessions).Where(session => session.State == SessionState.Held);
        var facts = await held.OrderBy(session => session.StartedAt).SelectMany(session => session.Facts)
            .Select(fact => new ConfirmedFact(fact.Text, fact.ConfirmedBy)).ToListAsync(ct);
        var mediators = await cases.Where(one => one.Id == id).SelectMany(one => one.Mediators).Select(part => part.MediatorId).Distinct()
            .Join(db.Mediators, part => part, mediator => mediator.Id, (_, mediator) => new { mediator.AccountId, mediator.Name }).ToListAsync(ct);
        return new SharedDispute(
            dispute, facts, await held.CountAsync(ct), [.. mediators.Select(mediator => new BarredPerson(mediator.AccountId, mediator.Name))]);
    }

    public string KeyOf(PartyId party) => _keys[party];

    /// <summary>Whom a hand-over is about: those named, else those without an agreement, else all.</summary>
    public IReadOnlyList<Party> About(IReadOnlyList<PartyId> named, bool onlyUnsettled)
    {
        var applicants = Case.Applicants.Where(party => named.Count == 0 || named.Contains(party.Id)).OrderBy(party => party.Number).ToList();
        var unsettled = applicants.FindAll(party => party.Outcome is ApplicantOutcome.Failed or ApplicantOutcome.PartlyAgreed);
        return onlyUnsettled && named.Count == 0 && unsettled.Count > 0 ? unsettled : applicants;
    }

    public CourseOfMediation Course(string? focus, string? difficulties) => new(
        Case.ReceivedOn, Case.AcceptedOn, Case.FailedOn ?? Case.ClosedOn, SessionsHeld, Case.FailureGround, focus, difficulties,
        [.. Mediators.Select(mediator => mediator.Name)]);

    public TermOutcome Of(AgreementTerm term) => new(
        term.Number,
        term.ClaimId is { } claim ? Case.Claims.First(one => one.Id == claim).Number : null,
        Case.PartyOf(term.PayerId).Name,
        Case.PartyOf(term.PayeeId).Name,
        term.Amount.Fen,
        term.DueOn,
        ReferralJson.Name(term.Manner),
        term.Text,
        term.IsPerformed);
}

/// <param name="By">The parties that confirmed it, at least one of each side.</param>
internal sealed record ConfirmedFact(string Text, IReadOnlyList<PartyId> By);
