using Mediation.Application.Agencies;
using Mediation.Application.Common;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Referrals;
using Mediation.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>
/// What a step of a referral does to the case it is about, in the same save. The case may be another body's than the caller's: the step
/// itself was allowed, and no more than what follows from it is done.
/// </summary>
internal sealed class ReferralEffects(IAppDb db, DutyRoster roster)
{
    /// <summary>The application for review or confirmation has entered the body's system: it is filed on that day (电子签名法 §11).</summary>
    public async Task DeliveredAsync(Referral referral, DateOnly on, Moment moment, CancellationToken ct)
    {
        if (RouteOf(referral) is { } route && await SenderCaseAsync(referral, ct) is { } dispute)
        {
            var agreement = new AgreementId(referral.AgreementId!.Value);
            if (!IsFiled(dispute, agreement, route))
            {
                dispute.FileConfirmation(agreement, route, await NameOfAsync(referral.ToAgencyId, ct), referral.ReceiverNumber, joint: true, on, moment);
            }
        }
    }

    /// <summary>Before an application for review or confirmation goes to another system: the case must allow it, and its term must not be over.</summary>
    public async Task MustBeFilableAsync(Referral referral, Moment moment, CancellationToken ct)
    {
        if (RouteOf(referral) is { } route && await SenderCaseAsync(referral, ct) is { } dispute
            && new AgreementId(referral.AgreementId!.Value) is var agreement && !IsFiled(dispute, agreement, route))
        {
            dispute.MustAllowFiling(agreement, route, joint: true, moment.Today, moment);
        }
    }

    private static bool IsFiled(DisputeCase dispute, AgreementId agreement, ConfirmationRoute route) =>
        dispute.Agreements.Single(one => one.Id == agreement).Confirmations.Any(filed => filed.Route == route && filed.IsPending);

    /// <summary>
    /// The receipt of another system is here, and the case may not allow the filing any more, mostly because the term ended on the way. What
    /// arrived has arrived: the office hears why the case shows no application, for nobody else would notice.
    /// </summary>
    public async Task DeliveredElsewhereAsync(Referral referral, DateOnly on, Moment moment, CancellationToken ct)
    {
        try
        {
            await DeliveredAsync(referral, on, moment, ct);
        }
        catch (RuleBrokenException refused)
        {
            // Refused before anything was changed.
            await TellOfficeAsync(referral, refused.Code, moment, ct);
        }
    }

    private async Task TellOfficeAsync(Referral referral, RuleCode why, Moment moment, CancellationToken ct)
    {
        var key = $"confirmation-not-filed/{referral.Id.Value:N}";
        if (await db.Tasks.AnyAsync(known => known.OnceKey == key, ct))
        {
            return;
        }

        var office = referral.FromAgencyId;
        await roster.LoadAsync([office], ct);
        db.Tasks.Add(WorkTask.Open(
            WorkTaskId.New(moment.Now), office, referral.SenderCaseId, TaskKind.ConfirmationNotFiled, why.Code, key,
            roster.AssigneeFor(office, referral.Chain, roster.RoleIn(office)), moment.Calendar.AddWorkingDays(moment.Today, 1), moment.Now, referral.Id.Value));
    }

    /// <summary>移送: once the other body took the dispute on, this one is done with it.</summary>
    public async Task AcceptedAsync(Referral referral, Moment moment, CancellationToken ct)
    {
        if (referral.Purpose == ReferralPurpose.HandOver && await SenderCaseAsync(referral, ct) is { } dispute
            && dispute.CanNow(CaseAction.ReferOut) && !LeavesSomebodyHere(referral, dispute))
        {
            dispute.ReferOut(await NameOfAsync(referral.ToAgencyId, ct), referral.Reason, moment);
        }
    }

    /// <summary>Handed over for some of the applicants; mediation goes on for the others.</summary>
    private static bool LeavesSomebodyHere(Referral referral, DisputeCase dispute) => referral.Applicants.Count > 0
        && dispute.Applicants.Any(party => party.Outcome == ApplicantOutcome.Pending && !referral.Applicants.Contains(party.Id));

    /// <summary>What the commission or court decided on the agreement. Granted, the other way ends (办案规则 §75(2)).</summary>
    public async Task ResultCameAsync(Referral referral, ReferralActor platform, Moment moment, CancellationToken ct)
    {
        if (RouteOf(referral) is not { } route || referral.Result is not { } result || await SenderCaseAsync(referral, ct) is not { } dispute)
        {
            return;
        }

        var agreement = new AgreementId(referral.AgreementId!.Value);
        if (!IsFiled(dispute, agreement, route))
        {
            return;
        }

        dispute.RecordConfirmation(agreement, route, ResultOf(result.Outcome), result.On <= moment.Today ? result.On : moment.Today, result.Number, null, moment);
        if (result.Outcome == ReferralOutcome.Granted)
        {
            await EndOtherWayAsync(referral, platform, moment, ct);
        }
    }

    /// <summary>The court made its writ of what was agreed here.</summary>
    public async Task ResultAcknowledgedAsync(Referral referral, Moment moment, CancellationToken ct)
    {
        if (referral.Instrument is not { Length: > 0 } number || referral.ReceiverCaseId is not { } id)
        {
            return;
        }

        var dispute = await db.Cases.IgnoreQueryFilters().SingleAsync(one => one.Id == id, ct);
        foreach (var agreement in dispute.Agreements.Where(one => one.Confirmations.Any(filed => filed is { Route: ConfirmationRoute.CourtWrit, IsPending: true })).ToList())
        {
            dispute.RecordConfirmation(agreement.Id, ConfirmationRoute.CourtWrit, ConfirmationResult.Granted, moment.Today, number, null, moment);
        }
    }

    private async Task EndOtherWayAsync(Referral granted, ReferralActor platform, Moment moment, CancellationToken ct)
    {
        var others = await db.Referrals.Where(other => other.AgreementId == granted.AgreementId && other.Id != granted.Id).ToListAsync(ct);
        foreach (var other in others.Where(other => other.IsOpen))
        {
            if (ReferralLifecycle.Allows(other.Status, ReferralAction.Recall))
            {
                other.Recall(SupersededNote, platform, moment.Now, moment);
            }
            else if (ReferralLifecycle.Allows(other.Status, ReferralAction.Withdraw))
            {
                other.Withdraw(SupersededNote, platform, moment.Now, moment);
            }

            Superseded.Add(other);
        }
    }

    /// <summary>Referrals that ended because another was granted; their other side is still to be told.</summary>
    public List<Referral> Superseded { get; } = [];

    private const string SupersededNote = "另一确认途径已先作出（办案规则 §75）";

    private static ConfirmationRoute? RouteOf(Referral referral) => (referral.Purpose, referral.AgreementId) switch
    {
        (ReferralPurpose.ArbitrationReview, not null) => ConfirmationRoute.ArbitrationReview,
        (ReferralPurpose.JudicialConfirmation, not null) => ConfirmationRoute.CourtConfirmation,
        _ => null,
    };

    private static ConfirmationResult ResultOf(ReferralOutcome outcome) => outcome switch
    {
        ReferralOutcome.Granted => ConfirmationResult.Granted,
        ReferralOutcome.NotRegistered => ConfirmationResult.NotAccepted,
        ReferralOutcome.Withdrawn => ConfirmationResult.Withdrawn,
        _ => ConfirmationResult.Refused,
    };

    private async Task<DisputeCase?> SenderCaseAsync(Referral referral, CancellationToken ct) => referral.SenderCaseId is { } id
        ? await db.Cases.IgnoreQueryFilters().SingleOrDefaultAsync(one => one.Id == id, ct)
        : null;

    private Task<string> NameOfAsync(Domain.Agencies.AgencyId agency, CancellationToken ct) =>
        db.Agencies.Where(body => body.Id == agency).Select(body => body.Name).SingleAsync(ct);
}
