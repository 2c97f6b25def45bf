using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Outages;

namespace Mediation.Domain.Cases;

public sealed partial class DisputeCase
{
    /// <summary>
    /// Makes good the last hours that an outage took. A clock the office keeps ends later; for one before another body the date stays as
    /// the law has it, and the case gets a certificate with which the party asks that body.
    /// </summary>
    /// <param name="newEnd">Null for the first working day that begins after the outage; at most ten days after it, as the courts grant it.</param>
    /// <returns>True when the date moved, false when a certificate was issued.</returns>
    public bool ExtendForOutage(DeadlineId id, OutageId outage, OutageSpan span, DateOnly? newEnd, Moment moment)
    {
        var deadline = Guard.Found(_deadlines.Find(one => one.Id == id), RuleCode.OutageDeadlineUnknown);
        Guard.Require(OutageRelief.IsConcerned(deadline.Clock), RuleCode.OutageClockNotConcerned, deadline.Clock);
        Guard.Require(span.Touches(deadline.DueOn), RuleCode.OutageNotOnDueDay, deadline.DueOn);
        Guard.Require(deadline.Status != DeadlineStatus.Met || deadline.MetLate, RuleCode.OutageDeadlineKept);
        var applyBy = OutageRelief.ApplyBy(span, moment.Calendar);
        if (!OutageRelief.IsKeptByTheOffice(deadline.Clock))
        {
            var text = OutageRelief.Certificate(span, deadline.DueOn, applyBy);
            Raise(new OutageCertified(outage.Value, deadline.Clock, deadline.DueOn, applyBy, text));
            return false;
        }

        var earliest = OutageRelief.EarliestEnd(span, moment.Calendar);
        var end = newEnd ?? earliest;
        Guard.Require(end >= earliest, RuleCode.OutageEndTooEarly, earliest);
        Guard.Require(end <= (applyBy < earliest ? earliest : applyBy), RuleCode.OutageEndTooLate, applyBy);
        var from = deadline.DueOn;
        ExcuseDeadline(id, end, "outage", moment);
        Raise(new DeadlineExcused(outage.Value, deadline.Clock, from, deadline.DueOn));
        return true;
    }
}

public sealed record DeadlineExcused(Guid OutageId, ClockId Clock, DateOnly From, DateOnly To) : DomainEvent;

/// <param name="Text">The certificate as it is handed to the party; it names nobody.</param>
public sealed record OutageCertified(Guid OutageId, ClockId Clock, DateOnly DueOn, DateOnly ApplyBy, string Text) : OutgoingEvent;
