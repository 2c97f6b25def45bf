using System.Globalization;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Notices;
using Mediation.Domain.Agencies;
using Mediation.Domain.Linkage;
using Mediation.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Linkage;

/// <summary>Queues the notices of a joint matter in the save of the step that causes them. They name number and title, nothing else.</summary>
internal sealed class MatterNotices(IAppDb db, IStaffDirectory staff, IAccountAddresses accounts, OfficeRules offices, PlatformTime time)
{
    /// <summary>The liaisons of these bodies; the heads of a body that has none, since nobody else would hear of it.</summary>
    /// <param name="what">Makes the notice one of its kind: it is queued once for each person.</param>
    public async Task TellBodiesAsync(
        JointMatter matter, IReadOnlyCollection<AgencyId> bodies, MatterWords what, CancellationToken ct)
    {
        var liaisons = await staff.AccountsAsync(Role.Liaison, bodies, ct);
        var heads = await staff.AccountsAsync(Role.CentreHead, [.. bodies.Where(body => !liaisons[body].Any())], ct);
        List<Guid> told = [.. bodies.SelectMany(body => liaisons[body].Concat(heads[body])).Distinct()];
        await QueueAsync(matter, Audience.Liaison, told, what, [[NoticeChannel.InApp, NoticeChannel.Email]], ct);
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
            var language = languages.GetValueOrDefault(account, Languages.Chinese);
            var values = new Dictionary<string, string>(what.Values)
            {
                [Placeholders.Matter] = matter.Number,
                [Placeholders.Title] = matter.Facts.Title,
                [Placeholders.Office] = await offices.OfficeNameAsync(matter.ConvenerId, language, ct),
            };
            foreach (var (channels, way) in ways.Select((channels, way) => (channels, way)))
            {
                db.Notices.Add(Notice.Queue(
                    new NoticeDraft
                    {
                        AgencyId = matter.ConvenerId,
                        OnceKey = string.Create(CultureInfo.InvariantCulture, $"j:{what.OnceKey}:{account:N}:{way}"),
                        Audience = audience,
                        Recipient = new Recipient(RecipientKind.Account, account),
                        TemplateKey = what.TemplateKey,
                        Language = language,
                        Values = values,
                        Channels = channels,
                        NotBefore = time.Now,
                    },
                    time.Now));
            }
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
