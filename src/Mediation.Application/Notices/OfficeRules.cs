using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>What each office set for its notices, and the shipped rules where it set none. Read once per job or request.</summary>
internal sealed class OfficeRules(IAppDb db)
{
    private IReadOnlyList<ReminderLadder>? _ladders;
    private Dictionary<AgencyId, QuietHours>? _quiet;
    private Dictionary<AgencyId, (string Chinese, string English)>? _names;
    private readonly Dictionary<(AgencyId, string, NoticeChannel, string), TemplateText> _texts = [];

    public async Task<IReadOnlyList<ReminderLadder>> LaddersAsync(CancellationToken ct) =>
        _ladders ??= await db.ReminderLadders.AsNoTracking().ToListAsync(ct);

    public async Task<IReadOnlyList<ReminderStep>> StepsAsync(AgencyId agency, ClockId clock, Audience audience, CancellationToken ct) =>
        (await LaddersAsync(ct)).FirstOrDefault(one => one.AgencyId == agency && one.Clock == clock && one.Audience == audience)?.Steps
        ?? ShippedLadders.For(clock, audience);

    /// <summary>The first moment from <paramref name="at"/> on at which this may go out: a text message to a party waits for the morning.</summary>
    public async Task<DateTimeOffset> AllowedAsync(AgencyId agency, Audience audience, NoticeChannel channel, DateTimeOffset at, CancellationToken ct)
    {
        if (!QuietHours.Concern(audience, channel))
        {
            return at;
        }

        _quiet ??= await db.ReminderPolicies.AsNoTracking().ToDictionaryAsync(policy => policy.AgencyId, policy => policy.Quiet, ct);
        return at + _quiet.GetValueOrDefault(agency, QuietHours.Shipped).Wait(PlatformTime.HourIn(at));
    }

    public async Task<string> OfficeNameAsync(AgencyId agency, string language, CancellationToken ct)
    {
        _names ??= await db.Agencies.AsNoTracking()
            .ToDictionaryAsync(one => one.Id, one => (one.Name, one.NameEn), ct);
        var (chinese, english) = _names.GetValueOrDefault(agency);
        return (language == Languages.English ? english : chinese) ?? "";
    }

    public async Task<TemplateText> TextAsync(AgencyId agency, string key, NoticeChannel channel, string language, CancellationToken ct)
    {
        if (_texts.TryGetValue((agency, key, channel, language), out var known))
        {
            return known;
        }

        var own = await db.MessageTemplates.AsNoTracking().SingleOrDefaultAsync(
            one => one.AgencyId == agency && one.Key == key && one.Channel == channel && one.Language == language, ct);
        return _texts[(agency, key, channel, language)] = own?.Current ?? ShippedTemplates.Find(key, channel, language);
    }
}
