using Mediation.Domain.Calendar;
using Mediation.Domain.Common;
using Mediation.Domain.Tests.Cases;

namespace Mediation.Domain.Tests.Calendar;

public sealed class CalendarNoticeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 10, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void SecondNotice_WhileDaysAreRunning_CountsFromItsDateOn()
    {
        var yearly = Publish(1, null, ("2026-02-16", true), ("2026-02-23", true), ("2026-02-28", false));
        var second = Publish(2, "2026-02-20", ("2026-02-16", false), ("2026-02-24", true), ("2026-02-28", true));

        var calendar = CalendarNotice.Calendar([second, yearly]);

        calendar.IsWorkingDay(HolidayNotices.Day("2026-02-16")).ShouldBeFalse("it was gone by when the second notice came");
        calendar.IsWorkingDay(HolidayNotices.Day("2026-02-23")).ShouldBeFalse("the second notice says nothing about it");
        calendar.IsWorkingDay(HolidayNotices.Day("2026-02-24")).ShouldBeFalse();
        calendar.IsWorkingDay(HolidayNotices.Day("2026-02-28")).ShouldBeFalse();
    }

    [Fact]
    public void SecondNotice_ThatListsAnOrdinaryWeekdayAsWorking_TakesTheDayOffBack()
    {
        var calendar = CalendarNotice.Calendar([Publish(1, null, ("2026-10-08", true)), Publish(2, null, ("2026-10-08", false))]);

        calendar.IsWorkingDay(HolidayNotices.Day("2026-10-08")).ShouldBeTrue();
        calendar.IsMakeUpWorkingDay(HolidayNotices.Day("2026-10-08")).ShouldBeFalse("a Thursday needs no make-up");
    }

    [Fact]
    public void Notice_MayArrangeTheLastDaysOfTheYearBefore()
    {
        var calendar = CalendarNotice.Calendar([Publish(1, null, ("2025-12-31", true), ("2026-01-01", true))]);

        calendar.IsWorkingDay(HolidayNotices.Day("2025-12-31")).ShouldBeFalse();
        calendar.IsProvisional(HolidayNotices.Day("2025-12-31")).ShouldBeTrue("that year's own notice is still missing");
    }

    [Fact]
    public void Difference_OfAFirstNotice_MakesTheWholeYearDefinite()
    {
        var difference = CalendarDifference.Between(
            WorkCalendar.From([]), CalendarNotice.Calendar([Publish(1, null, ("2025-12-31", true), ("2026-10-08", true))]), 2026);

        difference.First.ShouldBe(HolidayNotices.Day("2025-12-31"));
        difference.Last.ShouldBe(HolidayNotices.Day("2026-12-31"));
        difference.Days.Count(day => day.BecomesDefinite).ShouldBe(365);
        difference.Days.Where(day => day.ChangesWork).Select(day => day.Date).ShouldBe([HolidayNotices.Day("2025-12-31"), HolidayNotices.Day("2026-10-08")]);
    }

    [Fact]
    public void Difference_OfASecondNotice_IsOnlyWhatItChanges()
    {
        var yearly = Publish(1, null, ("2026-10-07", true), ("2026-10-10", false));
        var second = Publish(2, null, ("2026-10-07", true), ("2026-10-08", true), ("2026-10-10", true));

        var difference = CalendarDifference.Between(CalendarNotice.Calendar([yearly]), CalendarNotice.Calendar([yearly, second]), 2026);

        difference.Days.Select(day => day.Date).ShouldBe([HolidayNotices.Day("2026-10-08"), HolidayNotices.Day("2026-10-10")]);
    }

    [Fact]
    public void Fingerprint_IsOfWhatCounts()
    {
        var days = HolidayNotices.Of(2026, ("2026-10-07", true), ("2026-10-08", true));
        var turned = new HolidayNotice(2026, [.. days.Days.Reverse()]);

        new NoticeText(turned, Title: "另题").Fingerprint.ShouldBe(new NoticeText(days).Fingerprint);
        new NoticeText(days, IssuedOn: HolidayNotices.Day("2026-09-30")).Fingerprint.ShouldNotBe(new NoticeText(days).Fingerprint);
        new NoticeText(HolidayNotices.Of(2026, ("2026-10-07", true), ("2026-10-08", false))).Fingerprint.ShouldNotBe(new NoticeText(days).Fingerprint);
    }

    [Fact]
    public void Publish_OfNothingOrTooMuch_IsRefused()
    {
        var name = new HolidayEntry(new string('节', 41), HolidayNotices.Day("2026-10-01"), IsOffDay: true);
        var many = Enumerable.Range(0, 121).Select(offset => new HolidayEntry("节", HolidayNotices.Day("2026-01-01").AddDays(offset), IsOffDay: true));

        Broken.By(() => Publish(new HolidayNotice(2026, []))).ShouldBe(RuleCode.CalendarNoticeEmpty);
        Broken.By(() => Publish(new HolidayNotice(2026, [name]))).ShouldBe(RuleCode.CalendarDayName);
        Broken.By(() => Publish(new HolidayNotice(2026, [.. many]))).ShouldBe(RuleCode.CalendarNoticeTooLong);
    }

    private static CalendarNotice Publish(HolidayNotice notice) =>
        CalendarNotice.Publish(CalendarNoticeId.New(Now), new NoticeText(notice), edition: 1, Now);

    private static CalendarNotice Publish(int edition, string? issuedOn, params (string Date, bool IsOffDay)[] days) => CalendarNotice.Publish(
        CalendarNoticeId.New(Now),
        new NoticeText(HolidayNotices.Of(2026, days), IssuedOn: issuedOn is null ? null : HolidayNotices.Day(issuedOn)),
        edition,
        Now);
}
