using Mediation.Application.Calendar;

namespace Mediation.Application.Tests.Calendar;

/// <summary>Notices as they are handed in. That of 2027 is made up: none was out when this was written.</summary>
internal static class NoticeFiles
{
    public static PublishNotice Of2027() => Form(
        2027,
        ("元旦", "2027-01-01", true), ("元旦", "2027-01-02", true), ("元旦", "2027-01-03", true), ("元旦", "2027-01-04", true),
        ("元旦", "2026-12-27", false), ("春节", "2027-02-05", true), ("春节", "2027-02-06", true), ("春节", "2027-02-07", true),
        ("春节", "2027-02-08", true), ("春节", "2027-02-09", true), ("春节", "2027-02-10", true), ("春节", "2027-02-11", true),
        ("春节", "2027-02-20", false), ("清明节", "2027-04-05", true), ("劳动节", "2027-05-01", true), ("劳动节", "2027-05-02", true),
        ("劳动节", "2027-05-03", true), ("端午节", "2027-06-09", true), ("中秋节", "2027-09-15", true), ("国庆节", "2027-10-01", true),
        ("国庆节", "2027-10-02", true), ("国庆节", "2027-10-03", true));

    public static PublishNotice Form(int year, params (string Name, string Date, bool IsOffDay)[] days) => new()
    {
        Year = year,
        Days = [.. days.Select(day => new NoticeDayForm(day.Name, Day(day.Date), day.IsOffDay))],
    };

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");
}
