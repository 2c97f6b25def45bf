using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Engagement;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Engagement;

/// <summary>A respondent at its own answer. Applicants have none: for them there is nothing here.</summary>
internal sealed class AnswerDesk(IAppDb db, RequestScope scope, PlatformTime time)
{
    public IAppDb Db => db;

    public PlatformTime Time => time;

    public async Task<(DisputeCase Dispute, Party Party, RespondentAnswer? Answer)> ComeAsync(Guid dispute, CancellationToken ct)
    {
        var (found, party) = await db.OwnPlaceAsync(dispute, scope, ct);
        return party.IsApplicant
            ? throw new NotFoundException("answer")
            : (found, party, await db.RespondentAnswers.SingleOrDefaultAsync(one => one.CaseId == found.Id && one.PartyId == party.Id, ct));
    }

    /// <summary>The claims this respondent has a part in.</summary>
    public static IReadOnlyList<Claim> AskedOf(DisputeCase dispute, Party party) =>
        [.. dispute.Claims.Where(claim => claim.Lines.Any(line => line.RespondentId is null || line.RespondentId == party.Id)).OrderBy(claim => claim.Number)];

    public static bool ConsentIsOpen(DisputeCase dispute, Party party) =>
        party.Consent == ConsentState.Pending && dispute.CanNow(CaseAction.RecordConsent);
}
