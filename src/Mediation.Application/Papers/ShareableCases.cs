using Mediation.Application.Common;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Papers;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Papers;

/// <summary>Reads the part of a case that may leave. Sessions are asked for their confirmed facts alone; what was said is not read at all.</summary>
internal static class ShareableCases
{
    public static async Task<ShareableCase> ReadShareableAsync(this IAppDb db, CaseId id, DateOnly today, CancellationToken ct)
    {
        var dispute = await db.Cases.AsNoTracking().IgnoreAutoIncludes()
            .Include(one => one.Parties).Include(one => one.Representatives).Include(one => one.Deadlines)
            .Include(one => one.Claims).ThenInclude(claim => claim.Lines)
            .SingleOrDefaultAsync(one => one.Id == id, ct) ?? throw new NotFoundException("case");
        var agreements = await db.Cases.AsNoTracking().IgnoreAutoIncludes().Where(one => one.Id == id)
            .SelectMany(one => one.Agreements).Where(agreement => agreement.EffectiveOn != null)
            .Include(agreement => agreement.Terms).ThenInclude(term => term.Payments)
            .Include(agreement => agreement.Confirmations)
            .ToListAsync(ct);
        var held = db.Cases.AsNoTracking().Where(one => one.Id == id).SelectMany(one => one.Sessions)
            .Where(session => session.State == SessionState.Held);
        var facts = await held.OrderBy(session => session.StartedAt).SelectMany(session => session.Facts).Select(fact => fact.Text).ToListAsync(ct);
        var organisation = await db.Agencies.AsNoTracking().Where(agency => agency.Id == dispute.AgencyId).Select(agency => agency.Name).SingleAsync(ct);
        var bodies = await CompetentBodies.OfAsync(db, dispute, today, ct);
        return Of(dispute, agreements) with
        {
            Organisation = organisation,
            Commission = bodies.Commission,
            Court = bodies.Court,
            DebtorCourt = bodies.DebtorCourt,
            UndisputedFacts = [.. facts.Distinct()],
            SessionsHeld = await held.CountAsync(ct),
        };
    }

    private static ShareableCase Of(DisputeCase dispute, IEnumerable<Agreement> agreements) => new()
    {
        Id = dispute.Id.Value,
        Number = dispute.Number,
        Organisation = "",
        Status = dispute.Status,
        Channel = dispute.Channel,
        Stage = dispute.Stage,
        ExternalNumber = dispute.ExternalNumber,
        ReceivedOn = dispute.ReceivedOn,
        AcceptedOn = dispute.AcceptedOn,
        FailedOn = dispute.FailedOn,
        FailureGround = dispute.FailureGround,
        RejectionGround = dispute.RejectionGround,
        Deceased = dispute.Deceased,
        Parties = [.. dispute.Parties.OrderBy(party => party.Number).Where(party => party.Outcome != ApplicantOutcome.SplitOff).Select(Of)],
        Agents =
        [
            .. dispute.Representatives.Where(agent => agent.RevokedOn is null).OrderBy(agent => agent.Id.Value).Select(agent => new ShareableAgent(
                agent.Id.Value, agent.Kind, agent.Name, agent.Phone, agent.Powers, agent.ValidFrom, agent.ValidTo, agent.For)),
        ],
        Claims =
        [
            .. dispute.Claims.OrderBy(claim => claim.Number).Select(claim => new ShareableClaim(
                claim.Id, claim.Number, claim.Type, claim.Cause.Name, claim.PeriodFrom, claim.PeriodTo, claim.Facts, claim.JointAndSeveral,
                [.. dispute.StandingLines(claim).Select(line => new ShareableLine(line.ApplicantId, line.RespondentId, line.Amount, line.AlreadyPaid))])),
        ],
        Agreements = [.. agreements.OrderBy(agreement => agreement.Number).Select(agreement => Of(agreement, dispute.Deadlines))],
        Clocks = [.. dispute.Deadlines.OrderBy(deadline => deadline.DueOn).Select(Of)],
    };

    private static ShareableParty Of(Party party) => new()
    {
        Id = party.Id,
        Number = party.Number,
        Side = party.Side,
        Role = party.Role,
        Name = party.Name,
        Identity = party.Identity,
        CreditCode = party.CreditCode?.Value,
        NoIdentityReason = party.NoIdentityReason,
        Phone = party.Phone,
        Email = party.Email,
        Address = party.Address,
        Relation = party.Relation,
        Employment = party.Employment,
        Particulars = party.Particulars,
        Outcome = party.Outcome,
    };

    private static ShareableAgreement Of(Agreement agreement, IEnumerable<Domain.Deadlines.Deadline> deadlines)
    {
        var rolled = deadlines.Where(deadline => deadline.Clock == Domain.Deadlines.ClockId.A9).ToLookup(deadline => deadline.SubjectId);
        return new ShareableAgreement
        {
            Id = agreement.Id,
            Number = agreement.Number,
            EffectiveOn = agreement.EffectiveOn!.Value,
            Text = agreement.Text,
            Applicants = agreement.Applicants,
            Claims = agreement.Claims,
            Terms =
            [
                .. agreement.Terms.OrderBy(term => term.Number).Select(term => new ShareableTerm(
                    term.Id, term.Number, term.ClaimId, term.PayerId, term.PayeeId, term.Amount, term.Paid, term.DueOn,
                    rolled[term.Id.Value].Select(deadline => (DateOnly?)deadline.DueOn).FirstOrDefault() ?? term.DueOn,
                    term.Manner, term.Account, term.Text, term.IsPerformed)),
            ],
            Confirmations =
            [
                .. agreement.Confirmations.Select(filed => new ShareableConfirmation(
                    filed.Route, filed.Body, filed.ExternalNumber, filed.FiledOn, filed.Result, filed.InstrumentNumber)),
            ],
        };
    }

    private static ShareableClock Of(Domain.Deadlines.Deadline deadline) => new(
        deadline.Clock.ToString(), deadline.StartOn, deadline.DueOn, deadline.IsProvisional, deadline.IsOpen, deadline.SubjectId);
}
