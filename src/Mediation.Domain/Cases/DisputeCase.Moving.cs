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

    /// <summary>
    /// 合并: another filing of the same dispute ends in this case. What runs there for a body or hotline of its own goes on here with its
    /// start and its last day, so that no channel's clock is lost (edge case 17); the office's own clocks there end with it.
    /// A case that is over takes nothing more.
    /// </summary>
    public void TakeOverClocks(DisputeCase repeated, Moment moment)
    {
        if (IsOver)
        {
            return;
        }

        var carried = repeated.Open(CarriedByMerger).Select(deadline => deadline.CarryTo(DeadlineId.New(moment.Now), repeated.Id)).ToList();
        _deadlines.AddRange(carried);
        RefreshNextDue();
        Raise(new CaseMerged(repeated.Id.Value, repeated.Number, [.. carried.Select(deadline => new ClockDate(deadline.Clock, deadline.DueOn))]));
    }

    private static readonly ClockId[] CarriedByMerger = [ClockId.A1, ClockId.C9, ClockId.D1, ClockId.D2, ClockId.D2Simplified];

    private bool IsOver => Status is CaseStatus.Rejected or CaseStatus.Failed or CaseStatus.Withdrawn or CaseStatus.Closed or CaseStatus.Archived
        or CaseStatus.ReferredOut;

    private IReadOnlyList<ClockDate> OpenClocks() =>
        [.. _deadlines.Where(deadline => deadline.IsOpen).OrderBy(deadline => deadline.DueOn).Select(deadline => new ClockDate(deadline.Clock, deadline.DueOn))];
}
