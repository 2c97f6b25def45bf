using Mediation.Application.Common;
using Mediation.Application.Jobs;
using Mediation.Domain.Cases;
using Mediation.Domain.Engagement;
using Mediation.Domain.Notices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Engagement;

/// <summary>
/// Invites the respondents of cases that were accepted, notes what arrived, what was offered and what was signed, and tries another way with
/// those who did not come. Sent by a job only; each step happens once, on however many nodes it runs.
/// </summary>
public sealed record BringRespondents : IRequest<RespondentsBrought>
{
    public const string Job = "bring-respondents";
}

public sealed record RespondentsBrought(int Invited, int Delivered, int Offered, int SignedAgreement, int Again, int Failed);

internal sealed class BringRespondentsHandler(IAppDb db, BringingRespondents work, IJobLeases leases, IJobFailures failures, JobReport report)
    : IRequestHandler<BringRespondents, RespondentsBrought>
{
    private const string Invitation = "invitation";
    private static readonly TimeSpan Held = TimeSpan.FromMinutes(10);

    public async Task<RespondentsBrought> Handle(BringRespondents command, CancellationToken ct)
    {
        await using var lease = await leases.TryTakeAsync(BringRespondents.Job, Held, ct);
        if (lease is null)
        {
            return new RespondentsBrought(0, 0, 0, 0, 0, 0);
        }

        var (invited, failedToInvite) = await EachAsync(JobSubjects.Case, await work.UninvitedAsync(ct), work.InviteAsync, ct);
        var (delivered, failedToNote) = await EachAsync(Invitation, await work.ArrivedAsync(ct), work.NoteArrivalAsync, ct);
        var (offered, failedToOffer) = await EachAsync(Invitation, await work.OfferedAsync(ct), work.NoteOfferAsync, ct);
        var (signed, failedToSign) = await EachAsync(Invitation, await work.SignedAsync(ct), work.NoteSignatureAsync, ct);
        var (again, failedToGo) = await EachAsync(Invitation, await work.SilentAsync(ct), work.ApproachAgainAsync, ct);
        report.Add("invited", invited);
        report.Add("again", again);
        return new RespondentsBrought(invited, delivered, offered, signed, again, failedToInvite + failedToNote + failedToOffer + failedToSign + failedToGo);
    }

    // One that goes wrong is listed by name, tried again by the next run and holds up nobody.
    private async Task<(int Done, int Failed)> EachAsync(string kind, IReadOnlyList<Guid> subjects, Func<Guid, CancellationToken, Task<bool>> act, CancellationToken ct)
    {
        var owed = await OpenFailures.OfAsync(db, BringRespondents.Job, kind, ct);
        var (done, failed) = (0, 0);
        foreach (var subject in subjects)
        {
            try
            {
                db.Forget();
                done += await act(subject, ct) ? 1 : 0;
                await owed.ClearAsync(failures, subject, ct);
            }
            catch (Exception wrong) when (wrong is not OperationCanceledException)
            {
                db.Forget();
                failed++;
                await failures.NoteAsync(BringRespondents.Job, kind, subject, JobReport.CodeOf(wrong), ct);
            }
        }

        return (done, failed);
    }
}

/// <summary>What the job finds to do, and does for one at a time.</summary>
internal sealed class BringingRespondents(IAppDb db, Invitations invitations, IWorkCalendars calendars, PlatformTime time)
{
    // Cases accepted before the platform had invitations are not written to all at once.
    private const int InvitedWithinDays = 7;
    private static readonly CaseStatus[] Open = [.. Enum.GetValues<CaseStatus>().Where(status => Invitation.IsOpen(status, termEndsOn: null, default))];
    private static readonly NoticeState[] Hopeful = [NoticeState.Queued, NoticeState.Underway, NoticeState.Confirmed];
    private static readonly CaseStatus[] Accepted = [CaseStatus.Accepted, CaseStatus.Assigned, CaseStatus.Scheduled, CaseStatus.Mediating];

    private IQueryable<Notice> Messages => db.Notices.Where(notice => notice.TemplateKey == TemplateKeys.RespondentInvited);

    public async Task<IReadOnlyList<Guid>> UninvitedAsync(CancellationToken ct)
    {
        var since = time.Today.AddDays(-InvitedWithinDays);
        return await db.Cases.AsNoTracking()
            .Where(dispute => Accepted.Contains(dispute.Status) && dispute.AcceptedOn >= since && dispute.Parties.Any(party =>
                party.Side == PartySide.Respondent && party.Consent != ConsentState.Refused && party.AccountId == null
                && !db.Invitations.Any(invitation => invitation.CaseId == dispute.Id && invitation.PartyId == party.Id)))
            .OrderBy(dispute => dispute.Id).Select(dispute => dispute.Id.Value).ToListAsync(ct);
    }

    public async Task<bool> InviteAsync(Guid dispute, CancellationToken ct)
    {
        var id = new CaseId(dispute);
        var found = await db.Cases.AsNoTracking().SingleAsync(one => one.Id == id, ct);
        var known = await db.Invitations.Where(one => one.CaseId == id).Select(one => one.PartyId).ToListAsync(ct);
        if (!Invitation.IsOpen(found, time.Today))
        {
            return false;
        }

        foreach (var party in found.Respondents.Where(party => party is { TakesPart: true, AccountId: null } && !known.Contains(party.Id)))
        {
            await invitations.InviteAsync(found, party, ct);
        }

        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Read from the messages themselves, so that no receipt waits for an invitation, or fails because of one.</summary>
    public async Task<IReadOnlyList<Guid>> ArrivedAsync(CancellationToken ct) => await db.Invitations
        .Where(one => !one.Marks.Any(mark => mark.Step == FunnelStep.Delivered)
            && db.Notices.Any(notice => notice.CaseId == one.CaseId && notice.RecipientId == (Guid)(object)one.PartyId
                && notice.TemplateKey == TemplateKeys.RespondentInvited && notice.State == NoticeState.Confirmed))
        .Select(one => one.Id.Value).ToListAsync(ct);

    public async Task<bool> NoteArrivalAsync(Guid invitation, CancellationToken ct)
    {
        var one = await FindAsync(invitation, ct);
        var (dispute, party) = (one.CaseId, one.PartyId.Value);
        var at = await db.Notices.Where(notice => notice.CaseId == dispute && notice.RecipientId == party
                && notice.TemplateKey == TemplateKeys.RespondentInvited && notice.State == NoticeState.Confirmed)
            .OrderBy(notice => notice.EndedAt).Select(notice => notice.EndedAt).FirstAsync(ct);
        return await ReachAsync(one, FunnelStep.Delivered, at ?? time.Now, ct);
    }

    public async Task<IReadOnlyList<Guid>> OfferedAsync(CancellationToken ct) => await db.Invitations
        .Where(one => !one.Marks.Any(mark => mark.Step == FunnelStep.Offered)
            && db.Talks.Any(talks => talks.CaseId == one.CaseId && talks.RespondentId == one.PartyId
                && talks.Offers.Any(offer => offer.Side == PartySide.Respondent)))
        .Select(one => one.Id.Value).ToListAsync(ct);

    public async Task<bool> NoteOfferAsync(Guid invitation, CancellationToken ct)
    {
        var one = await FindAsync(invitation, ct);
        var (dispute, party) = (one.CaseId, one.PartyId);
        var at = await db.Talks.Where(talks => talks.CaseId == dispute && talks.RespondentId == party)
            .SelectMany(talks => talks.Offers).Where(offer => offer.Side == PartySide.Respondent).MinAsync(offer => offer.MadeAt, ct);
        return await ReachAsync(one, FunnelStep.Offered, at, ct);
    }

    public async Task<IReadOnlyList<Guid>> SignedAsync(CancellationToken ct) => await db.Invitations
        .Where(one => !one.Marks.Any(mark => mark.Step == FunnelStep.SignedAgreement)
            && db.Cases.Any(dispute => dispute.Id == one.CaseId && dispute.Agreements.Any(agreement =>
                agreement.Signatures.Any(signature => signature.SignerId == (Guid)(object)one.PartyId))))
        .Select(one => one.Id.Value).ToListAsync(ct);

    public async Task<bool> NoteSignatureAsync(Guid invitation, CancellationToken ct) =>
        await ReachAsync(await FindAsync(invitation, ct), FunnelStep.SignedAgreement, time.Now, ct);

    public async Task<IReadOnlyList<Guid>> SilentAsync(CancellationToken ct)
    {
        var (calendar, today) = (await calendars.CurrentAsync(ct), time.Today);
        var patience = await db.EngagementPolicies.AsNoTracking().ToDictionaryAsync(policy => policy.AgencyId, policy => policy.AgainAfterWorkingDays, ct);
        var waiting = await db.Invitations.AsNoTracking()
            .Where(one => !one.Marks.Any(mark => mark.Step == FunnelStep.Opened || mark.Step == FunnelStep.Answered)
                && !one.Approaches.Any(approach => approach.Channel == ApproachChannel.Phone)
                && db.Cases.Any(dispute => dispute.Id == one.CaseId && Open.Contains(dispute.Status)))
            .OrderBy(one => one.Id)
            .Select(one => new
            {
                one.Id,
                one.AgencyId,
                Last = one.Approaches.Max(approach => approach.At),
                IsLost = Messages.Any(notice => notice.CaseId == one.CaseId && notice.RecipientId == (Guid)(object)one.PartyId && notice.State == NoticeState.Exhausted)
                    && !Messages.Any(notice => notice.CaseId == one.CaseId && notice.RecipientId == (Guid)(object)one.PartyId && Hopeful.Contains(notice.State)),
            }).ToListAsync(ct);
        return
        [
            // Whom no message reached is not waited for.
            .. waiting.Where(one => one.IsLost
                    || calendar.CountWorkingDays(PlatformTime.DateIn(one.Last), today)
                        >= patience.GetValueOrDefault(one.AgencyId, EngagementPolicy.ShippedWorkingDays))
                .Select(one => one.Id.Value),
        ];
    }

    public async Task<bool> ApproachAgainAsync(Guid invitation, CancellationToken ct)
    {
        var one = await FindAsync(invitation, ct);
        var dispute = await db.Cases.AsNoTracking().SingleAsync(found => found.Id == one.CaseId, ct);
        var party = dispute.PartyOf(one.PartyId);
        var tried = one.Approaches.Select(approach => approach.Channel).ToList();
        if (!Invitation.IsOpen(dispute, time.Today) || !party.TakesPart || ApproachOrder.NextOf(Invitations.ReachOf(dispute, party), tried) is not { } next)
        {
            return false;
        }

        one.ApproachAgain(next, time.Now);
        await invitations.BringAsync(one, dispute, party, next, ct);
        return await SaveAsync(ct);
    }

    private Task<Invitation> FindAsync(Guid invitation, CancellationToken ct)
    {
        var id = new InvitationId(invitation);
        return db.Invitations.SingleAsync(one => one.Id == id, ct);
    }

    private async Task<bool> ReachAsync(Invitation invitation, FunnelStep step, DateTimeOffset at, CancellationToken ct) =>
        invitation.Reach(step, at) && await SaveAsync(ct);

    private async Task<bool> SaveAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // The respondent came at this moment: what is still to do the next run sees.
            db.Forget();
            return false;
        }
    }
}
