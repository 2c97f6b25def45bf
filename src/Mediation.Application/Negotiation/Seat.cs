using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Representation;
using Mediation.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Negotiation;

/// <summary>Where somebody sits in the mediation of a case: on one side with parties of its own, or between the sides.</summary>
/// <param name="Own">The caller's own parties; empty for a mediator.</param>
internal sealed record Seat(DisputeCase Case, PartySide? Side, IReadOnlyList<Party> Own)
{
    public bool IsMediator => Side is null;

    /// <summary>
    /// The case as the caller sees it, and its seat. Whoever has none (another agency, a body that decides, who filed for somebody else, a
    /// party that refused, staff who do not mediate this case) finds nothing: 404, as for an unknown case.
    /// </summary>
    public static async Task<Seat> TakeAsync(IAppDb db, CaseId id, DisputeCase dispute, RequestScope scope, CancellationToken ct)
    {
        var caller = scope.Caller;
        if (caller.IsStaff)
        {
            return await MediatesAsync(db, id, caller, ct) ? new Seat(dispute, null, []) : throw new NotFoundException("case");
        }

        List<Party> own = [.. scope.StandsFor(dispute).Where(party =>
            party.TakesPart && party.Outcome is not (ApplicantOutcome.SplitOff or ApplicantOutcome.Withdrawn))];
        return own.Count > 0 ? new Seat(dispute, own[0].Side, [.. own.Where(party => party.Side == own[0].Side)]) : throw new NotFoundException("case");
    }

    /// <summary>The head of the office answers for the mediation; of the mediators only those of this case have a part in it.</summary>
    private static async Task<bool> MediatesAsync(IAppDb db, CaseId id, Caller caller, CancellationToken ct) =>
        caller.Roles.Contains(Role.CentreHead)
        || (caller.Roles.Contains(Role.Mediator) && await db.Cases.Where(dispute => dispute.Id == id).SelectMany(dispute => dispute.Mediators)
            .Where(part => part.ReleasedOn == null)
            .AnyAsync(part => db.Mediators.Any(mediator => mediator.Id == part.MediatorId && mediator.AccountId == caller.Id), ct));
}
