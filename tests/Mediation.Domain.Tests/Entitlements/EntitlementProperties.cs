using System.Numerics;
using CsCheck;
using Mediation.Domain.Agreements;
using Mediation.Domain.Calendar;
using Mediation.Domain.Entitlements;
using Mediation.Domain.Tests.Calendar;

namespace Mediation.Domain.Tests.Entitlements;

/// <summary>What holds for every wage, every service and every calendar.</summary>
public class EntitlementProperties
{
    private const long Samples = 2000;
    private const int LongestCapped = 12;
    private static readonly DateOnly First = new(2008, 7, 1);
    private static readonly WorkCalendar Calendar = HolidayNotices.Calendar;

    private static readonly Gen<Money> Wage = Gen.Long[0, 20_000_000].Select(Money.FromFen);

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 365 * 18].Select(First.AddDays);

    private static readonly Gen<Span> Employment = Gen.Select(Day, Gen.Int[0, 365 * 25]).Select((from, days) => new Span(from, from.AddDays(days)));

    private static readonly Gen<AverageMonthlyWage> Average =
        Gen.Select(Wage.Array[1, 12], Wage).Select((wages, bonus) => new AverageMonthlyWage(wages, bonus));

    private static readonly Gen<OvertimeHours> Hours = Gen.Select(Hundredths, Hundredths, Hundredths)
        .Select((workdays, restDays, holidays) => new OvertimeHours(workdays, restDays, holidays));

    private static Gen<decimal> Hundredths => Gen.Int[0, 500_000].Select(hundredths => hundredths / 100m);

    [Fact]
    public void Compensation_OfAHigherWage_IsNotLessUpToTwelveYears()
    {
        Gen.Select(Employment.Where(span => ServiceLength.Of(span).MonthsDue <= LongestCapped), Wage, Wage).Sample(
            (span, wage, more) => Compensation(span, wage).Total <= Compensation(span, wage + more).Total, iter: Samples);
    }

    /// <summary>Beyond twelve years the statute itself takes a step down where the wage passes the cap.</summary>
    [Fact]
    public void Compensation_OfAHigherWageBelowTheCap_IsNotLessForAnyService()
    {
        Gen.Select(Employment, Gen.Int[0, 100], Gen.Int[0, 100]).Sample(
            (span, percent, other) => Compensation(span, PartOfCap(span, Math.Min(percent, other))).Total
                <= Compensation(span, PartOfCap(span, Math.Max(percent, other))).Total,
            iter: Samples);
    }

    [Fact]
    public void Compensation_OfLongerService_IsNotLess()
    {
        // The last day stays, and with it the figures of that day: the service begins earlier.
        Gen.Select(Employment, Wage, Gen.Int[0, 2000]).Where(drawn => drawn.Item1.From.AddDays(-drawn.Item3) >= First).Sample(
            (span, wage, earlier) =>
                Compensation(span, wage).Total <= Compensation(new Span(span.From.AddDays(-earlier), span.To), wage).Total,
            iter: Samples);
    }

    [Fact]
    public void Compensation_OfAnyWage_NeverPassesTheCap()
    {
        Gen.Select(Employment, Average).Sample(
            (span, wage) =>
            {
                var (cap, months) = (Cap(span.To), ServiceLength.Of(span).MonthsDue);
                var most = wage.Exact() > cap ? Math.Min(months, LongestCapped) : months;
                return EconomicCompensation.Of(span, wage, Sums.Law).Total <= (cap * Ratio.Of(most)).Rounded();
            },
            iter: Samples);
    }

    [Fact]
    public void Damages_OfAnything_AreTwiceTheCompensation()
    {
        Gen.Select(Employment, Average).Sample(
            (span, wage) =>
            {
                var once = EconomicCompensation.Of(span, wage, Sums.Law).Total;
                return UnlawfulTermination.Of(span, wage, Sums.Law).Total == once + once;
            },
            iter: Samples);
    }

    [Fact]
    public void Overtime_InTwoParts_IsTheWholeButForOneFenALine()
    {
        Gen.Select(Wage, Hours, Hours).Sample(
            (wage, hours, more) =>
            {
                var whole = Overtime(wage, new(hours.OnWorkdays + more.OnWorkdays, hours.OnRestDays + more.OnRestDays, hours.OnHolidays + more.OnHolidays));
                var parts = Overtime(wage, hours).Total.Fen + Overtime(wage, more).Total.Fen;
                return Math.Abs(whole.Total.Fen - parts) <= 3;
            },
            iter: Samples);
    }

    [Fact]
    public void Overtime_AnyHours_IsTheExactSumToHalfAFenALine()
    {
        Gen.Select(Wage.Where(wage => wage.Fen >= 254_000), Hours).Sample(
            (wage, hours) => Overtime(wage, hours).Lines.All(line => IsExact(line.Amount, line.What switch
            {
                LineCode.OvertimeOnWorkdays => ((BigInteger)wage.Fen * (long)(hours.OnWorkdays * 100) * 150, 174 * 100 * 100),
                LineCode.OvertimeOnRestDays => ((BigInteger)wage.Fen * (long)(hours.OnRestDays * 100) * 200, 174 * 100 * 100),
                _ => ((BigInteger)wage.Fen * (long)(hours.OnHolidays * 100) * 300, 174 * 100 * 100),
            })),
            iter: Samples);
    }

    [Fact]
    public void Wages_SplitBetweenTwoMonths_AddUpExactly()
    {
        Gen.Select(Employment.Where(span => span.Days > 40), Wage, Gen.Int[1, 300]).Sample(
            (span, wage, months) =>
            {
                var second = new DateOnly(span.From.Year, span.From.Month, 1).AddMonths(months);
                return second > span.To || Wages(span, wage).Total
                    == Wages(new Span(span.From, second.AddDays(-1)), wage).Total + Wages(new Span(second, span.To), wage).Total;
            },
            iter: Samples / 10);
    }

    [Fact]
    public void Wages_OfALongerPeriod_AreNotLessAndNeverMoreThanEachMonthInFull()
    {
        Gen.Select(Day, Gen.Int[0, 400], Gen.Int[0, 400], Wage).Sample(
            (from, days, more, wage) =>
            {
                var (shorter, longer) = (Wages(new Span(from, from.AddDays(days)), wage), Wages(new Span(from, from.AddDays(days + more)), wage));
                var months = ((longer.To.Year - from.Year) * 12) + longer.To.Month - from.Month + 1;
                var most = Ratio.Max(Ratio.Of(wage), Sums.Law.On(LegalParameterCode.MinimumWage, longer.To).MonthlyFen());
                return shorter.Total <= longer.Total && Ratio.Of(longer.Total) <= most * Ratio.Of(months);
            },
            iter: Samples / 10);
    }

    [Fact]
    public void DoubleWage_OfLongerWorkWithoutContract_IsNotLessAndElevenMonthsAtMost()
    {
        Gen.Select(Day, Gen.Int[0, 500], Gen.Int[0, 500], Wage.Where(wage => wage.Fen >= 254_000)).Sample(
            (from, days, more, wage) =>
            {
                var (shorter, longer) = (Double(from, days, wage), Double(from, days + more, wage));
                return shorter.Total <= longer.Total && longer.Total.Fen <= 11 * wage.Fen;
            },
            iter: Samples);
    }

    [Fact]
    public void Leave_OfMoreDaysAndMoreYears_IsNotLess()
    {
        Gen.Select(Gen.Int[1, 366], Gen.Int[0, 366], Gen.Int[0, 40], Gen.Int[0, 40], Gen.Int[0, 15], Wage).Sample(
            (days, more, years, moreYears, taken, wage) =>
                Leave(days, years, taken, wage).Total <= Leave(Math.Min(366, days + more), years + moreYears, taken, wage).Total,
            iter: Samples);
    }

    [Fact]
    public void Total_OfAnyKind_IsTheSumOfItsLinesAndOfPaidAndDue()
    {
        Gen.Select(Employment, Average, Wage, Hours, Gen.Int[0, 100]).Sample(
            (span, average, wage, hours, percent) => Enumerable.Concat(
                [
                    EconomicCompensation.Of(span, average, Sums.Law), NoticeWage.Of(span, average, wage, Sums.Law),
                    UnlawfulTermination.Of(span, average, Sums.Law),
                ],
                [Wages(span, wage), Overtime(wage, hours), Double(span.From, span.Days, wage)]).All(calculation =>
                {
                    var paid = calculation.WithPaid(Money.FromFen(calculation.Total.Fen * percent / 100));
                    return paid.Total.Fen == paid.Lines.Sum(line => line.Amount.Fen) && paid.AlreadyPaid + paid.StillDue == paid.Total
                        && paid.Lines.All(line => line.Claim == paid.Claim && line.Formula.EndsWith($"= {line.Amount}", StringComparison.Ordinal));
                }),
            iter: Samples / 10);
    }

    private static Calculation Compensation(Span span, Money wage) =>
        EconomicCompensation.Of(span, new AverageMonthlyWage([wage], Money.Zero), Sums.Law);

    private static Calculation Overtime(Money wage, OvertimeHours hours) => OvertimePay.Of(Sums.From("2026-01-01", "2026-12-31"), wage, hours, Sums.Law);

    private static Calculation Wages(Span span, Money wage) => UnpaidWages.Of(span, wage, Calendar, Sums.Law);

    private static Calculation Double(DateOnly from, int days, Money wage) =>
        DoubleWage.Of(new Span(from, from.AddDays(days)), null, wage, from.AddYears(2), Calendar, Sums.Law);

    private static Calculation Leave(int days, int years, int taken, Money wage) =>
        UnusedLeave.Of(new Span(new(2024, 1, 1), new DateOnly(2024, 1, 1).AddDays(days - 1)), years, taken, wage, Sums.Law);

    private static Ratio Cap(DateOnly on) =>
        Sums.Law.On(LegalParameterCode.AverageWage, on).MonthlyFen() * Sums.Law.On(LegalParameterCode.CompensationCapTimes, on).Exact();

    private static Money PartOfCap(Span span, int percent) => Money.FromFen((Cap(span.To) * Ratio.Of(percent) / Ratio.Of(100)).Floor());

    private static bool IsExact(Money amount, (BigInteger Numerator, BigInteger Denominator) exact) =>
        BigInteger.Abs((2 * amount.Fen * exact.Denominator) - (2 * exact.Numerator)) <= exact.Denominator;
}
