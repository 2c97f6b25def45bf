using System.Globalization;
using Mediation.Application.Common;
using Mediation.Application.Notices;
using Mediation.Domain.Agencies;
using Mediation.Domain.Notices;
using Mediation.Domain.Referrals;

namespace Mediation.Application.Referrals;

/// <summary>Tells a liaison who does not sign in, and so has no list of tasks, that a referral waits. It names the two bodies' number alone.</summary>
internal sealed class ReferralNotices(IAppDb db, OfficeRules offices, PlatformTime time)
{
    /// <summary>Added to the save of the task it goes with.</summary>
    public async Task QueueAsync(Referral referral, ReferralDuty duty, Liaison person, string onceKey, CancellationToken ct)
    {
        var other = duty.By == ReferralSide.Sender ? referral.ToAgencyId : referral.FromAgencyId;
        db.Notices.Add(Notice.Queue(
            new NoticeDraft
            {
                // The other body's office hears of it where it does not arrive: whoever is reached by telephone alone has no office here.
                AgencyId = referral.Placement == ReferralPlacement.Here ? other : person.AgencyId,
                OnceKey = $"r:{onceKey}",
                Audience = Audience.Liaison,
                Recipient = new Recipient(RecipientKind.Liaison, person.Id.Value),
                TemplateKey = TemplateKeys.ReferralWaiting,
                Language = Languages.Chinese,
                Values = new Dictionary<string, string>
                {
                    [Placeholders.Case] = referral.SenderNumber ?? $"{referral.Id.Value}",
                    [Placeholders.Office] = await offices.OfficeNameAsync(other, Languages.Chinese, ct),
                    [Placeholders.Due] = duty.DueOn.ToString("O", CultureInfo.InvariantCulture),
                },
                Channels = [NoticeChannel.Sms, NoticeChannel.Email],
                NotBefore = time.Now,
            },
            time.Now));
    }
}
