using Mediation.Application.Entitlements;
using Mediation.Domain.Entitlements;
using Mediation.Web.Errors;

namespace Mediation.Web.Pages.Entitlements;

/// <summary>Reads the sections of the form, and collects what cannot be read.</summary>
internal sealed class ClaimsReading(ClaimsForm form, DateOnly today)
{
    private static readonly char[] BetweenWages = [' ', '\t', '\n', '\r', ';', '；', '、', '　'];

    public List<FieldFault> Faults { get; } = [];

    public EntitlementItem Read(ClaimTopic topic) => topic switch
    {
        ClaimTopic.Termination => Termination(),
        ClaimTopic.Contract => Item(EntitlementKind.DoubleWage, Day("start"), LastDay()) with { MonthlyWageFen = Wage(), SignedOn = Day("signed", isRequired: false) },
        ClaimTopic.Overtime => Overtime(),
        ClaimTopic.Wages => Item(EntitlementKind.UnpaidWages, Day("wagesFrom"), Day("wagesTo")) with { MonthlyWageFen = Wage(), AlreadyPaidFen = Paid("wagesPaid") },
        _ => Leave(),
    };

    private EntitlementItem Termination()
    {
        var wages = form["average"].Split(BetweenWages, StringSplitOptions.RemoveEmptyEntries);
        List<long> fen = wages.Length == 0 ? [Amount("average") ?? 0] : [.. wages.Select(wage => Typed.Fen(wage, "average", isRequired: true, Faults) ?? 0)];
        var kind = Reason();
        return Item(kind, Day("start"), Day("end")) with
        {
            MonthlyWageFen = fen.Count == 1 ? fen[0] : null,
            WagesFen = fen.Count == 1 ? null : fen,
            YearlyBonusFen = Typed.Fen(form["bonus"], "bonus", isRequired: false, Faults) ?? 0,
            LastMonthWageFen = kind == EntitlementKind.CompensationWithNoticeWage ? Amount("last") : null,
        };
    }

    private EntitlementItem Overtime() => Item(EntitlementKind.Overtime, Day("overtimeFrom"), Day("overtimeTo")) with
    {
        MonthlyWageFen = Wage(),
        WorkdayHours = Typed.Number(form["workdayHours"], "workdayHours", Faults),
        RestDayHours = Typed.Number(form["restHours"], "restHours", Faults),
        HolidayHours = Typed.Number(form["holidayHours"], "holidayHours", Faults),
        AlreadyPaidFen = Paid("overtimePaid"),
    };

    /// <summary>The days of the year within the employment: whoever began or left in it earned part of the leave.</summary>
    private EntitlementItem Leave()
    {
        var year = Typed.Whole(form["leaveYear"], "leaveYear", isRequired: true, Faults) ?? today.Year;
        if (year is < 2008 or > 2099)
        {
            Faults.Add(new FieldFault("leaveYear", "field.range"));
            year = today.Year;
        }

        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var (start, end) = (Day("start"), LastDay());
        return Item(EntitlementKind.UnusedLeave, start > first ? start : first, end < last ? end : last) with
        {
            MonthlyWageFen = Wage(),
            WorkedYears = Typed.Whole(form["workedYears"], "workedYears", isRequired: true, Faults),
            DaysTaken = Typed.Whole(form["leaveTaken"], "leaveTaken", isRequired: false, Faults) ?? 0,
        };
    }

    private EntitlementKind Reason()
    {
        if (Enum.TryParse<EntitlementKind>(form["reason"], out var kind) && Enum.IsDefined(kind) && kind.IsForTermination())
        {
            return kind;
        }

        Faults.Add(new FieldFault("reason", "field.required"));
        return EntitlementKind.EconomicCompensation;
    }

    /// <summary>Who still works there leaves it empty.</summary>
    private DateOnly LastDay() => form["end"].Length == 0 ? today : Day("end");

    private DateOnly Day(string field) => Day(field, isRequired: true) ?? today;

    private DateOnly? Day(string field, bool isRequired) => Typed.Date(form[field], field, isRequired, Faults);

    private long? Wage() => Amount("wage");

    private long? Amount(string field) => Typed.Fen(form[field], field, isRequired: true, Faults);

    private long Paid(string field) => Typed.Fen(form[field], field, isRequired: false, Faults) ?? 0;

    private static EntitlementItem Item(EntitlementKind kind, DateOnly from, DateOnly to) => new() { Kind = kind, From = from, To = to };
}
