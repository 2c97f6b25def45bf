using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Cases;

/// <summary>
/// The report that mediation failed (终止调解意见书): basic facts, ground and jointly confirmed undisputed facts. It is built from the
/// fields that may leave; minutes and settlement talk are not read for it (在线调解规则 §18, §21).
/// </summary>
[Requires(Permission.ReadCase)]
public sealed record GetFailureReport(Guid CaseId) : IRequest<FailureReport>;

public sealed record FailureReport(
    string Number,
    FailureGround Ground,
    DateOnly FailedOn,
    IReadOnlyList<string> Applicants,
    IReadOnlyList<string> Respondents,
    IReadOnlyList<ReportedClaim> Claims,
    IReadOnlyList<string> UndisputedFacts,
    int SessionsHeld,
    IReadOnlyList<string> WaysOn);

public sealed record ReportedClaim(ClaimType Type, CauseOfAction Cause, string Facts, long ClaimedFen, long AlreadyPaidFen);

internal sealed class GetFailureReportHandler(IAppDb db) : IRequestHandler<GetFailureReport, FailureReport>
{
    public async Task<FailureReport> Handle(GetFailureReport query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        var dispute = await db.Cases.AsNoTracking().IgnoreAutoIncludes()
            .Include(dispute => dispute.Parties)
            .Include(dispute => dispute.Claims).ThenInclude(claim => claim.Lines)
            .Include(dispute => dispute.Agreements)
            .SingleOrDefaultAsync(dispute => dispute.Id == id && dispute.FailedOn != null, ct) ?? throw new NotFoundException("failure report");
        var held = db.Cases.AsNoTracking().Where(one => one.Id == id).SelectMany(one => one.Sessions)
            .Where(session => session.State == SessionState.Held);
        var facts = await held.OrderBy(session => session.StartedAt).SelectMany(session => session.Facts).Select(fact => fact.Text).ToListAsync(ct);
        var failed = dispute.Applicants.Where(applicant => applicant.Outcome is ApplicantOutcome.Failed or ApplicantOutcome.PartlyAgreed)
            .OrderBy(applicant => applicant.Number).ToList();
        return new FailureReport(
            dispute.Number,
            dispute.FailureGround ?? FailureGround.Other,
            dispute.FailedOn ?? default,
            [.. failed.Select(party => party.Name)],
            [.. dispute.Respondents.OrderBy(party => party.Number).Select(party => party.Name)],
            [
                .. dispute.Claims.OrderBy(claim => claim.Number).Select(claim => Of(dispute, claim, failed)).OfType<ReportedClaim>(),
            ],
            facts,
            await held.CountAsync(ct),
            [WayOn(dispute.Stage)]);
    }

    /// <summary>特邀调解规定 §21: what a court sent goes back to it; everything else may go to arbitration (企业规定 §30).</summary>
    private static string WayOn(EntrustedStage stage) => stage switch
    {
        EntrustedStage.BeforeCourtRegistration => "registration-by-the-court",
        EntrustedStage.AfterCourtRegistration or EntrustedStage.AfterCourtRegistrationSimplified => "trial",
        EntrustedStage.BeforeHearing => "hearing",
        _ => "arbitration",
    };

    /// <summary>Null where all of it was agreed on, or it is of others.</summary>
    private static ReportedClaim? Of(DisputeCase dispute, Claim claim, List<Party> failed)
    {
        var lines = dispute.StandingLines(claim)
            .Where(line => (line.ApplicantId is not { } one || failed.Exists(party => party.Id == one)) && !dispute.IsSettled(claim, line)).ToList();
        return lines.Count == 0 || failed.Count == 0 ? null : new ReportedClaim(
            claim.Type, claim.Cause, claim.Facts, lines.Sum(line => line.Amount.Fen), lines.Sum(line => line.AlreadyPaid.Fen));
    }
}
