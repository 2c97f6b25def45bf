using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Common;
using Mediation.Domain.Calendar;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using MediatR;

namespace Mediation.Application.Deadlines;

/// <summary>Computes a legal date for anyone, and says how. Nothing is kept.</summary>
[OpenToAll]
public sealed record CalculateDueDate : IRequest<DueDateCalculation>
{
    /// <summary>As in the table, e.g. A2.</summary>
    public required string Clock { get; init; }

    /// <summary>The version in force on the day of the event unless one is named.</summary>
    public int? Version { get; init; }

    /// <summary>The day of the event in Beijing, itself not counted.</summary>
    public required DateOnly StartOn { get; init; }

    /// <summary>Only, and always, for a clock whose date is named and not counted.</summary>
    public DateOnly? AgreedOn { get; init; }

    /// <summary>In the order in which they happened.</summary>
    public IReadOnlyList<AdjustmentInput> Adjustments { get; init; } = [];

    /// <summary>Holiday notices to count with in place of the platform's own.</summary>
    public IReadOnlyList<NoticeInput>? Calendar { get; init; }
}

public enum AdjustmentKind
{
    Extension,
    Pause,
    Exclusion,
    Restart,
}

/// <param name="Days">Of an extension, or <paramref name="NewEnd"/>.</param>
/// <param name="From">Of a pause or exclusion: the first day not counted.</param>
/// <param name="Until">The first day counted again.</param>
/// <param name="On">Of a restart: the day of the event.</param>
/// <param name="Event">Code of what happened; the first that the clock lists unless it is named.</param>
public sealed record AdjustmentInput(
    AdjustmentKind Kind, int? Days = null, DateOnly? NewEnd = null, DateOnly? From = null, DateOnly? Until = null, DateOnly? On = null, string? Event = null);

/// <summary>One year's notice in the form in which it is published for programs; what a file holds besides is not looked at.</summary>
public sealed record NoticeInput
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    [JsonPropertyName("$id")]
    public string? SchemaId { get; init; }

    public required int Year { get; init; }

    public IReadOnlyList<string>? Papers { get; init; }

    public required IReadOnlyList<NoticeDayInput> Days { get; init; }
}

public sealed record NoticeDayInput
{
    public required string Name { get; init; }

    public required DateOnly Date { get; init; }

    public required bool IsOffDay { get; init; }
}

/// <param name="DueOn">The last day in time, until midnight in Beijing.</param>
public sealed record DueDateCalculation(ClockEntry Rule, DateOnly StartOn, DateOnly DueOn, bool IsProvisional, IReadOnlyList<WordedStep> Steps);

internal sealed class CalculateDueDateValidator : AbstractValidator<CalculateDueDate>
{
    private const int MaxAdjustments = 50;
    private const int MaxNotices = 30;
    private const int MaxDaysOfNotice = 120;
    private const int NameLength = 50;

    public CalculateDueDateValidator()
    {
        RuleFor(query => query.Clock).Must(name => ClockNames.Find(name) is not null);
        RuleFor(query => query.Version).InclusiveBetween(1, 1_000);
        RuleFor(query => query.StartOn).IsCountable();
        RuleFor(query => query.AgreedOn).IsCountable();
        RuleFor(query => query.Adjustments).Must(adjustments => adjustments.Count <= MaxAdjustments);
        RuleForEach(query => query.Adjustments).ChildRules(CheckAdjustment);
        RuleFor(query => query.Calendar).Must(notices => notices is null || notices.Count <= MaxNotices);
        RuleForEach(query => query.Calendar).ChildRules(CheckNotice);
    }

    private static void CheckAdjustment(InlineValidator<AdjustmentInput> adjustment)
    {
        adjustment.RuleFor(input => input.Kind).IsInEnum();
        adjustment.RuleFor(input => input.Days).InclusiveBetween(1, ClockCatalogue.MaxDays);
        adjustment.RuleFor(input => input.NewEnd).IsCountable();
        adjustment.RuleFor(input => input.From).IsCountable().NotNull().When(input => input.Kind is AdjustmentKind.Pause or AdjustmentKind.Exclusion);
        adjustment.RuleFor(input => input.Until).IsCountable().NotNull().When(input => input.Kind is AdjustmentKind.Pause or AdjustmentKind.Exclusion);
        adjustment.RuleFor(input => input.On).IsCountable().NotNull().When(input => input.Kind == AdjustmentKind.Restart);
        adjustment.RuleFor(input => input.Event).Must(code => code is null || ClockEvents.All.Contains(code));
    }

    private static void CheckNotice(InlineValidator<NoticeInput> notice)
    {
        notice.RuleFor(input => input.Year).InclusiveBetween(WorkCalendar.FirstYear + 1, WorkCalendar.LastYear);
        notice.RuleFor(input => input.Days).Must(days => days.Count <= MaxDaysOfNotice);
        notice.RuleForEach(input => input.Days).ChildRules(day => day.RuleFor(one => one.Name).NotEmpty().MaximumLength(NameLength));
    }
}

internal sealed class CalculateDueDateHandler(IWorkCalendars calendars, IClockCatalogues clocks) : IRequestHandler<CalculateDueDate, DueDateCalculation>
{
    public async Task<DueDateCalculation> Handle(CalculateDueDate query, CancellationToken ct)
    {
        var (catalogue, clock) = (await clocks.CurrentAsync(ct), ClockNames.Find(query.Clock)!.Value);
        var period = query.Version is { } version ? catalogue.Version(clock, version) : catalogue.For(clock, query.StartOn);
        var calendar = query.Calendar is { Count: > 0 } notices ? WorkCalendar.From(notices.Select(Notice)) : await calendars.CurrentAsync(ct);
        var adjustments = query.Adjustments.Select(input => Adjustment(input, period)).ToList();
        var due = DueDateRule.Compute(period, query.StartOn, calendar, adjustments, query.AgreedOn);
        return new DueDateCalculation(ClockEntry.Of(period), query.StartOn, due.On, due.IsProvisional, StepWords.Of(due.Explanation));
    }

    private static HolidayNotice Notice(NoticeInput notice) =>
        new(notice.Year, [.. notice.Days.Select(day => new HolidayEntry(day.Name, day.Date, day.IsOffDay))]);

    private static ClockAdjustment Adjustment(AdjustmentInput input, StatutoryPeriod period) => input.Kind switch
    {
        AdjustmentKind.Extension => new ClockAdjustment.Extension(input.Days, input.NewEnd, "both-sides-agreed"),
        AdjustmentKind.Pause when Listed(period.PausedBy, input.Event, RuleCode.DeadlineNotPausable) is not null =>
            new ClockAdjustment.Pause(input.From!.Value, input.Until),
        AdjustmentKind.Exclusion => new ClockAdjustment.Exclusion(
            input.From!.Value, input.Until!.Value, Listed(period.ExcludedBy, input.Event, RuleCode.DeadlineNotExcludable)),
        _ => new ClockAdjustment.Restart(input.On!.Value, Listed(period.RestartedBy, input.Event, RuleCode.DeadlineNotRestartable)),
    };

    private static string Listed(IReadOnlyList<string> events, string? named, RuleCode otherwise) =>
        events.FirstOrDefault(code => named is null || code == named) ?? throw new RuleBrokenException(otherwise, named ?? "");
}
