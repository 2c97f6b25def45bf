using System.Linq.Expressions;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Cases.Rules;
using Mediation.Domain.Deadlines;

namespace Mediation.Application.Cases;

/// <summary>What the watchdog must know of a case, read without loading it.</summary>
internal sealed record WatchedCase(CaseId Id, AgencyId Agency, DateTimeOffset ReceivedAt, NextFacts Next)
{
    public static readonly Expression<Func<DisputeCase, WatchedCase>> Row = dispute => new WatchedCase(
        dispute.Id,
        dispute.AgencyId,
        dispute.ReceivedAt,
        new NextFacts(
            dispute.Status,
            dispute.NextDueOn,
            dispute.Sessions.Where(session => session.State == SessionState.Scheduled).Min(session => (DateTimeOffset?)session.PlannedAt),
            dispute.Parties.Any(party => party.Side == PartySide.Respondent && party.Consent == ConsentState.Pending),
            dispute.Contacts.Any(),
            dispute.Agreements.Any(agreement => agreement.EffectiveOn == null && agreement.AbandonedOn == null),
            dispute.Deadlines.Where(deadline => deadline.Clock == ClockId.A9 && deadline.Status == DeadlineStatus.Running)
                .Min(deadline => (DateOnly?)deadline.DueOn)));
}
