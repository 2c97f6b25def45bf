using System.Security.Cryptography;
using System.Text;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Engagement;
using Mediation.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Engagement;

/// <summary>An invitation whose address still leads somewhere, with what of its case the door has to know.</summary>
internal sealed record OpenInvitationInHand(Invitation Invitation, DisputeCase Dispute, Party Party)
{
    public OwnAddresses Own => OwnAddresses.Of(Dispute, Party);
}

/// <summary>
/// What the pages before sign-in share. Nobody has signed in here, so the filter of cases shows none: each case is reached through the hash of a
/// secret and in no other way.
/// </summary>
internal sealed class AnswerDoor(IAppDb db, IInvitationSecrets secrets, IWorkCalendars calendars, PlatformTime time)
{
    private const int WorkingDaysToAct = 1;

    public IAppDb Db => db;

    public IInvitationSecrets Secrets => secrets;

    public DateTimeOffset Now => time.Now;

    // The secrets are random and long, so that a plain hash is enough: there is nothing to guess.
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Unknown, replaced and ended are the same.</summary>
    public async Task<OpenInvitationInHand> OpenAsync(string? typed, CancellationToken ct)
    {
        if (InvitationSecret.Read(typed, InvitationSecret.Length) is not { } secret)
        {
            throw new NotFoundException("invitation");
        }

        var hash = HashOf(secret);
        return await HoldAsync(await db.Invitations.SingleOrDefaultAsync(one => one.SecretHash == hash, ct), ct) ?? throw new NotFoundException("invitation");
    }

    /// <summary>A visit that is still on; over, unknown, and of an invitation that ended are the same.</summary>
    public async Task<(AnswerVisit Visit, OpenInvitationInHand Open)> VisitAsync(string secret, CancellationToken ct)
    {
        var hash = HashOf(secret);
        var visit = await db.AnswerVisits.SingleOrDefaultAsync(one => one.Hash == hash, ct);
        if (visit is null || visit.IsGoneAt(time.Now))
        {
            throw new NotFoundException("visit");
        }

        var invitation = await db.Invitations.SingleOrDefaultAsync(one => one.Id == visit.InvitationId && one.Serial == visit.Serial, ct);
        return await HoldAsync(invitation, ct) is { } open ? (visit, open) : throw new NotFoundException("visit");
    }

    public async Task<(AnswerVisit Visit, OpenInvitationInHand Open)> IdentifiedAsync(string secret, CancellationToken ct) =>
        await VisitAsync(secret, ct) is { Visit.IsIdentified: true } known ? known : throw new NotFoundException("visit");

    /// <summary>Somebody could not be let in, and the office should know. Once for each reason and address.</summary>
    public async Task TellOfficeAsync(OpenInvitationInHand open, string why, CancellationToken ct)
    {
        var key = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"answer-door:{open.Invitation.Id.Value:N}:{open.Invitation.Serial}:{why}");
        if (await db.Tasks.AnyAsync(task => task.OnceKey == key, ct))
        {
            return;
        }

        var dueOn = (await calendars.CurrentAsync(ct)).AddWorkingDays(time.Today, WorkingDaysToAct);
        db.Tasks.Add(WorkTask.Open(
            WorkTaskId.New(time.Now), open.Dispute.AgencyId, open.Dispute.Id, TaskKind.RespondentNotLetIn, why, key,
            TaskAssignee.AnyoneIn(open.Dispute.AgencyId, TaskRole.Clerk), dueOn, time.Now, open.Invitation.Id.Value));
    }

    /// <summary>Two visits may reach the same step at one moment: the other has written it, and nothing is lost.</summary>
    public async Task SaveMarksAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            db.Forget();
        }
    }

    private async Task<OpenInvitationInHand?> HoldAsync(Invitation? invitation, CancellationToken ct)
    {
        if (invitation is null)
        {
            return null;
        }

        var dispute = await db.Cases.IgnoreQueryFilters().AsNoTracking().IgnoreAutoIncludes()
            .Include(one => one.Parties).Include(one => one.Representatives).Include(one => one.Deadlines)
            .SingleAsync(one => one.Id == invitation.CaseId, ct);
        var party = dispute.PartyOf(invitation.PartyId);
        return Invitation.IsOpen(dispute, time.Today) && party.TakesPart ? new OpenInvitationInHand(invitation, dispute, party) : null;
    }
}
