using Mediation.Application.Common;
using Mediation.Application.Notices;
using Mediation.Domain.Cases;
using Mediation.Domain.Engagement;
using Mediation.Domain.Notices;
using Mediation.Domain.Tasks;

namespace Mediation.Application.Engagement;

/// <summary>Makes invitations and the messages that bring them. The caller saves.</summary>
internal sealed class Invitations(IAppDb db, IInvitationSecrets secrets, OfficeRules rules, IWorkCalendars calendars, PlatformTime time)
{
    private const int WorkingDaysToAct = 1;

    public static string TaskKey(InvitationId id) => $"respondent-to-call:{id.Value:N}";

    public static string NoticeKey(InvitationId id, int serial, ApproachChannel by) => $"invitation:{id.Value:N}:{serial}:{by}";

    public async Task<Invitation> InviteAsync(DisputeCase dispute, Party party, CancellationToken ct)
    {
        var (id, by) = (InvitationId.New(time.Now), ApproachOrder.FirstOf(ReachOf(dispute, party)));
        var invitation = Invitation.Send(id, dispute.AgencyId, dispute.Id, party.Id, AnswerDoor.HashOf(secrets.SecretOf(id, serial: 1)), by, time.Now);
        db.Invitations.Add(invitation);
        await BringAsync(invitation, dispute, party, by, ct);
        return invitation;
    }

    /// <summary>Queues the message, or asks the office to call.</summary>
    public async Task BringAsync(Invitation invitation, DisputeCase dispute, Party party, ApproachChannel by, CancellationToken ct)
    {
        if (by == ApproachChannel.Phone)
        {
            var dueOn = (await calendars.CurrentAsync(ct)).AddWorkingDays(time.Today, WorkingDaysToAct);
            db.Tasks.Add(WorkTask.Open(
                WorkTaskId.New(time.Now), dispute.AgencyId, dispute.Id, TaskKind.RespondentToCall, nameof(ApproachChannel.Phone), TaskKey(invitation.Id),
                TaskAssignee.AnyoneIn(dispute.AgencyId, TaskRole.Clerk), dueOn, time.Now, invitation.Id.Value));
            return;
        }

        db.Notices.Add(await NoticeAsync(invitation, dispute, party, by, ct));
    }

    public static Reach ReachOf(DisputeCase dispute, Party party)
    {
        var own = OwnAddresses.Of(dispute, party);
        return new Reach(own.Mobile is not null, own.Email is not null, party.Address is not null);
    }

    private async Task<Notice> NoticeAsync(Invitation invitation, DisputeCase dispute, Party party, ApproachChannel by, CancellationToken ct)
    {
        var channel = by switch
        {
            ApproachChannel.Sms => NoticeChannel.Sms,
            ApproachChannel.Email => NoticeChannel.Email,
            _ => NoticeChannel.Letter,
        };
        var (language, audience) = (party.Language ?? Languages.Chinese, party.IsOrganisation ? Audience.Employer : Audience.Worker);
        return Notice.Queue(
            new NoticeDraft
            {
                AgencyId = dispute.AgencyId,
                CaseId = dispute.Id,
                OnceKey = NoticeKey(invitation.Id, invitation.Serial, by),
                Audience = audience,
                Recipient = new Recipient(RecipientKind.Party, party.Id.Value),
                TemplateKey = TemplateKeys.RespondentInvited,
                Language = language,
                // The address itself is worked out when it is sent: it lies in no table of ours.
                Values = new Dictionary<string, string>
                {
                    [Placeholders.Office] = await rules.OfficeNameAsync(dispute.AgencyId, language, ct),
                    [Placeholders.Invitation] = $"{invitation.Id.Value:N}",
                    [Placeholders.Serial] = invitation.Serial.ToString(System.Globalization.CultureInfo.InvariantCulture),
                },
                Channels = [channel],
                NotBefore = await rules.AllowedAsync(dispute.AgencyId, audience, channel, time.Now, ct),
            },
            time.Now);
    }
}
