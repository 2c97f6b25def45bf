using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Cases;

public sealed partial class DisputeCase
{
    public CaseStatus? StatusBeforeSuspension { get; private set; }

    public SuspensionGround? SuspensionGround { get; private set; }

    public DateOnly? SuspendedOn { get; private set; }

    public FailureGround? FailureGround { get; private set; }

    public string? FailureReason { get; private set; }

    public DateOnly? FailedOn { get; private set; }

    public void Schedule(SessionId id, DateTimeOffset at, SessionMode mode, string place, Moment moment)
    {
        MustAllow(CaseAction.Schedule);
        MediatorsMustBeClear();
        Guard.Require(at > moment.Now, RuleCode.SessionInThePast);
        Guard.Require(at <= moment.Now.AddYears(1), RuleCode.SessionTooFarAhead);
        _sessions.Add(MediationSession.Plan(id, at, mode, place));
        MoveBy(CaseAction.Schedule);
        Raise(new SessionScheduled(id.Value, at, mode));
    }

    public void CancelSession(SessionId id, string reason)
    {
        MustAllow(CaseAction.CancelSession);
        SessionOf(id).Cancel(reason);
        var moreToCome = _sessions.Exists(session => session.State == SessionState.Scheduled);
        MoveBy(CaseAction.CancelSession, Status == CaseStatus.Scheduled && !moreToCome ? CaseStatus.Assigned : Status);
        Raise(new SessionCancelled(id.Value));
    }

    /// <summary>Only facts that at least one party of each side confirmed are undisputed.</summary>
    public void RecordSession(SessionId id, SessionRecord record, Moment moment)
    {
        MustAllow(CaseAction.RecordSession);
        MediatorsMustBeClear();
        Guard.Require(record.StartedAt >= ReceivedAt, RuleCode.SessionBeforeReceipt);
        foreach (var party in record.Present)
        {
            PartyOf(party);
        }

        foreach (var fact in record.Facts)
        {
            var sides = fact.ConfirmedBy.Select(party => PartyOf(party).Side).Distinct().Count();
            Guard.Require(sides == 2, RuleCode.FactNotConfirmedByBothSides);
        }

        SessionOf(id).Hold(record, moment.Now);
        MoveBy(CaseAction.RecordSession);
        Raise(new SessionHeld(id.Value, record.Present.Count, record.Facts.Count));
    }

    /// <summary>Waiting (中止): the mediation term and an entrusting body's term stand still; the right to go to arbitration does not wait.</summary>
    public void Suspend(SuspensionGround ground, Moment moment)
    {
        MustAllow(CaseAction.Suspend);
        (StatusBeforeSuspension, SuspensionGround, SuspendedOn) = (Status, ground, moment.Today);
        PauseBecauseOf(ClockEvents.MediationSuspended, moment);

        MoveBy(CaseAction.Suspend);
        Raise(new MediationSuspended(ground));
    }

    public void Resume(Moment moment)
    {
        MustAllow(CaseAction.Resume);
        var days = moment.Today.DayNumber - (SuspendedOn ?? moment.Today).DayNumber;
        ResumeAfter(ClockEvents.MediationSuspended, moment);

        MoveBy(CaseAction.Resume, StatusBeforeSuspension);
        (StatusBeforeSuspension, SuspensionGround, SuspendedOn) = (null, null, null);
        Raise(new MediationResumed(days));
    }

    /// <summary>Both sides agree in writing to go on (企业规定 §29): the term then ends on the day they name.</summary>
    public void Extend(DateOnly newEnd, Moment moment)
    {
        MustAllow(CaseAction.Extend);
        var shorter = Open(MediationClocks).Where(deadline => deadline.DueOn < newEnd).ToList();
        Guard.Require(shorter.Count > 0, RuleCode.DeadlineExtensionNotLater, NextDueOn);
        // An entrusting body's clock may have a limit of its own and refuse; A2 has none (企业规定 §29), so it moves last.
        foreach (var deadline in shorter.OrderByDescending(deadline => deadline.Clock))
        {
            deadline.Extend(ClockAdjustment.Extension.Until(newEnd, "both-sides-agreed"), moment);
        }

        MoveBy(CaseAction.Extend);
        RefreshNextDue();
        Raise(new TermExtended(newEnd));
    }

    /// <summary>Mediation ends without agreement for the named applicants; the others go on.</summary>
    public void Fail(FailureGround ground, string reason, IReadOnlyList<PartyId> applicants, Moment moment)
    {
        MustAllow(CaseAction.Fail);
        Guard.Require(
            ground != Cases.FailureGround.TermExpired || Open(MediationClocks).Any(deadline => deadline.IsOverdue(moment.Today)),
            RuleCode.TermNotExpired);
        EndWithoutAgreement(CaseAction.Fail, applicants, ApplicantOutcome.Failed, moment);
        (FailureGround, FailureReason, FailedOn) = (ground, reason, moment.Today);
        RestartBecauseOf(ClockEvents.MediationFailed, moment);
        StartConversion(moment);
        Raise(new MediationFailed(ground, [.. applicants.Select(applicant => applicant.Value)]));
        AfterDecision(moment);
    }

    public void Withdraw(IReadOnlyList<PartyId> applicants, Moment moment)
    {
        MustAllow(CaseAction.Withdraw);
        Guard.Require(applicants.All(applicant => PartyOf(applicant).IsApplicant), RuleCode.OnlyTheApplicantWithdraws);
        EndWithoutAgreement(CaseAction.Withdraw, applicants, ApplicantOutcome.Withdrawn, moment);
        StartAcceptanceClock(moment);
        Raise(new ApplicationWithdrawn([.. applicants.Select(applicant => applicant.Value)]));
        AfterDecision(moment);
    }

    private MediationSession SessionOf(SessionId id) => Guard.Found(_sessions.Find(session => session.Id == id), RuleCode.SessionUnknown);
}
