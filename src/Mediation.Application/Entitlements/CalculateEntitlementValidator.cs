using FluentValidation;
using Mediation.Application.Cases;
using Mediation.Application.Deadlines;
using Mediation.Domain.Common;
using Mediation.Domain.Entitlements;

namespace Mediation.Application.Entitlements;

internal sealed class CalculateEntitlementValidator : AbstractValidator<CalculateEntitlement>
{
    private const int MaxItems = 20;
    private const string Required = "field.required";

    public CalculateEntitlementValidator()
    {
        RuleFor(query => query.ClaimedOn).IsCountable();
        RuleFor(query => query.Items).NotEmpty().Must(items => items is null || items.Count <= MaxItems);
        RuleForEach(query => query.Items).SetValidator(new ItemValidator());
    }

    private sealed class ItemValidator : AbstractValidator<EntitlementItem>
    {
        /// <summary>Ten million yuan a month; more is a slip of the keyboard.</summary>
        private const long MaxWageFen = 1_000_000_000;
        private const decimal MaxHours = 20_000;
        private const int MaxWorkedYears = 70;
        private const int DaysOfYear = 366;

        public ItemValidator()
        {
            RuleFor(item => item.Kind).IsInEnum();
            RuleFor(item => item.From).IsCountable();
            RuleFor(item => item.To).IsCountable();
            RuleFor(item => item.To).GreaterThanOrEqualTo(item => item.From).WithErrorCode(RuleCode.EntitlementPeriodReversed.Code);
            RuleFor(item => item.MonthlyWageFen).NotNull().When(item => item.WagesFen is null || !item.Kind.IsForTermination()).WithErrorCode(Required);
            RuleFor(item => item.MonthlyWageFen).InclusiveBetween(1, MaxWageFen);
            RuleFor(item => item.WagesFen).Must(wages => wages is null || wages.Count is > 0 and <= AverageMonthlyWage.MaxMonths);
            RuleForEach(item => item.WagesFen).InclusiveBetween(0, MaxWageFen);
            RuleFor(item => item.YearlyBonusFen).InclusiveBetween(0, MaxWageFen);
            RuleFor(item => item.AlreadyPaidFen).InclusiveBetween(0, ClaimInputValidator.MaxLineFen);
            RuleFor(item => item.LastMonthWageFen).InclusiveBetween(1, MaxWageFen);
            RuleFor(item => item.LastMonthWageFen).NotNull().When(item => item.Kind == EntitlementKind.CompensationWithNoticeWage).WithErrorCode(Required);
            RuleFor(item => item.SignedOn).IsCountable();
            CheckHours();
            RuleFor(item => item.WorkedYears).InclusiveBetween(0, MaxWorkedYears);
            RuleFor(item => item.WorkedYears).NotNull().When(item => item.Kind == EntitlementKind.UnusedLeave).WithErrorCode(Required);
            RuleFor(item => item.DaysTaken).InclusiveBetween(0, DaysOfYear);
            RuleFor(item => item.To).Must((item, to) => to.Year == item.From.Year).When(item => item.Kind == EntitlementKind.UnusedLeave)
                .WithErrorCode(RuleCode.EntitlementYearCrossed.Code);
        }

        private void CheckHours()
        {
            RuleFor(item => item.WorkdayHours).InclusiveBetween(0, MaxHours).Must(IsHundredths);
            RuleFor(item => item.RestDayHours).InclusiveBetween(0, MaxHours).Must(IsHundredths);
            RuleFor(item => item.HolidayHours).InclusiveBetween(0, MaxHours).Must(IsHundredths);
            RuleFor(item => item.WorkdayHours).Must((item, hours) => hours + item.RestDayHours + item.HolidayHours > 0)
                .When(item => item.Kind == EntitlementKind.Overtime).WithErrorCode(Required);
        }

        private static bool IsHundredths(decimal hours) => hours == decimal.Round(hours, 2);
    }
}
