using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Intake;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Evidence;
using Mediation.Domain.Intake;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Evidence;

/// <summary>What the use cases of evidence share: who asks about what, and what of it may be seen.</summary>
internal sealed class EvidenceDesk(IAppDb db, FilingDesk filings, RequestScope scope, PlatformTime time)
{
    private static readonly CaseStatus[] Over = [CaseStatus.Rejected, CaseStatus.Withdrawn, CaseStatus.ReferredOut, CaseStatus.Closed, CaseStatus.Archived];

    public IAppDb Db => db;

    public DateTimeOffset Now => time.Now;

    /// <summary>A draft that was submitted leads on to its case, so that an upload goes on where it was begun.</summary>
    public async Task<EvidenceStanding> EnterAsync(EvidenceOf of, CancellationToken ct)
    {
        if (of.Filing is not { } filing)
        {
            return await EnterCaseAsync(new CaseId(of.Case!.Value), ct);
        }

        var id = new FilingDraftId(filing);
        var draft = await filings.Own.AsNoTracking().Where(one => one.Id == id)
            .Select(one => new { one.State, one.TouchedAt, one.CaseId }).SingleOrDefaultAsync(ct);
        return draft switch
        {
            { State: FilingState.Submitted, CaseId: { } dispute } => await EnterCaseAsync(dispute, ct),
            { State: FilingState.Open } when draft.TouchedAt + FilingDraft.Lifetime > Now => new EvidenceStanding(id, null, scope.Caller.Id, PartySide.Applicant),
            _ => throw new NotFoundException("filing"),
        };
    }

    /// <summary>Every query of evidence starts here.</summary>
    public IQueryable<EvidenceFile> VisibleTo(EvidenceStanding standing)
    {
        var filing = standing.Filing;
        return standing.Case is { } dispute
            ? db.Evidence.Where(WhoSeesEvidence.In(dispute, standing.Account, standing.Own, standing.Mediates))
            : db.Evidence.Where(file => file.FilingId != null && file.FilingId == filing);
    }

    public async Task<EvidenceFile> OwnAsync(EvidenceStanding standing, Guid evidence, CancellationToken ct)
    {
        var (id, account) = (new EvidenceId(evidence), standing.Account);
        return await VisibleTo(standing).SingleOrDefaultAsync(file => file.Id == id && file.AccountId == account, ct) ?? throw new NotFoundException("evidence");
    }

    /// <summary>Inside a transaction: whoever else hands in to the same draft or case, or submits it, waits until it ends.</summary>
    public Task HoldAsync(FilingDraftId? filing, CaseId? dispute, CancellationToken ct) => filing is { } draft
        ? db.Filings.Where(one => one.Id == draft).ExecuteUpdateAsync(set => set.SetProperty(one => one.Version, one => one.Version), ct)
        : db.Cases.Where(one => one.Id == dispute).ExecuteUpdateAsync(set => set.SetProperty(one => one.Version, one => one.Version), ct);

    /// <summary>What is handed in with a draft is another now: whoever checked it before checks it again.</summary>
    public async Task ChangedAsync(FilingDraftId? filing, CancellationToken ct)
    {
        if (filing is { } id)
        {
            var now = Now;
            await db.Filings.Where(draft => draft.Id == id && draft.State == FilingState.Open).ExecuteUpdateAsync(
                set => set.SetProperty(draft => draft.Version, draft => draft.Version + 1).SetProperty(draft => draft.TouchedAt, now), ct);
        }
    }

    public Task ForgetPiecesAsync(EvidenceId id, CancellationToken ct) => db.EvidencePieces.Where(piece => piece.EvidenceId == id).ExecuteDeleteAsync(ct);

    private async Task<EvidenceStanding> EnterCaseAsync(CaseId id, CancellationToken ct)
    {
        var caller = scope.Caller;
        var (me, today) = (caller.IsStaff ? Guid.Empty : caller.Id, scope.Today);
        var dispute = await db.Cases.AsNoTracking().IgnoreAutoIncludes().Where(one => one.Id == id).Select(one => new
        {
            one.Status,
            Parties = one.Parties.OrderBy(party => party.Number).Select(party => new { party.Id, party.Side, party.Name, party.AccountId }).ToList(),
            Agents = one.Representatives.Where(agent => agent.AccountId == me).ToList(),
        }).SingleOrDefaultAsync(ct) ?? throw new NotFoundException("case");
        Representative? Through(PartyId party) => dispute.Agents.Find(agent => agent.ActsFor(party) && agent.IsValidOn(today));
        var own = dispute.Parties.FindAll(party => party.AccountId == me || Through(party.Id) is not null);
        PartySide? side = caller.IsStaff ? null : own.Count > 0 ? own[0].Side : PartySide.Applicant;
        if (own.Count > 0 && own[0].AccountId != me)
        {
            scope.ActFor(Through(own[0].Id)!.Name, own[0].Name);
        }

        return new EvidenceStanding(null, id, caller.Id, side)
        {
            IsOpen = !Over.Contains(dispute.Status),
            Mediates = caller.IsStaff && caller.May(Permission.ReadMediation) && !await DecidesAsync(caller.Agency, ct),
            Parties = [.. dispute.Parties.Select(party => new StandingParty(party.Id, party.Side, own.Contains(party)))],
        };
    }

    private Task<bool> DecidesAsync(AgencyId? agency, CancellationToken ct) => db.Agencies.AnyAsync(
        body => body.Id == agency && (body.Kind == AgencyKind.Court || body.Kind == AgencyKind.ArbitrationCommission), ct);
}
