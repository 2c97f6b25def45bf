using Mediation.Application.Common;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Cases.Rules;

namespace Mediation.Application.Hub;

/// <summary>What the case itself asks of its parties.</summary>
internal static class CaseDuties
{
    public static IEnumerable<HubDuty> Of(DisputeCase dispute, IReadOnlyList<Party> own, DateOnly today)
    {
        var next = NextAction.Of(dispute, today);
        if (dispute.Confirmation == FilingConfirmation.Awaited && own.Any(party => party.IsApplicant))
        {
            yield return new HubDuty(HubDutyKind.ConfirmFiling);
        }

        if (dispute.Status == CaseStatus.Supplement && own.Any(party => party.IsApplicant))
        {
            yield return new HubDuty(HubDutyKind.SupplyPapers, next?.By);
        }

        if (dispute.Status is CaseStatus.Received or CaseStatus.Consent
            && own.Any(party => party is { Side: PartySide.Respondent, Consent: ConsentState.Pending }))
        {
            yield return new HubDuty(HubDutyKind.SayConsent, next?.By);
        }

        foreach (var session in dispute.Sessions.Where(session => session.State == SessionState.Scheduled))
        {
            yield return new HubDuty(HubDutyKind.AttendSession, PlatformTime.DateIn(session.PlannedAt), session.PlannedAt);
        }

        foreach (var duty in dispute.Agreements.SelectMany(agreement => OfAgreement(agreement, [.. own.Select(party => party.Id)], today, next?.By)))
        {
            yield return duty;
        }
    }

    private static IEnumerable<HubDuty> OfAgreement(Agreement agreement, IReadOnlyList<PartyId> own, DateOnly today, DateOnly? by)
    {
        if (agreement.IsOpenDraft && agreement.StillToSign.Any(signer => own.Any(party => party.Value == signer.Id)))
        {
            yield return new HubDuty(HubDutyKind.SignAgreement, by);
        }

        foreach (var term in agreement.IsEffective ? agreement.Terms.Where(term => term.Outstanding.Fen > 0) : [])
        {
            if (own.Contains(term.PayerId))
            {
                yield return new HubDuty(HubDutyKind.Pay, term.DueOn, AmountFen: term.Outstanding.Fen);
            }

            if (own.Contains(term.PayeeId) && term.DueOn <= today)
            {
                yield return new HubDuty(HubDutyKind.SayWhetherPaid, term.DueOn, AmountFen: term.Outstanding.Fen);
            }
        }
    }
}
