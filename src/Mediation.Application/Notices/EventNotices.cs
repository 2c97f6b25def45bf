using System.Globalization;
using Mediation.Application.Common;
using Mediation.Application.History;
using Mediation.Domain.Cases;
using Mediation.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>Makes the notices of a batch of events: cases and recipients are asked for once per batch.</summary>
internal sealed class EventNotices(IAppDb db, PlatformTime time, OfficeRules rules, NoticeRecipients recipients)
{
    private Dictionary<CaseId, CaseInHand> _cases = [];
    private Dictionary<Audience, ILookup<CaseId, Told>> _told = [];

    public async Task PrepareAsync(IReadOnlyList<OutboxMessage> batch, CancellationToken ct)
    {
        List<CaseId> ids = [.. batch.Where(message => Announcement.Of(message.Event).Count > 0).Select(message => new CaseId(message.StreamId)).Distinct()];
        _cases = await db.Cases.AsNoTracking().IgnoreAutoIncludes().Where(dispute => ids.Contains(dispute.Id))
            .Select(dispute => new CaseInHand(dispute.Id, dispute.AgencyId, dispute.Number)).ToDictionaryAsync(dispute => dispute.Id, ct);
        _told = [];
        foreach (var audience in batch.SelectMany(message => Announcement.Of(message.Event)).SelectMany(one => one.Audiences).Distinct())
        {
            _told[audience] = await recipients.OfAsync(audience, [.. _cases.Values], time.Today, ct);
        }
    }

    /// <exception cref="System.Text.Json.JsonException">The message is not what its event writes.</exception>
    public async Task<IReadOnlyList<Notice>> OfAsync(OutboxMessage message, CancellationToken ct)
    {
        var announcements = Announcement.Of(message.Event);
        if (announcements.Count == 0 || !_cases.TryGetValue(new CaseId(message.StreamId), out var dispute))
        {
            return [];
        }

        var words = EventWords.Of(message);
        var notices = new List<Notice>();
        foreach (var (announcement, audience) in announcements.SelectMany(one => one.Audiences, (one, audience) => (one, audience)))
        {
            // Who is not reminded of a clock is not told that it moved: a worker has no part in the office's own duties.
            if (words.Clock is { } clock && (await rules.StepsAsync(dispute.Agency, clock, audience, ct)).Count == 0)
            {
                continue;
            }

            foreach (var told in _told[audience][dispute.Id].Where(one => announcement.Only is null || one.Side == announcement.Only)
                .DistinctBy(one => one.Recipient))
            {
                notices.Add(await WriteAsync(message, announcement, audience, told, dispute, words, ct));
            }
        }

        return notices;
    }

    private async Task<Notice> WriteAsync(
        OutboxMessage message, Announcement announcement, Audience audience, Told told, CaseInHand dispute, EventWords words, CancellationToken ct)
    {
        var (now, channels) = (time.Now, Announcement.ChannelsOf(audience));
        var values = new Dictionary<string, string>(words.Values)
        {
            [Placeholders.Case] = dispute.Number,
            [Placeholders.Office] = await rules.OfficeNameAsync(dispute.Agency, told.Language, ct),
        };
        return Notice.Queue(
            new NoticeDraft
            {
                AgencyId = dispute.Agency,
                CaseId = dispute.Id,
                DeadlineId = words.DeadlineId,
                DueOn = words.DueOn,
                OnceKey = string.Create(CultureInfo.InvariantCulture, $"e:{message.Id:N}:{audience}:{told.Recipient.Id:N}"),
                Audience = audience,
                Recipient = told.Recipient,
                TemplateKey = announcement.TemplateKey,
                Language = told.Language,
                Values = values,
                Channels = channels,
                NotBefore = await rules.AllowedAsync(dispute.Agency, audience, channels[0], now, ct),
            },
            now);
    }
}
