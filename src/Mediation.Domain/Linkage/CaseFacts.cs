using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Linkage;

/// <summary>What the triage table reads of a case.</summary>
public static class CaseFacts
{
    public static TriageFacts Of(DisputeCase dispute, DateOnly today) => new()
    {
        Channel = dispute.Channel,
        Stage = dispute.Stage,
        Claims = [.. dispute.Claims.Select(claim => claim.Type).Distinct()],
        Groups = dispute.Groups,
        Headcount = dispute.Applicants.Count(party => party.Role is PartyRole.Worker),
        AmountFen = dispute.Claimed.Fen,
        LimitationEndsOn = LimitationOf(dispute),
        HasOtherMatter = dispute.OtherMatter is { Entrusted: false },
        IsAboutDeath = dispute.Deceased is not null || dispute.Claims.Any(claim => claim.Type == ClaimType.WorkInjuryDeath),
        IsEmployerAbsent = IsAbsent(dispute),
        Outcome = OutcomeOf(dispute.Status),
        Words = string.Join('\n', dispute.Claims.Select(claim => claim.Facts)),
        On = today,
    };

    // C1 is the year of §27 as the case itself counts it, interruptions included.
    private static DateOnly? LimitationOf(DisputeCase dispute) => dispute.Deadlines
        .Where(deadline => deadline.Clock == ClockId.C1 && deadline.Status is DeadlineStatus.Running or DeadlineStatus.Paused)
        .Select(deadline => (DateOnly?)deadline.DueOn).Min();

    // Nobody of the other side was ever reached although somebody tried; one who spoke, even to refuse, is not absent.
    private static bool IsAbsent(DisputeCase dispute)
    {
        var respondents = dispute.Respondents.Select(party => party.Id).ToHashSet();
        var tries = dispute.Contacts.Where(contact => respondents.Contains(contact.PartyId)).ToList();
        return tries.Count > 0 && tries.TrueForAll(contact => contact.Result is ContactResult.NoAnswer or ContactResult.WrongAddress);
    }

    private static TriageOutcome OutcomeOf(CaseStatus status) => status switch
    {
        CaseStatus.Failed => TriageOutcome.Failed,
        CaseStatus.Breached => TriageOutcome.Breached,
        _ => TriageOutcome.Open,
    };
}
