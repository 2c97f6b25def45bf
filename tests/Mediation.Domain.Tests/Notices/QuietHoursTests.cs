using System.Globalization;
using CsCheck;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.Notices;
using Mediation.Domain.Tests.Cases;

namespace Mediation.Domain.Tests.Notices;

public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("20:59", 0)]
    [InlineData("21:00", 11 * 60)]
    [InlineData("23:59", (8 * 60) + 1)]
    [InlineData("00:00", 8 * 60)]
    [InlineData("07:59", 1)]
    [InlineData("08:00", 0)]
    [InlineData("12:00", 0)]
    public void Wait_OverMidnight_IsUntilTheMorning(string at, int minutes)
    {
        QuietHours.Shipped.Wait(TimeOnly.ParseExact(at, "HH:mm", CultureInfo.InvariantCulture)).ShouldBe(TimeSpan.FromMinutes(minutes));
    }

    [Fact]
    public void Wait_AnyHours_EndsAtTheFirstMomentThatIsNotQuiet()
    {
        var minute = Gen.Int[0, 1439].Select(minutes => new TimeOnly(minutes / 60, minutes % 60));

        Gen.Select(minute, minute, minute).Sample((from, until, at) =>
        {
            var hours = new QuietHours(from, until);
            var wait = hours.Wait(at);
            return hours.Wait(at.Add(wait)) == TimeSpan.Zero && (wait == TimeSpan.Zero || hours.Wait(at.Add(wait - TimeSpan.FromTicks(1))) > TimeSpan.Zero);
        });
    }

    [Fact]
    public void Concern_OnlyTextMessagesToParties()
    {
        QuietHours.Concern(Audience.Worker, NoticeChannel.Sms).ShouldBeTrue();
        QuietHours.Concern(Audience.Worker, NoticeChannel.InApp).ShouldBeFalse();
        QuietHours.Concern(Audience.Mediator, NoticeChannel.Sms).ShouldBeFalse();
    }

    [Fact]
    public void BeQuiet_LongerThanFourteenHours_IsRefused()
    {
        var policy = ReminderPolicy.Of(ReminderPolicyId.New(DateTimeOffset.UnixEpoch), AgencyId.New(DateTimeOffset.UnixEpoch));

        Broken.By(() => policy.BeQuiet(new QuietHours(new TimeOnly(18, 0), new TimeOnly(8, 1)))).ShouldBe(RuleCode.QuietHoursTooLong);
        policy.BeQuiet(new QuietHours(new TimeOnly(18, 0), new TimeOnly(8, 0)));
        policy.Quiet.From.ShouldBe(new TimeOnly(18, 0));
    }
}
