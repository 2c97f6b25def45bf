using CsCheck;
using Mediation.Domain.Intake;

namespace Mediation.Domain.Tests.Intake;

public sealed class CodeLimitsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("", 0)]
    [InlineData("0", 60)]
    [InlineData("59", 1)]
    [InlineData("60", 0)]
    [InlineData("100 200 300 400 500", 3100)]
    [InlineData("100 200 300 400 3600", 0)]
    [InlineData("3700 3800 3900 4000 5000 6000 7000 8000 9000 10000", 76400)]
    [InlineData("3700 3800 3900 4000 5000 6000 7000 8000 9000 86400", 0)]
    public void WaitFor_CodesSentSecondsAgo_IsUntilTheOldestTooMuchIsOver(string secondsAgo, int seconds)
    {
        var sent = secondsAgo.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ago => Now.AddSeconds(-int.Parse(ago, System.Globalization.CultureInfo.InvariantCulture)));

        CodeLimits.WaitFor(sent, Now).ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public void WaitFor_WhoeverWaitsEachTime_NeverGetsMoreThanTheLimits()
    {
        Gen.Int[0, 4000].Array[1, 40].Sample(pauses =>
        {
            List<DateTimeOffset> sent = [];
            var now = Now;
            foreach (var pause in pauses)
            {
                now += CodeLimits.WaitFor(sent, now) + TimeSpan.FromSeconds(pause);
                if (CodeLimits.WaitFor(sent, now) > TimeSpan.Zero)
                {
                    return false;
                }

                sent.Add(now);
            }

            return sent.All(at => Within(sent, at, TimeSpan.FromMinutes(1)) <= 1 && Within(sent, at, TimeSpan.FromHours(1)) <= 5 && Within(sent, at, TimeSpan.FromDays(1)) <= 10);
        });
    }

    private static int Within(List<DateTimeOffset> sent, DateTimeOffset end, TimeSpan window) => sent.Count(at => at > end - window && at <= end);
}
