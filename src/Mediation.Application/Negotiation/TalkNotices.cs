using System.Globalization;
using Mediation.Application.Common;
using Mediation.Application.Notices;
using Mediation.Domain.Cases;
using Mediation.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Negotiation;

/// <summary>Queues, in the save of the step, that something waits to be read. What was offered or written is not in it: a message is read by others.</summary>
internal sealed class TalkNotices(IAppDb db, NoticeRecipients recipients, OfficeRules rules, RequestScope scope, PlatformTime time)
{
    /// <summary>These parties, and whoever presides unless that is who acts.</summary>
    /// <param name="onceKey">Of two notices with the same key to one recipient only one is queued.</param>
    public Task TellAsync(DisputeCase dispute, IReadOnlyCollection<PartyId> parties, string template, string onceKey, CancellationToken ct) =>
        TellAsync(dispute, parties, template, _ => onceKey, ct);

    /// <summary>These parties alone.</summary>
    public Task TellPartiesAsync(DisputeCase dispute, IReadOnlyCollection<PartyId> parties, string template, string onceKey, CancellationToken ct) =>
        TellAsync(dispute, parties, template, recipient => recipient.Kind == RecipientKind.Party ? onceKey : null, ct);

    /// <param name="onceKeyOf">May differ by recipient; null where this one need not be told.</param>
    public async Task TellAsync(
        DisputeCase dispute, IReadOnlyCollection<PartyId> parties, string template, Func<Recipient, string?> onceKeyOf, CancellationToken ct)
    {
        var inHand = new CaseInHand(dispute.Id, dispute.AgencyId, dispute.Number);
        List<(Audience Audience, Told Told)> told = [];
        foreach (var audience in (Audience[])[Audience.Worker, Audience.Employer, Audience.Mediator])
        {
            told.AddRange((await recipients.OfAsync(audience, [inHand], time.Today, ct))[dispute.Id]
                .Where(one => IsTold(one.Recipient, parties)).Select(one => (audience, one)));
        }

        var keyed = told.DistinctBy(one => one.Told.Recipient)
            .Select(one => (one.Audience, one.Told, Key: onceKeyOf(one.Told.Recipient) is { } key
                ? string.Create(CultureInfo.InvariantCulture, $"t:{key}:{one.Told.Recipient.Id:N}") : null))
            .Where(one => one.Key is not null).ToList();
        var keys = keyed.Select(one => one.Key!).ToList();
        var said = await db.Notices.AsNoTracking().Where(notice => keys.Contains(notice.OnceKey)).Select(notice => notice.OnceKey).ToListAsync(ct);
        foreach (var one in keyed.Where(one => !said.Contains(one.Key!)))
        {
            db.Notices.Add(await WriteAsync(inHand, one.Audience, one.Told, template, one.Key!, ct));
        }
    }

    private bool IsTold(Recipient recipient, IReadOnlyCollection<PartyId> parties) => recipient.Kind == RecipientKind.Party
        ? parties.Contains(new PartyId(recipient.Id))
        : recipient.Id != scope.Caller.Id;

    private async Task<Notice> WriteAsync(CaseInHand dispute, Audience audience, Told told, string template, string key, CancellationToken ct)
    {
        var channels = Announcement.ChannelsOf(audience);
        return Notice.Queue(
            new NoticeDraft
            {
                AgencyId = dispute.Agency,
                CaseId = dispute.Id,
                OnceKey = key,
                Audience = audience,
                Recipient = told.Recipient,
                TemplateKey = template,
                Language = told.Language,
                Values = new Dictionary<string, string>
                {
                    [Placeholders.Case] = dispute.Number,
                    [Placeholders.Office] = await rules.OfficeNameAsync(dispute.Agency, told.Language, ct),
                },
                Channels = channels,
                NotBefore = await rules.AllowedAsync(dispute.Agency, audience, channels[0], time.Now, ct),
            },
            time.Now);
    }
}
