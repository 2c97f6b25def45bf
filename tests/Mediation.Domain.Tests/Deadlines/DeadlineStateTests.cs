using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Tests.Calendar;
using static Mediation.Domain.Tests.Calendar.HolidayNotices;

namespace Mediation.Domain.Tests.Deadlines;

public class DeadlineStateTests
{
    private static readonly DateOnly Today = Day("2026-03-10");

    private static readonly Dictionary<string, Action<Deadline>> Verbs = new()
    {
        ["Extend"] = deadline => deadline.Extend(ClockAdjustment.Extension.By(1, "双方同意延期"), On(Today)),
        ["Pause"] = deadline => deadline.Pause(Today),
        ["Resume"] = deadline => deadline.Resume(Today, On(Today)),
        ["Meet"] = deadline => deadline.Meet(Today),
        ["Stop"] = deadline => deadline.Stop(Today, "withdrawn"),
        ["Recompute"] = deadline => deadline.Recompute(On(Today)),
    };

    [Theory]
    [InlineData(DeadlineStatus.Running, "Extend", null)]
    [InlineData(DeadlineStatus.Running, "Pause", null)]
    [InlineData(DeadlineStatus.Running, "Resume", "deadline.not-paused")]
    [InlineData(DeadlineStatus.Running, "Meet", null)]
    [InlineData(DeadlineStatus.Running, "Stop", null)]
    [InlineData(DeadlineStatus.Running, "Recompute", null)]
    [InlineData(DeadlineStatus.Paused, "Extend", "deadline.not-running")]
    [InlineData(DeadlineStatus.Paused, "Pause", "deadline.not-running")]
    [InlineData(DeadlineStatus.Paused, "Resume", null)]
    [InlineData(DeadlineStatus.Paused, "Meet", null)]
    [InlineData(DeadlineStatus.Paused, "Stop", null)]
    [InlineData(DeadlineStatus.Paused, "Recompute", null)]
    [InlineData(DeadlineStatus.Met, "Extend", "deadline.not-running")]
    [InlineData(DeadlineStatus.Met, "Pause", "deadline.not-running")]
    [InlineData(DeadlineStatus.Met, "Resume", "deadline.not-paused")]
    [InlineData(DeadlineStatus.Met, "Meet", "deadline.ended")]
    [InlineData(DeadlineStatus.Met, "Stop", "deadline.ended")]
    [InlineData(DeadlineStatus.Met, "Recompute", "deadline.ended")]
    [InlineData(DeadlineStatus.Stopped, "Extend", "deadline.not-running")]
    [InlineData(DeadlineStatus.Stopped, "Pause", "deadline.not-running")]
    [InlineData(DeadlineStatus.Stopped, "Resume", "deadline.not-paused")]
    [InlineData(DeadlineStatus.Stopped, "Meet", "deadline.ended")]
    [InlineData(DeadlineStatus.Stopped, "Stop", "deadline.ended")]
    [InlineData(DeadlineStatus.Stopped, "Recompute", "deadline.ended")]
    public void Verb_InEachStatus_IsDoneOrRefusedAsAConflict(DeadlineStatus status, string verb, string? code)
    {
        var deadline = In(status);

        var refused = Record.Exception(() => Verbs[verb](deadline));

        if (code is null)
        {
            refused.ShouldBeNull();
        }
        else
        {
            refused.ShouldBeOfType<RuleBrokenException>().Code.ShouldSatisfyAllConditions(
                broken => broken.Code.ShouldBe(code),
                broken => broken.Kind.ShouldBe(RuleKind.Conflict));
        }
    }

    private static Deadline In(DeadlineStatus status)
    {
        var period = ClockCatalogue.Shipped.For(ClockId.A2, Day("2026-03-02"));
        var deadline = Deadline.Start(default, period, Day("2026-03-02"), period.Trigger, HolidayNotices.Calendar);

        switch (status)
        {
            case DeadlineStatus.Paused:
                deadline.Pause(Day("2026-03-04"));
                break;
            case DeadlineStatus.Met:
                deadline.Meet(Day("2026-03-04"));
                break;
            case DeadlineStatus.Stopped:
                deadline.Stop(Day("2026-03-04"), "withdrawn");
                break;
        }

        return deadline;
    }
}
