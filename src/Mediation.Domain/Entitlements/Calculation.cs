using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Entitlements;

/// <summary>What somebody asks to be worked out.</summary>
public enum EntitlementKind
{
    /// <summary>经济补偿 N.</summary>
    EconomicCompensation,

    /// <summary>违法解除或者终止的赔偿金 2N; it takes the place of N.</summary>
    UnlawfulTermination,

    /// <summary>经济补偿 and 代通知金, N+1.</summary>
    CompensationWithNoticeWage,
    DoubleWage,
    Overtime,
    UnpaidWages,
    UnusedLeave,
}

public static class EntitlementKinds
{
    /// <summary>The type under which it is claimed in an application.</summary>
    public static ClaimType ClaimOf(this EntitlementKind kind) => kind switch
    {
        EntitlementKind.UnlawfulTermination => ClaimType.UnlawfulDismissalDamages,
        EntitlementKind.DoubleWage => ClaimType.DoubleWageNoContract,
        EntitlementKind.Overtime => ClaimType.OvertimePay,
        EntitlementKind.UnpaidWages => ClaimType.UnpaidWages,
        EntitlementKind.UnusedLeave => ClaimType.UnusedAnnualLeave,
        _ => ClaimType.EconomicCompensation,
    };

    /// <summary>Paid for the end of the employment: only one of these three can be due.</summary>
    public static bool IsForTermination(this EntitlementKind kind) => kind is EntitlementKind.EconomicCompensation
        or EntitlementKind.UnlawfulTermination or EntitlementKind.CompensationWithNoticeWage;
}

/// <summary>What one line pays.</summary>
public enum LineCode
{
    Compensation,

    /// <summary>The second N of 2N.</summary>
    CompensationAgain,
    NoticeWage,
    DoubleWageOfFullMonths,
    DoubleWageOfPartMonth,
    OvertimeOnWorkdays,
    OvertimeOnRestDays,
    OvertimeOnHolidays,
    WagesOfFullMonths,
    WagesOfPartMonth,
    UnusedLeave,
}

/// <summary>
/// One sum with the way it came about. It is worked out exactly and rounded once, here, to whole fen, half a fen up; the total adds up
/// the rounded lines.
/// </summary>
/// <param name="Formula">The same sum in figures, readable in every language; what stands in it is not rounded before.</param>
public sealed record CalculationLine(
    LineCode What, ClaimType Claim, IReadOnlyList<Figure> Figures, string Formula, IReadOnlyList<string> LegalBasis, Money Amount);

/// <summary>Something of the kind in full: lines, what was paid of them already, and what must be known besides.</summary>
public sealed record Calculation(EntitlementKind Kind, DateOnly From, DateOnly To, IReadOnlyList<CalculationLine> Lines, IReadOnlyList<CalculationNote> Notes)
{
    public ClaimType Claim => Kind.ClaimOf();

    public Money Total => Money.Sum(Lines.Select(line => line.Amount));

    /// <summary>Paid already, part of <see cref="Total"/>.</summary>
    public Money AlreadyPaid { get; private init; }

    public Money StillDue => Total - AlreadyPaid;

    public Calculation WithPaid(Money paid)
    {
        Guard.Require(paid <= Total, RuleCode.EntitlementPaidBeyond);
        return this with { AlreadyPaid = paid };
    }
}
