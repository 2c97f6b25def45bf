using FluentValidation;
using Mediation.Application.Cases;
using Mediation.Application.Common;

namespace Mediation.Application.Referrals;

/// <summary>The ranges in which a partner's dates and sums make sense.</summary>
internal static class RemoteRanges
{
    /// <summary>All terms of one agreement, or all lines of one claim, at the most each of them may be.</summary>
    public const long MaxSumFen = ClaimInputValidator.MaxLineFen * 5000;
    public const int MaxSessions = 1000;
    public const int MaxNumber = 10_000;

    private const int MaxYearsAhead = 50;
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <summary>Of something that has happened: no later than tomorrow, as clocks differ around midnight.</summary>
    public static bool HasHappened(this PlatformTime time, DateOnly? day) =>
        day is not { } on || (on >= Earliest && on <= time.Today.AddDays(1));

    /// <summary>Of something that may lie ahead: the end of a contract, a day to pay.</summary>
    public static bool IsSensible(this PlatformTime time, DateOnly? day) =>
        day is not { } on || (on >= Earliest && on <= time.Today.AddYears(MaxYearsAhead));

    public static IRuleBuilderOptions<T, long> IsASum<T>(this IRuleBuilder<T, long> rule) => rule.InclusiveBetween(0, MaxSumFen);

    public static IRuleBuilderOptions<T, long?> IsASum<T>(this IRuleBuilder<T, long?> rule) => rule.InclusiveBetween(0, MaxSumFen);
}
