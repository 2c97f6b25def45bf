using System.Text.Json;
using Mediation.Domain.Calendar;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Tests.Calendar;

/// <summary>The published notices the product ships with.</summary>
internal static class HolidayNotices
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static HolidayNotice Of2024 { get; } = Read(2024);

    public static HolidayNotice Of2025 { get; } = Read(2025);

    public static HolidayNotice Of2026 { get; } = Read(2026);

    public static WorkCalendar Calendar { get; } = WorkCalendar.From([Of2024, Of2025, Of2026]);

    public static Reckoning Reckoning { get; } = new(Calendar, ClockCatalogue.Shipped);

    public static Moment On(string day, WorkCalendar? calendar = null) => On(Day(day), calendar);

    public static Moment On(DateOnly day, WorkCalendar? calendar = null) =>
        new(new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(8)).ToUniversalTime(), day, calendar ?? Calendar, ClockCatalogue.Shipped);

    public static HolidayNotice Of(int year, params (string Date, bool IsOffDay)[] days) =>
        new(year, [.. days.Select(day => new HolidayEntry("春节", Day(day.Date), day.IsOffDay))]);

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");

    private static HolidayNotice Read(int year)
    {
        using var file = typeof(HolidayNotices).Assembly.GetManifestResourceStream($"Holidays/{year}.json")!;

        return JsonSerializer.Deserialize<HolidayNotice>(file, Json)!;
    }
}
