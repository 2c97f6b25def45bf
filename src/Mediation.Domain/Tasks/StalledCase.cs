using Mediation.Domain.Calendar;
using Mediation.Domain.Cases;
using Mediation.Domain.Cases.Rules;

namespace Mediation.Domain.Tasks;

/// <summary>Why an open case stands still.</summary>
public enum StallCause
{
    /// <summary>No presiding mediator, or one who left the roster or whose account is closed.</summary>
    NoOwner,

    /// <summary>The step it waits for has no day.</summary>
    NoDate,

    /// <summary>That day lies further past than the office tolerates.</summary>
    DatePassed,

    /// <summary>Nobody did anything for longer than the office allows.</summary>
    NoActivity,
}

/// <param name="HasMediator">A presiding mediator is on the roster and his account, if he has one, is open.</param>
/// <param name="LastActivityOn">The last day on which somebody, not the platform, did something.</param>
public readonly record struct StallFacts(NextFacts Next, bool HasMediator, DateOnly LastActivityOn);

/// <summary>An open case has an owner, a next step with a day, and somebody who does something: else it stands still.</summary>
public static class StalledCase
{
    private static readonly CaseStatus[] MediatorOwns =
        [CaseStatus.Assigned, CaseStatus.Scheduled, CaseStatus.Mediating, CaseStatus.Suspended, CaseStatus.AgreedFull, CaseStatus.AgreedPartial];

    /// <summary>For these the law or the parties always set a day; that no clock runs any more means that nobody watches.</summary>
    private static readonly NextStep[] Dated =
    [
        NextStep.ContactRespondent, NextStep.AwaitConsent, NextStep.SupplyPapers, NextStep.DecideAcceptance, NextStep.AssignMediator,
        NextStep.ScheduleSession, NextStep.HoldSession, NextStep.ContinueMediation, NextStep.AwaitPerformance,
    ];

    /// <summary>Others act; until their day has come nothing is expected of the office.</summary>
    private static readonly NextStep[] Waits = [NextStep.AwaitPerformance, NextStep.AwaitArbitration, NextStep.AwaitCourt];

    public static IReadOnlyList<StallCause> CausesOf(StallFacts facts, DateOnly today, WorkCalendar calendar, EscalationRules rules)
    {
        if (facts.Next.Status is CaseStatus.Closed || NextAction.Of(facts.Next, today) is not { } next)
        {
            return [];
        }

        var causes = new List<StallCause>();
        if (MediatorOwns.Contains(facts.Next.Status) && !facts.HasMediator)
        {
            causes.Add(StallCause.NoOwner);
        }

        if (next.By is null && Dated.Contains(next.Step))
        {
            causes.Add(StallCause.NoDate);
        }

        if (next.By is { } by && by < today && calendar.CountWorkingDays(by, today) > rules.ToleranceWorkingDays)
        {
            causes.Add(StallCause.DatePassed);
        }

        var waits = Waits.Contains(next.Step) && next.By >= today;
        if (!waits && calendar.CountWorkingDays(facts.LastActivityOn, today) > rules.StalledAfterWorkingDays)
        {
            causes.Add(StallCause.NoActivity);
        }

        return causes;
    }
}
