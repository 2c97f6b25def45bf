using Mediation.Application.Common;
using Mediation.Application.Evidence;
using Mediation.Domain.Intake;
using Mediation.Domain.Oral;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Intake;

/// <summary>
/// Deletes drafts past their last day with their files, uploads nobody went on with, pages nobody came back for, visits that are over, and
/// codes that count for no limit any more. Sent by a job only.
/// </summary>
public sealed record ForgetDrafts : IRequest<int>
{
    public const string Job = "forget-drafts";
}

internal sealed class ForgetDraftsHandler(IAppDb db, FilingEvidence evidence, PlatformTime time) : IRequestHandler<ForgetDrafts, int>
{
    public async Task<int> Handle(ForgetDrafts command, CancellationToken ct)
    {
        var now = time.Now;
        var (drafts, codes) = (now - FilingDraft.Lifetime, now - CodeLimits.Longest - OneTimeCode.Lifetime);
        var told = now - OralRecord.Lifetime;
        return await db.Filings
                .Where(draft => draft.State == FilingState.Discarded || (draft.State == FilingState.Open && draft.TouchedAt <= drafts)).ExecuteDeleteAsync(ct)
            + await evidence.ForgetUnfinishedAsync(ct)
            + await db.OralRecords
                .Where(record => record.State == OralState.Discarded || (record.State != OralState.Filed && record.TouchedAt <= told)).ExecuteDeleteAsync(ct)
            + await db.KeptPages.Where(page => page.ExpiresAt <= now).ExecuteDeleteAsync(ct)
            + await db.AnswerVisits.Where(visit => visit.ExpiresAt <= now).ExecuteDeleteAsync(ct)
            + await db.OneTimeCodes.Where(code => code.SentAt <= codes).ExecuteDeleteAsync(ct);
    }
}
