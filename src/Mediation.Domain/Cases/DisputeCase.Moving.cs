using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Cases;

public sealed partial class DisputeCase
{
    /// <summary>The centre the case came from, where it was transferred; null otherwise.</summary>
    public AgencyId? TransferredFrom { get; private set; }

    public DateOnly? TransferredOn { get; private set; }

    /// <summary>
    /// 移送: filed with the wrong centre, the dispute goes to the competent one. It keeps its number, and every clock keeps its start and
    /// its last day: nobody loses a day to the mistake (edge case 30).
    /// </summary>
    public void TransferTo(Agency receiving, string reason, Moment moment)
    {
        MustAllow(CaseAction.Transfer);
        Guard.Require(receiving.Id != AgencyId, RuleCode.TransferToItself);
        Guard.Require(receiving.IsActiveOn(moment.Today), RuleCode.TransferToClosedAgency);
        Guard.Require(
            JurisdictionRule.Find(WorkplaceArea, SeatArea, receiving.Areas) is not (JurisdictionFinding.Elsewhere or JurisdictionFinding.Unclear),
            RuleCode.OutsideJurisdiction);
        Guard.Require(!_agreements.Exists(agreement => agreement.IsLive || agreement.IsOpenDraft), RuleCode.TransferAfterAgreement);
        foreach (var mediator in ActiveMediators.ToList())
        {
            mediator.Release(moment.Today, "transferred");
        }

        foreach (var session in _sessions.Where(session => session.State == SessionState.Scheduled).ToList())
        {
            session.Cancel("transferred");
            Raise(new SessionCancelled(session.Id.Value));
        }

        (TransferredFrom, TransferredOn, AgencyId) = (AgencyId, moment.Today, receiving.Id);
        MoveBy(CaseAction.Transfer);
        Raise(new CaseTransferred(TransferredFrom.Value.Value, receiving.Id.Value, reason, OpenClocks()));
    }

    private bool IsOver => Status is CaseStatus.Rejected or CaseStatus.Failed or CaseStatus.Withdrawn or CaseStatus.Closed or CaseStatus.Archived
        or CaseStatus.ReferredOut;

    private IReadOnlyList<ClockDate> OpenClocks() =>
        [.. _deadlines.Where(deadline => deadline.IsOpen).OrderBy(deadline => deadline.DueOn).Select(deadline => new ClockDate(deadline.Clock, deadline.DueOn))];
}
