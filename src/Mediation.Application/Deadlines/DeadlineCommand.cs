using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Cases;
using Mediation.Domain.Calendar;
using Mediation.Domain.Deadlines;

namespace Mediation.Application.Deadlines;

/// <summary>A step about one deadline of a case; which one comes from the address.</summary>
public abstract record DeadlineCommand : ReasonedCaseCommand
{
    [JsonIgnore]
    public Guid DeadlineId { get; init; }

    [JsonIgnore]
    public override Guid Target => DeadlineId;

    internal DeadlineId Deadline => new(DeadlineId);
}

internal static class DateRules
{
    private const string OutOfRange = "field.date-range";
    private static readonly DateOnly First = new(WorkCalendar.FirstYear, 1, 1);

    // A period of twenty years, with room to move, must still end inside the calendar.
    private static readonly DateOnly Last = new(WorkCalendar.LastYear - 30, 12, 31);

    /// <summary>A day the calendar can count from.</summary>
    public static IRuleBuilderOptions<T, DateOnly> IsCountable<T>(this IRuleBuilder<T, DateOnly> rule) =>
        rule.InclusiveBetween(First, Last).WithErrorCode(OutOfRange);

    public static IRuleBuilderOptions<T, DateOnly?> IsCountable<T>(this IRuleBuilder<T, DateOnly?> rule) =>
        rule.InclusiveBetween(First, Last).WithErrorCode(OutOfRange);
}
