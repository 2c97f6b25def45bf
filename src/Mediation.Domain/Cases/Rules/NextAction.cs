using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Cases.Rules;

/// <summary>What has to happen next in a case. Stored nowhere; sent by name, so a name is never reused.</summary>
public enum NextStep
{
    ContactRespondent,
    AwaitConsent,
    SupplyPapers,
    DecideAcceptance,
    AssignMediator,
    ScheduleSession,
    HoldSession,
    ContinueMediation,
    ResumeMediation,
    SignAgreement,
    AwaitPerformance,
    ReportBreach,
    FollowUpBreach,
    AwaitArbitration,
    AwaitCourt,
    CloseCase,
    ArchiveCase,
}

/// <summary>Whose turn it is.</summary>
public enum NextActor
{
    Clerk,
    Mediator,
    CentreHead,
    Applicant,
    Respondent,
    Arbitration,
    Court,
}

/// <summary>What of a case decides about its next step; a list can ask for it without loading the case.</summary>
/// <param name="NextDueOn">Earliest last day among the running clocks; the maximum date when none runs.</param>
/// <param name="NextSessionAt">Earliest session that is still to be held.</param>
/// <param name="AwaitsConsent">A respondent has not said whether it agrees to mediate.</param>
/// <param name="Contacted">Somebody tried to reach a party.</param>
/// <param name="AwaitsSignature">A written agreement is not signed by all.</param>
/// <param name="PromisedOn">Earliest day promised and not kept, rolled as clock A9 has it.</param>
public readonly record struct NextFacts(
    CaseStatus Status, DateOnly NextDueOn, DateTimeOffset? NextSessionAt, bool AwaitsConsent, bool Contacted, bool AwaitsSignature,
    DateOnly? PromisedOn)
{
    public static NextFacts Of(DisputeCase dispute) => new(
        dispute.Status,
        dispute.NextDueOn,
        dispute.Sessions.Where(session => session.State == SessionState.Scheduled).Min(session => (DateTimeOffset?)session.PlannedAt),
        dispute.Respondents.Any(party => party.Consent == ConsentState.Pending),
        dispute.Contacts.Count > 0,
        dispute.Agreements.Any(agreement => agreement.IsOpenDraft),
        dispute.Deadlines.Where(deadline => deadline is { Clock: ClockId.A9, Status: DeadlineStatus.Running })
            .Min(deadline => (DateOnly?)deadline.DueOn));
}

/// <summary>The one thing a case waits for, whose turn it is and by which day, included; no day where nothing sets one.</summary>
public sealed record NextAction(NextStep Step, NextActor Who, DateOnly? By)
{
    // Mainland China has had no other offset since 1991, and no session was planned before.
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <returns>Null for an archived case: nothing is left to do.</returns>
    public static NextAction? Of(DisputeCase dispute, DateOnly today) => Of(NextFacts.Of(dispute), today);

    /// <inheritdoc cref="Of(DisputeCase, DateOnly)"/>
    public static NextAction? Of(NextFacts facts, DateOnly today)
    {
        var clock = facts.NextDueOn == DateOnly.MaxValue ? (DateOnly?)null : facts.NextDueOn;
        return facts.Status switch
        {
            CaseStatus.Received or CaseStatus.Consent => OfIntake(facts, clock),
            CaseStatus.Supplement => new(NextStep.SupplyPapers, NextActor.Applicant, clock),
            CaseStatus.Accepted => new(NextStep.AssignMediator, NextActor.CentreHead, clock),
            CaseStatus.Assigned or CaseStatus.Scheduled or CaseStatus.Mediating => OfMediation(facts, clock),
            CaseStatus.Suspended => new(NextStep.ResumeMediation, NextActor.Mediator, clock),
            CaseStatus.ArbitrationReview => new(NextStep.AwaitArbitration, NextActor.Arbitration, clock),
            CaseStatus.CourtConfirmation or CaseStatus.CourtWrit => new(NextStep.AwaitCourt, NextActor.Court, clock),
            CaseStatus.AgreedFull or CaseStatus.AgreedPartial or CaseStatus.Performing => OfAgreement(facts, clock, today),
            CaseStatus.Breached => new(NextStep.FollowUpBreach, NextActor.Mediator, clock ?? facts.PromisedOn),
            CaseStatus.Rejected or CaseStatus.SettledOnTheSpot or CaseStatus.Failed or CaseStatus.Withdrawn or CaseStatus.ReferredOut =>
                new(NextStep.CloseCase, NextActor.CentreHead, null),
            CaseStatus.Closed => new(NextStep.ArchiveCase, NextActor.Clerk, null),
            CaseStatus.Archived => null,
            _ => throw new ArgumentOutOfRangeException(nameof(facts), facts.Status, "no such status"),
        };
    }

    private static NextAction OfIntake(NextFacts facts, DateOnly? clock) => facts switch
    {
        { AwaitsConsent: false } => new(NextStep.DecideAcceptance, NextActor.Clerk, clock),
        { Contacted: false } => new(NextStep.ContactRespondent, NextActor.Clerk, clock),
        _ => new(NextStep.AwaitConsent, NextActor.Respondent, clock),
    };

    private static NextAction OfMediation(NextFacts facts, DateOnly? clock)
    {
        if (facts.NextSessionAt is { } at)
        {
            var day = DateOnly.FromDateTime(at.ToOffset(Beijing).Date);
            return new(NextStep.HoldSession, NextActor.Mediator, clock < day ? clock : day);
        }

        if (facts.AwaitsSignature)
        {
            return new(NextStep.SignAgreement, NextActor.Mediator, clock);
        }

        return new(facts.Status == CaseStatus.Mediating ? NextStep.ContinueMediation : NextStep.ScheduleSession, NextActor.Mediator, clock);
    }

    private static NextAction OfAgreement(NextFacts facts, DateOnly? clock, DateOnly today)
    {
        if (facts.AwaitsSignature)
        {
            return new(NextStep.SignAgreement, NextActor.Mediator, clock);
        }

        return facts.PromisedOn is not { } promised
            ? new(NextStep.CloseCase, NextActor.CentreHead, null)
            : promised < today
                ? new(NextStep.ReportBreach, NextActor.Mediator, promised)
                : new(NextStep.AwaitPerformance, NextActor.Respondent, clock < promised ? clock : promised);
    }
}
