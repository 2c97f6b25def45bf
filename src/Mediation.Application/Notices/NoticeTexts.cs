using Mediation.Application.Collective;
using Mediation.Application.Common;
using Mediation.Application.Engagement;
using Mediation.Domain.Notices;

namespace Mediation.Application.Notices;

/// <summary>A notice in the words its office uses now, for one channel.</summary>
internal sealed class NoticeTexts(OfficeRules rules, InvitationLinks links, VoterCodesInMessages codes, IClockCatalogues clocks, PlatformTime time)
{
    public async Task<RenderedMessage> OfAsync(Notice notice, NoticeChannel channel, CancellationToken ct)
    {
        var text = await rules.TextAsync(notice.AgencyId, notice.TemplateKey, channel, notice.Language, ct);
        return TemplateRenderer.Render(text, codes.FilledIn(links.FilledIn(notice.Values)), notice.Language, time.Today, await clocks.CurrentAsync(ct));
    }
}
