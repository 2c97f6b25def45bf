using Mediation.Application.Access;
using Mediation.Application.Calendar;
using Mediation.Application.Common;
using Mediation.Application.History;
using Mediation.Domain.Calendar;
using Mediation.Infrastructure.Persistence;
using Mediation.Infrastructure.ReferenceData;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Tests.Calendar;

public sealed class PublishNoticeTests
{
    [Theory]
    [EveryDatabase]
    public async Task Publish_IsOnRecordWithItsHistoryAndCountsAtOnce(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);

        var receipt = await platform.SendAsync(NoticeFiles.Of2027(), Callers.Head(platform.Agency));

        (receipt.Edition, receipt.IsNew, receipt.Warnings.Count).ShouldBe((1, true, 0));
        var calendar = await platform.Services.GetRequiredService<IWorkCalendars>().CurrentAsync(TestContext.Current.CancellationToken);
        calendar.IsProvisional(new DateOnly(2027, 5, 4)).ShouldBeFalse();
        calendar.IsWorkingDay(new DateOnly(2027, 2, 20)).ShouldBeTrue();
        (await platform.LookAsync(db => db.History.CountAsync(entry => entry.StreamId == receipt.Id && entry.Event == nameof(NoticePublished))))
            .ShouldBe(1);
        (await platform.SendAsync(new VerifyHistory(), Callers.Staff(platform.Agency, Role.Auditor))).Broken.ShouldBeNull();
    }

    [Theory]
    [EveryDatabase]
    public async Task Publish_OfTheSameNoticeTwice_IsOneEdition(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var first = await platform.SendAsync(NoticeFiles.Of2027(), Callers.Head(platform.Agency));

        var again = await platform.SendAsync(NoticeFiles.Of2027() with { Title = "又一次" }, Callers.Head(platform.Agency));

        (again.Id, again.Edition, again.IsNew, again.Publication).ShouldBe((first.Id, 1, false, first.Publication));
        (await platform.LookAsync(db => db.CalendarNotices.CountAsync(notice => notice.Year == 2027))).ShouldBe(1);
    }

    [Theory]
    [EveryDatabase]
    public async Task Publish_OfASecondNotice_OverridesDayByDayFromItsDateOn(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var extended = NoticeFiles.Form(2026, ("春节", "2026-02-25", true), ("春节", "2026-03-03", true)) with { IssuedOn = new DateOnly(2026, 3, 2) };

        var receipt = await platform.SendAsync(extended, Callers.Head(platform.Agency));

        (receipt.Edition, receipt.ChangedDays).ShouldBe((2, 1));
        var year = await platform.SendAsync(new GetCalendarYear(2026), Caller.Anonymous);
        year.Notices.Select(notice => notice.Edition).ShouldBe([1, 2]);
        year.Days.ShouldContain(day => day.Date == new DateOnly(2026, 3, 3) && day.IsOffDay && day.Kind == RestDayKind.AdjustedRest);
        year.Days.ShouldNotContain(day => day.Date == new DateOnly(2026, 2, 25));
    }

    [Theory]
    [EveryDatabase]
    public async Task Preview_NamesTheDaysAndKeepsNothing(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await CaseJourney.FiledAsync(platform);
        var form = NoticeFiles.Form(2026, ("调休", "2026-03-16", true), ("国庆节", "2026-10-01", false));

        var preview = await platform.SendAsync(
            new PreviewNotice { Year = form.Year, Days = form.Days }, Callers.Staff(platform.Agency, Role.SystemAdministrator));

        (preview.Edition, preview.IsKnown, preview.BecomesDefinite, preview.DeadlinesTouched).ShouldBe((2, false, false, 1));
        preview.Days.ShouldBe(
        [
            new DayPreview(new DateOnly(2026, 3, 16), null, "AdjustedRest:调休"),
            new DayPreview(new DateOnly(2026, 10, 1), "Holiday:国庆节", null),
        ]);
        preview.Warnings.ShouldBe(["calendar.statutory-holiday-worked"]);
        (await platform.LookAsync(db => db.CalendarNotices.CountAsync(notice => notice.Year == 2026))).ShouldBe(1);
    }

    [Theory]
    [EveryDatabase]
    public async Task Year_WithoutANotice_IsProvisionalWithWeekendsAndStatutoryHolidays(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);

        var year = await platform.SendAsync(new GetCalendarYear(2027), Caller.Anonymous);
        var known = await platform.SendAsync(new GetCalendarYear(2026), Caller.Anonymous);

        year.IsProvisional.ShouldBeTrue();
        year.Notices.ShouldBeEmpty();
        year.Days.Count(day => day.Kind == RestDayKind.Holiday).ShouldBe(13);
        (known.IsProvisional, known.WorkingDays).ShouldBe((false, 248));
        known.Days.Count(day => !day.IsOffDay).ShouldBe(6);
    }

    [Theory]
    [EveryDatabase]
    public async Task Shipped_LoadedAgain_ChangesNothingAndLeavesTheOfficesEditions(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await platform.SendAsync(NoticeFiles.Form(2026, ("调休", "2026-03-16", true)), Callers.Head(platform.Agency));

        await using (var scope = platform.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ReferenceDataLoader>().LoadAsync(TestContext.Current.CancellationToken);
        }

        var notices = await platform.SendAsync(new ListNotices(Take: 2), Callers.Head(platform.Agency));
        notices.Notices.Select(notice => (notice.Year, notice.Edition)).ShouldBe([(2026, 1), (2026, 2), (2025, 1)]);
        notices.Notices[0].Source!.ShouldStartWith("https://www.gov.cn/");
        notices.Next.ShouldBe(2025);
    }
}
