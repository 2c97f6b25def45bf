using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Representation;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Cases;

/// <summary>Takes an application in, from whichever door: gives it its number and starts its clocks, in one transaction.</summary>
internal sealed class ApplicationIntake(CaseDesk desk, OtherMatters matters, RequestScope scope)
{
    /// <param name="standing">Where somebody files for the applicant; null where the caller files for itself, or staff enter papers.</param>
    public async Task<CaseReceipt> TakeAsync(SubmitApplication filing, CancellationToken ct, FilingStanding? standing = null)
    {
        var agency = await desk.Db.Agencies.AsNoTracking().SingleOrDefaultAsync(agency => agency.Code == filing.Agency, ct)
            ?? throw new RuleBrokenException(RuleCode.AgencyUnknown);
        if (scope.Caller.IsStaff && scope.Caller.Agency != agency.Id)
        {
            throw new RuleBrokenException(RuleCode.AgencyUnknown);
        }

        MustComeByAnOpenDoor(filing);
        var moment = await desk.MomentAsync(ct);
        // Only staff and partner systems enter papers that came earlier; a person files at this moment.
        var receivedAt = scope.Caller.IsStaff || scope.Caller.Kind == CallerKind.Client ? filing.ReceivedAt ?? moment.Now : moment.Now;
        var receivedOn = PlatformTime.DateIn(receivedAt);
        var ids = filing.Applicants.Concat(filing.Respondents).ToDictionary(party => party.Key, _ => PartyId.New(moment.Now));
        var account = scope.Caller.Kind == CallerKind.Person && !scope.Caller.IsStaff ? scope.Caller.Id : (Guid?)null;
        var applicant = standing is null ? account : standing.Applicant;

        await using var work = await desk.Db.BeginAsync(ct);
        var serial = await CaseNumberSeries.NextAsync(desk.Db, agency.Id, receivedOn.Year, ct);
        var dispute = DisputeCase.Receive(
            new CaseIdentity(CaseId.New(moment.Now), agency.Id, agency.CaseNumberPattern.Format(receivedOn.Year, serial)),
            filing.ToFiling(scope.Caller.Id) with { Confirmation = standing?.Confirmation ?? FilingConfirmation.NotNeeded },
            [
                .. filing.Applicants.Select((party, index) => (ids[party.Key], party.ToDetails(PartySide.Applicant, moment.Today, index == 0 ? applicant : null))),
                .. filing.Respondents.Select(party => (ids[party.Key], party.ToDetails(PartySide.Respondent, moment.Today, null))),
            ],
            [.. filing.Claims.Select(claim => (ClaimId.New(moment.Now), claim.ToDetails(ids, receivedOn)))],
            (receivedAt, receivedOn),
            moment);
        foreach (var agent in filing.Representatives)
        {
            var details = agent.ToDetails(key => ids[key]);
            if (account is not null && !details.For.All(party => dispute.PartyOf(party).IsApplicant))
            {
                throw new ForbiddenException(scope.UseCase);
            }

            var id = RepresentativeId.New(moment.Now);
            dispute.Appoint(id, details);
            if (standing is not null && account is { } helper)
            {
                dispute.Seat(id, helper, moment);
            }
        }

        desk.Db.Cases.Add(dispute);
        var findings = await matters.FindAsync(dispute, ct);
        var receipt = await desk.SaveAsync(dispute, ct, warnings: [.. findings.Select(finding => finding.Code).Distinct()]);
        await work.CompleteAsync(ct);
        return receipt;
    }

    /// <summary>A person files online for itself; that a court or hotline sent the dispute is for them or the office to say.</summary>
    private void MustComeByAnOpenDoor(SubmitApplication filing)
    {
        var isOpen = filing.Channel is Channel.Online or Channel.MiniProgramme
            && filing.Stage == EntrustedStage.None
            && filing.OtherMatter is null or { Entrusted: false };
        if (!isOpen && !scope.Caller.IsStaff && scope.Caller.Kind != CallerKind.Client)
        {
            throw new RuleBrokenException(RuleCode.ChannelOfOffice);
        }
    }
}
