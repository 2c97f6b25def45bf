using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Representation;
using Mediation.Domain.Cases;
using Mediation.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>Where the case went and where it came from, for whoever may see the case: which body has it, since when, under which number.</summary>
[Requires(Permission.ReadCase)]
public sealed record ListCaseReferrals(Guid CaseId) : IRequest<IReadOnlyList<CaseReferral>>;

/// <param name="Outcome">Null until the result is there.</param>
public sealed record CaseReferral(
    Guid Id, BodyEntry From, BodyEntry To, ReferralPurpose Purpose, ReferralStatus Status, DateTimeOffset? SentAt, DateOnly? ReceivedOn,
    string? SenderNumber, string? ReceiverNumber, DateOnly? NextDueOn, ReferralOutcome? Outcome, string? Instrument);

internal sealed class ListCaseReferralsHandler(IAppDb db, RequestScope scope) : IRequestHandler<ListCaseReferrals, IReadOnlyList<CaseReferral>>
{
    /// <summary>A case has a handful of them; more than this is a mistake that a page would hide.</summary>
    private const int Most = 200;

    public async Task<IReadOnlyList<CaseReferral>> Handle(ListCaseReferrals query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        var dispute = await db.Cases.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) ?? throw new NotFoundException("case");

        // Where an applicant sought help is not for the other side to know.
        var all = scope.Caller.IsStaff || scope.Caller.Kind == CallerKind.System || scope.StandsFor(dispute).Any(party => party.IsApplicant);
        var referrals = await db.Referrals.AsNoTracking()
            .Where(referral => (referral.SenderCaseId == id || referral.ReceiverCaseId == id)
                && referral.Status != ReferralStatus.Draft && referral.Status != ReferralStatus.Discarded
                && (all || (referral.Purpose != ReferralPurpose.Assist
                    && (referral.Purpose != ReferralPurpose.HandOver || referral.Chain == ReferralChain.Arbitration || referral.Chain == ReferralChain.Court))))
            .OrderBy(referral => referral.CreatedAt).ThenBy(referral => referral.Id).Take(Most).ToListAsync(ct);
        var bodies = await db.Agencies.AsNoTracking()
            .Where(agency => referrals.Select(referral => referral.FromAgencyId).Concat(referrals.Select(referral => referral.ToAgencyId)).Contains(agency.Id))
            .ToDictionaryAsync(agency => agency.Id, agency => new BodyEntry(agency.Code, agency.Name, agency.NameEn), ct);
        return
        [
            .. referrals.Select(referral => new CaseReferral(
                referral.Id.Value, bodies[referral.FromAgencyId], bodies[referral.ToAgencyId], referral.Purpose, referral.Status,
                referral.Steps.FirstOrDefault(step => step.Action == ReferralAction.Send)?.At, referral.ReceivedOn, referral.SenderNumber,
                referral.ReceiverNumber, referral.NextDueOn == DateOnly.MaxValue ? null : referral.NextDueOn, referral.Result?.Outcome,
                referral.Instrument)),
        ];
    }
}
