using Mediation.Application.Access;
using Mediation.Application.Calendar;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Tests.Tasks;
using Mediation.Domain.Calendar;
using Mediation.Domain.Cases;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Calendar;

public sealed class CalendarFeedTests
{
    [Theory]
    [EveryDatabase]
    public async Task Feed_OfAMediator_HoldsOwnSessionsOnTheirDay_AndDueDates(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var keeper = await KeeperAsync(platform);
        var own = await Staff.AssignedCaseAsync(platform, keeper.Id);
        var lateEvening = new DateTimeOffset(2026, 3, 5, 22, 30, 0, TimeSpan.FromHours(8));
        var session = await own.TakeAsync(new ScheduleSession { At = lateEvening, Mode = SessionMode.InPerson, Place = "调解室一" });
        var others = await CaseJourney.AcceptedAsync(platform);

        var calendar = await ReadAsync(platform, await OpenAsync(platform, keeper));

        var meeting = calendar.Events.Single(entry => entry.Uid == $"session-{session.Created:D}@mediation");
        (meeting.Start!.Date, meeting.Start.TzId, meeting.Location, meeting.Status).ShouldBe((new DateOnly(2026, 3, 5), "Asia/Shanghai", "调解室一", "CONFIRMED"));
        meeting.Start.AsUtc.ShouldBe(lateEvening.UtcDateTime);
        calendar.Events.ShouldAllBe(entry => entry.Summary!.Contains(own.Receipt.Number, StringComparison.Ordinal));
        var due = calendar.Events.Where(entry => entry.Uid!.StartsWith("deadline-", StringComparison.Ordinal)).ToList();
        due.ShouldContain(entry => entry.IsAllDay && entry.Start!.Date == new DateOnly(2026, 3, 17));
        others.Receipt.Number.ShouldNotBe(own.Receipt.Number);
        calendar.TimeZones.ShouldHaveSingleItem().TzId.ShouldBe("Asia/Shanghai");
    }

    [Theory]
    [EveryDatabase]
    public async Task Feed_AfterACancellationAndAnExtension_SaysSoUnderTheSameUid(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var keeper = await KeeperAsync(platform);
        var own = await Staff.AssignedCaseAsync(platform, keeper.Id);
        var session = await own.TakeAsync(new ScheduleSession { At = platform.Clock.GetUtcNow().AddDays(1), Mode = SessionMode.Phone, Place = "电话" });
        var secret = await OpenAsync(platform, keeper);
        var before = (await ReadAsync(platform, secret)).Events.ToDictionary(entry => entry.Uid!);
        await own.TakeAsync(new CancelSession { SessionId = session.Created!.Value, Reason = "改期" });
        await own.TakeAsync(new ExtendMediation { NewEnd = new DateOnly(2026, 4, 1), BothSidesAgreed = true, Reason = "双方同意延长" });

        var after = (await ReadAsync(platform, secret)).Events.ToDictionary(entry => entry.Uid!);

        after.Keys.ShouldBe(before.Keys, ignoreOrder: true);
        after[$"session-{session.Created:D}@mediation"].Status.ShouldBe("CANCELLED");
        var moved = after.Values.Single(entry => entry.IsAllDay && entry.Start!.Date == new DateOnly(2026, 4, 1));
        (moved.Sequence - before[moved.Uid!].Sequence).ShouldBe(1);
    }

    [Theory]
    [EveryDatabase]
    public async Task Feed_RevokedReplacedOrOfAClosedAccount_IsNotThere(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var keeper = await KeeperAsync(platform);
        var first = await platform.SendAsync(new OpenCalendarFeed(), keeper);
        var second = await platform.SendAsync(new OpenCalendarFeed { Language = FeedLanguage.English }, keeper);

        await Should.ThrowAsync<NotFoundException>(() => ReadAsync(platform, SecretOf(first)));
        await ReadAsync(platform, SecretOf(second));
        await Staff.SetOpenAsync(platform, keeper.Id, isOpen: false);
        await Should.ThrowAsync<NotFoundException>(() => ReadAsync(platform, SecretOf(second)));
        await Staff.SetOpenAsync(platform, keeper.Id, isOpen: true);
        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(new RevokeCalendarFeed(second.Id), Callers.Head(platform.Agency)));
        await platform.SendAsync(new RevokeCalendarFeed(second.Id), keeper);
        await Should.ThrowAsync<NotFoundException>(() => ReadAsync(platform, SecretOf(second)));
        (await platform.LookAsync(db => db.CalendarFeeds.Select(feed => feed.SecretHash).ToListAsync())).ShouldNotContain(SecretOf(second));
    }

    [Theory]
    [EveryDatabase]
    public async Task Feed_WithoutALanguageOfItsOwn_FollowsTheAccount(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var keeper = await KeeperAsync(platform);
        await Staff.AssignedCaseAsync(platform, keeper.Id);
        var secret = await OpenAsync(platform, keeper);
        (await ReadAsync(platform, secret)).Events.ShouldAllBe(entry => !entry.Summary!.StartsWith("Due", StringComparison.Ordinal));

        await platform.LookAsync(async db =>
        {
            (await db.Users.SingleAsync(account => account.Id == keeper.Id)).Language = "en";
            return await db.SaveChangesAsync();
        });

        (await ReadAsync(platform, secret)).Events.ShouldContain(entry => entry.Summary!.StartsWith("Due", StringComparison.Ordinal));
    }

    private static async Task<Caller> KeeperAsync(TestPlatform platform)
    {
        var account = await Staff.OpenAccountAsync(platform, "m1");
        await platform.LookAsync(async db =>
        {
            var role = new IdentityRole<Guid>(nameof(Role.Mediator)) { Id = Guid.CreateVersion7() };
            db.Roles.Add(role);
            db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = account, RoleId = role.Id });
            return await db.SaveChangesAsync();
        });
        return new Caller(account, CallerKind.Person, "调解员甲", platform.Agency, [Role.Mediator]);
    }

    private static async Task<string> OpenAsync(TestPlatform platform, Caller keeper) => SecretOf(await platform.SendAsync(new OpenCalendarFeed(), keeper));

    private static string SecretOf(OpenedCalendarFeed feed) => Path.GetFileNameWithoutExtension(feed.Path);

    private static async Task<Ical.Net.Calendar> ReadAsync(TestPlatform platform, string secret) =>
        Ical.Net.Calendar.Load(await platform.SendAsync(new ReadCalendarFeed(secret), Caller.Anonymous))!;
}
