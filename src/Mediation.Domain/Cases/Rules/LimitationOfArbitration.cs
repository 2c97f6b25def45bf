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
    /// <returns>Null while the employment runs or its end is not known.</returns>
    public static Limitation? Of(Party worker, DateOnly filedOn, Reckoning reckoning)
    {
        if (worker.Employment?.To is not { } ended)
        {
            return null;
        }

        var due = DueDateRule.Compute(reckoning.Clocks.For(ClockId.C1, ended), ended, reckoning.Calendar, []);
        return new Limitation(ended, due.On, due.IsProvisional, filedOn <= due.On, due.Explanation);
    }
}

/// <param name="EmploymentEndedOn">Last day of the employment, itself not counted.</param>
/// <param name="EndsOn">Last day on which a claim is in time, included.</param>
public sealed record Limitation(DateOnly EmploymentEndedOn, DateOnly EndsOn, bool IsProvisional, bool FiledInTime, DueDateExplanation Explanation);
