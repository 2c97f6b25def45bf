using System.Text.Json;
using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Common;
using Mediation.Domain.Calendar;
using Mediation.Domain.Common;

namespace Mediation.Application.Calendar;

/// <summary>A holiday notice in the form of the public holiday files: what they hold and we have no use for is let pass.</summary>
public abstract record NoticeForm
{
    public required int Year { get; init; }

    /// <summary>Addresses of the papers it was taken from.</summary>
    public IReadOnlyList<string>? Papers { get; init; }

    public required IReadOnlyList<NoticeDayForm> Days { get; init; }

    /// <summary>Title of the paper; absent, the usual one of the yearly notice.</summary>
    public string? Title { get; init; }

    public string? DocumentNumber { get; init; }

    /// <summary>Of a further notice for the same year: the first day on which it counts.</summary>
    public DateOnly? IssuedOn { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Others { get; init; }

    internal NoticeText ToText() => new(
        new HolidayNotice(Year, [.. Days.Select(day => new HolidayEntry(day.Name, day.Date, day.IsOffDay))]),
        Title,
        DocumentNumber,
        Papers is { Count: > 0 } ? string.Join('\n', Papers) : null,
        IssuedOn);
}

/// <param name="IsOffDay">False for a day on which people work: a make-up day, or a weekday that an earlier notice had made free.</param>
public sealed record NoticeDayForm(string Name, DateOnly Date, bool IsOffDay)
{
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Others { get; init; }
}

internal abstract class NoticeFormValidator<TForm> : AbstractValidator<TForm> where TForm : NoticeForm
{
    private const int MaxPapers = 5;

    protected NoticeFormValidator(PlatformTime time)
    {
        RuleFor(form => form.Year).InclusiveBetween(CalendarNotice.FirstYear, WorkCalendar.LastYear);
        RuleFor(form => form.Days).NotEmpty();
        RuleFor(form => form.Days.Count).LessThanOrEqualTo(CalendarNotice.MaxDays).OverridePropertyName("days");
        RuleForEach(form => form.Days).ChildRules(day =>
            day.RuleFor(one => one.Name).NotEmpty().MaximumLength(CalendarNotice.DayNameMaxLength).Must(IsOneLine));
        RuleFor(form => form.Title).MaximumLength(CalendarNotice.TitleMaxLength).Must(IsOneLine);
        RuleFor(form => form.DocumentNumber).MaximumLength(CalendarNotice.DocumentNumberMaxLength).Must(IsOneLine);
        RuleFor(form => form.Papers).Must(papers => papers is null || papers.Count <= MaxPapers);
        RuleForEach(form => form.Papers).NotEmpty().MaximumLength(CalendarNotice.SourceMaxLength / MaxPapers - 1).Must(IsOneLine);
        RuleFor(form => form.IssuedOn).LessThanOrEqualTo(_ => time.Today).WithErrorCode(RuleCode.CalendarNoticeNotIssuedYet.Code);
        RuleFor(form => form.IssuedOn).GreaterThanOrEqualTo(new DateOnly(CalendarNotice.FirstYear, 1, 1));
    }

    private static bool IsOneLine(string? text) => text is null || !text.Any(char.IsControl);
}
