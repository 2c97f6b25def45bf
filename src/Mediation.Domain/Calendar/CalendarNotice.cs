using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mediation.Domain.Common;

namespace Mediation.Domain.Calendar;

/// <summary>
/// One notice of the State Council on record. A year may have several: each later edition overrides, day by day, what it names, from the day
/// it was issued on, so that days gone by stay what they were when people acted on them.
/// </summary>
public sealed class CalendarNotice : AggregateRoot
{
    public const int MaxDays = 120;
    public const int DayNameMaxLength = 40;
    public const int TitleMaxLength = 200;
    public const int DocumentNumberMaxLength = 60;
    public const int SourceMaxLength = 1000;
    public const int FirstYear = 2000;
    public const int FingerprintLength = 64;

    private CalendarNotice()
    {
    }

    public CalendarNoticeId Id { get; private set; }

    public int Year { get; private set; }

    /// <summary>1 for the yearly notice; each further notice for the same year counts up.</summary>
    public int Edition { get; private set; }

    public string Title { get; private set; } = "";

    public string? DocumentNumber { get; private set; }

    /// <summary>Addresses of the papers, one a line.</summary>
    public string? Source { get; private set; }

    public DateOnly? IssuedOn { get; private set; }

    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>In order of date.</summary>
    public IReadOnlyList<HolidayEntry> Days { get; private set; } = [];

    /// <summary>Equal for two notices that say the same.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>The first day on which it counts; null for all of them: the yearly notice, and the correction of a mistake in it.</summary>
    public DateOnly? CountsFrom => Edition == 1 ? null : IssuedOn;

    public static CalendarNotice Publish(CalendarNoticeId id, NoticeText text, int edition, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(edition, 1);
        Require(text.Notice);
        var notice = new CalendarNotice
        {
            Id = id,
            Year = text.Notice.Year,
            Edition = edition,
            Title = text.Title ?? string.Create(CultureInfo.InvariantCulture, $"国务院办公厅关于{text.Notice.Year}年部分节假日安排的通知"),
            DocumentNumber = text.DocumentNumber,
            Source = text.Source,
            IssuedOn = text.IssuedOn,
            PublishedAt = now,
            Days = [.. text.Notice.Days.OrderBy(day => day.Date)],
            Fingerprint = text.Fingerprint,
        };
        notice.Raise(new NoticePublished(notice.Year, edition, notice.Days.Count, notice.Fingerprint));
        return notice;
    }

    /// <summary>What of it counts when dates are computed.</summary>
    public HolidayNotice InForce() => new(Year, [.. Days.Where(day => CountsFrom is null || CountsFrom <= day.Date)]);

    /// <summary>The working days by these notices; of two editions of a year the later decides.</summary>
    public static WorkCalendar Calendar(IEnumerable<CalendarNotice> notices) =>
        WorkCalendar.From(notices.OrderBy(notice => notice.Year).ThenBy(notice => notice.Edition).Select(notice => notice.InForce()));

    private static void Require(HolidayNotice notice)
    {
        Guard.Require(notice.Year is >= FirstYear and <= WorkCalendar.LastYear, RuleCode.CalendarDateOutOfRange, notice.Year);
        Guard.Require(notice.Days.Count > 0, RuleCode.CalendarNoticeEmpty);
        Guard.Require(notice.Days.Count <= MaxDays, RuleCode.CalendarNoticeTooLong, MaxDays);
        foreach (var day in notice.Days)
        {
            Guard.Require(!string.IsNullOrWhiteSpace(day.Name) && day.Name.Length <= DayNameMaxLength, RuleCode.CalendarDayName, day.Date);
        }
    }
}

/// <summary>A notice as handed in.</summary>
/// <param name="Title">Null for the usual title of the yearly notice.</param>
public sealed record NoticeText(HolidayNotice Notice, string? Title = null, string? DocumentNumber = null, string? Source = null, DateOnly? IssuedOn = null)
{
    /// <summary>Over what counts, not over the wording of titles and addresses. The length before each name keeps two of them apart.</summary>
    public string Fingerprint
    {
        get
        {
            var content = new StringBuilder();
            content.Append(CultureInfo.InvariantCulture, $"{Notice.Year}|{IssuedOn:yyyy-MM-dd}");
            foreach (var day in Notice.Days.OrderBy(day => day.Date))
            {
                content.Append(CultureInfo.InvariantCulture, $"|{day.Date:yyyy-MM-dd}:{(day.IsOffDay ? 1 : 0)}:{day.Name.Length}:{day.Name}");
            }

            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
        }
    }
}
