using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Cases.Rules;

/// <summary>
/// Told, never used to refuse (edge case 6): wages are claimed within a year of the end of the employment, and have no limitation before
/// it. Filing for mediation interrupts the year.
/// </summary>
[LegalBasis("调解仲裁法 §27")]
public static class LimitationOfArbitration
{
    /// <returns>Null while the employment runs, or its end is not known or lies before the Act.</returns>
    public static Limitation? Of(Party worker, DateOnly filedOn, Reckoning reckoning)
    {
        if (worker.Employment?.To is not { } ended || !reckoning.Clocks.All.Any(period => period.Clock == ClockId.C1 && period.IsInForce(ended)))
        {
            return null;
        }

        var due = DueDateRule.Compute(reckoning.Clocks.For(ClockId.C1, ended), ended, reckoning.Calendar, []);
        return new Limitation(ended, due.On, due.IsProvisional, filedOn <= due.On, due.Explanation);
    }

    /// <summary>
    /// From when the year of a whole case is counted: from the first end of an employment that was in time on the day of filing, else from
    /// the filing, which interrupts whatever ran before.
    /// </summary>
    /// <returns>Null where nothing runs: wages while the employment lasts (§27(4)), or every year was over before the filing.</returns>
    public static (DateOnly On, string Event)? StartFor(DisputeCase dispute, Moment moment)
    {
        var limits = dispute.Applicants.Select(applicant => Of(applicant, dispute.ReceivedOn, moment.Reckoning)).OfType<Limitation>().ToList();
        if (limits.Count > 0)
        {
            var inTime = limits.Where(limit => limit.FiledInTime && limit.EmploymentEndedOn <= dispute.ReceivedOn).ToList();
            return inTime.Count > 0 ? (inTime.Min(limit => limit.EmploymentEndedOn), StartEvents.EmploymentEnded) : null;
        }

        return dispute.Claims.All(claim => claim.Type.IsWage()) ? null : (dispute.ReceivedOn, StartEvents.ApplicationReceived);
    }
}

/// <param name="EmploymentEndedOn">Last day of the employment, itself not counted.</param>
/// <param name="EndsOn">Last day on which a claim is in time, included.</param>
public sealed record Limitation(DateOnly EmploymentEndedOn, DateOnly EndsOn, bool IsProvisional, bool FiledInTime, DueDateExplanation Explanation);
