using Mediation.Application.Common;
using Mediation.Application.Negotiation;
using Mediation.Domain.Evidence;
using Mediation.Domain.Notices;
using Mediation.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Evidence;

/// <summary>Tells the mediator, and the other side of what it may see, that there is something new: once a day for however many files. The caller saves.</summary>
internal sealed class EvidenceNews(IAppDb db, TalkNotices notices, PlatformTime time)
{
    public async Task TellAsync(EvidenceFile file, CancellationToken ct)
    {
        if (file is not { State: EvidenceState.Kept, CaseId: { } id })
        {
            return;
        }

        var dispute = await db.Cases.AsNoTracking().SingleAsync(one => one.Id == id, ct);
        var others = dispute.Parties.Where(party => party.Side != file.Side && file.Share == Shareability.Shareable).Select(party => party.Id).ToHashSet();
        await notices.TellAsync(dispute, others, TemplateKeys.EvidenceHandedIn, FormattableString.Invariant($"e:{id.Value:N}:{file.Side}:{time.Today:yyyyMMdd}"), ct);
    }
}
