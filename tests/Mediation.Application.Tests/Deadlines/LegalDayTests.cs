using System.Globalization;
using Mediation.Application.Common;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Deadlines;

/// <summary>The legal day is Beijing's, whatever day it is where the server stands.</summary>
public sealed class LegalDayTests
{
    [Theory]
    [InlineData("2026-03-02T15:59:59Z", "2026-03-02")]
    [InlineData("2026-03-02T16:00:00Z", "2026-03-03")]
    [InlineData("2026-12-31T15:59:59Z", "2026-12-31")]
    [InlineData("2026-12-31T16:00:00Z", "2027-01-01")]
    [InlineData("2028-02-28T16:00:00Z", "2028-02-29")]
    [InlineData("1985-07-01T15:30:00Z", "1985-07-01")]
    [InlineData("1986-07-01T15:30:00Z", "1986-07-02")]
    [InlineData("1987-07-01T15:30:00Z", "1987-07-02")]
    [InlineData("1988-07-01T15:30:00Z", "1988-07-02")]
    [InlineData("1989-07-01T15:30:00Z", "1989-07-02")]
    [InlineData("1990-07-01T15:30:00Z", "1990-07-02")]
    [InlineData("1991-07-01T15:30:00Z", "1991-07-02")]
    [InlineData("1991-12-31T15:30:00Z", "1991-12-31")]
    [InlineData("1992-07-01T15:30:00Z", "1992-07-01")]
    public void DateIn_LateInTheEvening_FollowsBeijingWithTheSummerTimeOf1986To1991(string instant, string day)
    {
        PlatformTime.DateIn(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)).ToString("O", CultureInfo.InvariantCulture).ShouldBe(day);
    }

    [Theory]
    [EveryDatabase]
    public async Task Filed_OneSecondBeforeOrAtMidnight_CountsFromItsOwnDay(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        platform.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 4, 15, 59, 59, TimeSpan.Zero));
        var before = await CaseJourney.FiledAsync(platform);
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        var after = await CaseJourney.FiledAsync(platform);

        (await before.ReadAsync()).Deadlines.Single().DueOn.ShouldBe(new DateOnly(2026, 3, 19));
        (await after.ReadAsync()).Deadlines.Single().DueOn.ShouldBe(new DateOnly(2026, 3, 20));
    }

    [Theory]
    [EveryDatabase]
    public async Task Filed_OnARestDay_CountsFromThatDayAndOnlyTheLastDayRolls(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        platform.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 7, 4, 0, 0, TimeSpan.Zero));

        var journey = await CaseJourney.FiledAsync(platform);

        var deadline = (await journey.ReadAsync()).Deadlines.Single();
        (deadline.StartOn, deadline.DueOn).ShouldBe((new DateOnly(2026, 3, 7), new DateOnly(2026, 3, 23)));
    }
}
