using System.Globalization;
using Mediation.Application.Access;
using Mediation.Application.Agencies;
using Mediation.Application.Common;
using Mediation.Application.Notices;
using Mediation.Domain.Agencies;
using Mediation.Domain.Linkage;
using Mediation.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Linkage;

/// <summary>Queues the notices of a joint matter in the save of the step that causes them. They name number and title, nothing else.</summary>
internal sealed class MatterNotices(IAppDb db, IStaffDirectory staff, IAccountAddresses accounts, OfficeRules offices, DutyRoster roster, PlatformTime time)
{
    /// <summary>
    /// Whoever is on duty in each of these bodies; where nobody is, or only somebody who does not sign in, the liaisons; and the heads of a
    /// body that has none, since nobody else would hear of it.
    /// </summary>
    /// <param name="what">Makes the notice one of its kind: it is queued once for each person.</param>
    public async Task TellBodiesAsync(
        JointMatter matter, IReadOnlyCollection<AgencyId> bodies, MatterWords what, CancellationToken ct)
    {
        await roster.LoadAsync(bodies, ct);
        var onDuty = bodies.Select(body => roster.AccountFor(body, chain: null)).OfType<Guid>();
        AgencyId[] others = [.. bodies.Where(body => roster.AccountFor(body, chain: null) is null)];
        var liaisons = await staff.AccountsAsync(Role.Liaison, others, ct);
        var heads = await staff.AccountsAsync(Role.CentreHead, [.. others.Where(body => !liaisons[body].Any())], ct);
        List<Guid> told = [.. onDuty.Concat(others.SelectMany(body => liaisons[body].Concat(heads[body]))).Distinct()];
        await QueueAsync(matter, Audience.Liaison, told, what, [[NoticeChannel.InApp, NoticeChannel.Email]], ct);
        foreach (var person in others.Select(body => roster.ContactFor(body, chain: null)).OfType<Liaison>())
        {
            var contact = (new Recipient(RecipientKind.Liaison, person.Id.Value), Languages.Chinese);
            await QueueAsync(matter, Audience.Liaison, contact, what, [[NoticeChannel.Sms, NoticeChannel.Email]], ct);
        }
    }

    /// <summary>
    /// The heads of the convening agency and of the agency above. The inbox alone would be read in the morning: a text message goes out
    /// beside it, and an e-mail where that does not arrive.
    /// </summary>
    public async Task TellLeadersAsync(JointMatter matter, MatterWords what, CancellationToken ct)
    {
        var above = await db.Agencies.AsNoTracking().Where(agency => agency.Id == matter.ConvenerId).Select(agency => agency.ParentId).SingleAsync(ct);
        var heads = await staff.AccountsAsync(Role.CentreHead, above is { } parent ? [matter.ConvenerId, parent] : [matter.ConvenerId], ct);
        NoticeChannel[][] ways = [[NoticeChannel.InApp], [NoticeChannel.Sms, NoticeChannel.Email]];
        await QueueAsync(matter, Audience.Head, [.. heads[matter.ConvenerId]], what, ways, ct);
        if (above is { } higher)
        {
            await QueueAsync(matter, Audience.Supervisor, [.. heads[higher]], what, ways, ct);
        }
    }

    private async Task QueueAsync(
        JointMatter matter, Audience audience, IReadOnlyCollection<Guid> told, MatterWords what, NoticeChannel[][] ways, CancellationToken ct)
    {
        var languages = await accounts.LanguagesAsync(told, ct);
        foreach (var account in told)
        {
            var recipient = new Recipient(RecipientKind.Account, account);
            await QueueAsync(matter, audience, (recipient, languages.GetValueOrDefault(account, Languages.Chinese)), what, ways, ct);
        }
    }

    private async Task QueueAsync(
        JointMatter matter, Audience audience, (Recipient Recipient, string Language) told, MatterWords what, NoticeChannel[][] ways, CancellationToken ct)
    {
        var values = new Dictionary<string, string>(what.Values)
        {
            [Placeholders.Matter] = matter.Number,
            [Placeholders.Title] = matter.Facts.Title,
            [Placeholders.Office] = await offices.OfficeNameAsync(matter.ConvenerId, told.Language, ct),
        };
        foreach (var (channels, way) in ways.Select((channels, way) => (channels, way)))
        {
            db.Notices.Add(Notice.Queue(
                new NoticeDraft
                {
                    AgencyId = matter.ConvenerId,
                    OnceKey = string.Create(CultureInfo.InvariantCulture, $"j:{what.OnceKey}:{told.Recipient.Id:N}:{way}"),
                    Audience = audience,
                    Recipient = told.Recipient,
                    TemplateKey = what.TemplateKey,
                    Language = told.Language,
                    Values = values,
                    Channels = channels,
                    NotBefore = time.Now,
                },
                time.Now));
        }
    }
}

/// <param name="OnceKey">Of two notices with the same key to one person only one is queued.</param>
/// <param name="Values">Beyond number, title and office, which every notice has.</param>
internal sealed record MatterWords(string TemplateKey, string OnceKey, IReadOnlyDictionary<string, string> Values)
{
    public MatterWords(string templateKey, string onceKey) : this(templateKey, onceKey, new Dictionary<string, string>())
    {
    }
}
