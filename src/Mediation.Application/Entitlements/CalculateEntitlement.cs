using Mediation.Application.Common;
using Mediation.Domain.Agreements;
using Mediation.Domain.Calendar;
using Mediation.Domain.Cases;
using Mediation.Domain.Entitlements;
using MediatR;

namespace Mediation.Application.Entitlements;

/// <summary>Works out for anyone what may be claimed, with every step and article. Nothing is kept and nobody is named.</summary>
[OpenToAll]
public sealed record CalculateEntitlement : IRequest<EntitlementResult>
{
    /// <summary>The day on which the claim is made; today unless it is named.</summary>
    public DateOnly? ClaimedOn { get; init; }

    /// <summary>Of compensation, compensation with notice wage and damages one at most; the others as often as periods differ.</summary>
    public required IReadOnlyList<EntitlementItem> Items { get; init; }
}

/// <summary>One thing to be worked out. Amounts are in fen and gross: what is due, not what was transferred.</summary>
public sealed record EntitlementItem
{
    public required EntitlementKind Kind { get; init; }

    /// <summary>The first day: of the employment; of the period, for wages and overtime; of the employment in that year, for leave.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, included; for the second wage of somebody still employed, the present.</summary>
    public required DateOnly To { get; init; }

    /// <summary>For the end of employment the average of the last twelve months with bonuses and overtime; else the month's wage without overtime.</summary>
    public long? MonthlyWageFen { get; init; }

    /// <summary>The wages of up to twelve months, in place of their average; for the end of employment only.</summary>
    public IReadOnlyList<long>? WagesFen { get; init; }

    /// <summary>A bonus for the year that the monthly wages do not hold; a twelfth counts. For the end of employment only.</summary>
    public long YearlyBonusFen { get; init; }

    /// <summary>Compensation with notice wage: the wage of the last month.</summary>
    public long? LastMonthWageFen { get; init; }

    /// <summary>Second wage: the day a written contract was signed; absent for never.</summary>
    public DateOnly? SignedOn { get; init; }

    public decimal WorkdayHours { get; init; }

    /// <summary>Only those for which no time off was given.</summary>
    public decimal RestDayHours { get; init; }

    public decimal HolidayHours { get; init; }

    /// <summary>Leave: full years worked with every employer.</summary>
    public int? WorkedYears { get; init; }

    /// <summary>Leave: days taken in that year.</summary>
    public int DaysTaken { get; init; }

    /// <summary>Paid of it already.</summary>
    public long AlreadyPaidFen { get; init; }

    internal Calculation Calculate(DateOnly claimedOn, WorkCalendar calendar, LegalParameters law)
    {
        var (span, wage) = (new Span(From, To), Money.FromFen(MonthlyWageFen ?? 0));
        var calculation = Kind switch
        {
            EntitlementKind.UnlawfulTermination => UnlawfulTermination.Of(span, Average(), law),
            EntitlementKind.CompensationWithNoticeWage => NoticeWage.Of(span, Average(), Money.FromFen(LastMonthWageFen!.Value), law),
            EntitlementKind.DoubleWage => DoubleWage.Of(span, SignedOn, wage, claimedOn, calendar, law),
            EntitlementKind.Overtime => OvertimePay.Of(span, wage, new OvertimeHours(WorkdayHours, RestDayHours, HolidayHours), law),
            EntitlementKind.UnpaidWages => UnpaidWages.Of(span, wage, calendar, law),
            EntitlementKind.UnusedLeave => UnusedLeave.Of(span, WorkedYears!.Value, DaysTaken, wage, law),
            _ => EconomicCompensation.Of(span, Average(), law),
        };
        return calculation.WithPaid(Money.FromFen(AlreadyPaidFen));
    }

    private AverageMonthlyWage Average() =>
        new([.. (WagesFen ?? [MonthlyWageFen!.Value]).Select(Money.FromFen)], Money.FromFen(YearlyBonusFen));
}

/// <param name="Claims">The same as claims of an application: parties and facts are added there.</param>
public sealed record EntitlementResult(
    DateOnly ClaimedOn, long TotalFen, long AlreadyPaidFen, long StillDueFen, string RoundingZh, string RoundingEn,
    IReadOnlyList<WordedCalculation> Calculations, IReadOnlyList<ProposedClaim> Claims);

/// <summary>What a claim of an application takes from a calculation.</summary>
public sealed record ProposedClaim(ClaimType Type, DateOnly PeriodFrom, DateOnly PeriodTo, long AmountFen, long AlreadyPaidFen);

internal sealed class CalculateEntitlementHandler(IWorkCalendars calendars, ILegalParameters parameters, PlatformTime time)
    : IRequestHandler<CalculateEntitlement, EntitlementResult>
{
    public async Task<EntitlementResult> Handle(CalculateEntitlement query, CancellationToken ct)
    {
        UnlawfulTermination.CheckNotBesideCompensation(query.Items.Select(item => item.Kind));
        var (law, calendar, claimedOn) = (await parameters.CurrentAsync(ct), await calendars.CurrentAsync(ct), query.ClaimedOn ?? time.Today);
        var done = query.Items.Select(item => item.Calculate(claimedOn, calendar, law)).ToList();
        var (total, paid) = (Money.Sum(done.Select(one => one.Total)), Money.Sum(done.Select(one => one.AlreadyPaid)));
        var (zh, en) = EntitlementWords.Rounding;
        return new EntitlementResult(
            claimedOn, total.Fen, paid.Fen, (total - paid).Fen, zh, en, [.. done.Select(WordedCalculation.Of)],
            [.. done.Where(one => one.Total.Fen > 0).Select(one => new ProposedClaim(one.Claim, one.From, one.To, one.Total.Fen, one.AlreadyPaid.Fen))]);
    }
}
