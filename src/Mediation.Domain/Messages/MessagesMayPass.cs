using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Messages;

/// <summary>
/// The rooms of a case open when it is accepted and stay open while it is mediated, signed and performed; once the case is over they are
/// read only.
/// </summary>
public static class MessagesMayPass
{
    public static bool In(CaseStatus status) => status is CaseStatus.Accepted or CaseStatus.Assigned or CaseStatus.Scheduled or CaseStatus.Mediating
        or CaseStatus.Suspended or CaseStatus.AgreedFull or CaseStatus.AgreedPartial or CaseStatus.SettledOnTheSpot or CaseStatus.ArbitrationReview
        or CaseStatus.CourtConfirmation or CaseStatus.CourtWrit or CaseStatus.Performing or CaseStatus.Breached;

    public static void Require(CaseStatus status) => Guard.Require(In(status), RuleCode.MessagesClosed, status);
}
