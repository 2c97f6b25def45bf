using Mediation.Domain.Deadlines;
using Mediation.Domain.Guidance.Rules;

namespace Mediation.Domain.Tests.Guidance;

/// <summary>On 1 September 2026, a Tuesday.</summary>
public class GuidedLimitationTests
{
    [Theory]
    [InlineData("what=wages employed=yes")]
    [InlineData("what=overtime employed=yes")]
    public void Of_WagesWhileTheEmploymentLasts_IsNone(string said) =>
        GuidanceBench.Tell(said).Limitation.ShouldBe(new LimitationTold(LimitationState.NoneWhileEmployed));

    [Theory]
    [InlineData("what=wages employed=no ended=2025-09-30", StartEvents.EmploymentEnded, "2026-09-30", 29, true)]
    [InlineData("what=wages employed=no ended=2026-08-31", StartEvents.EmploymentEnded, "2027-08-31", 364, false)]
    [InlineData("what=dismissal when=2025-09-01", StartEvents.InfringementKnown, "2026-09-01", 0, true)]
    [InlineData("what=leave when=2025-10-01", StartEvents.InfringementKnown, "2026-10-08", 37, false)]
    [InlineData("what=wages employed=unsure when=2026-01-05", StartEvents.InfringementKnown, "2027-01-05", 126, false)]
    public void Of_ADay_CountsOneYearAsTheClockDoes(string said, string trigger, string dueOn, int left, bool urgent)
    {
        var told = GuidanceBench.Tell(said).Limitation;

        (told.State, told.Trigger, told.Due!.On, told.DaysLeft, told.IsUrgent)
            .ShouldBe((LimitationState.Runs, trigger, DateOnly.ParseExact(dueOn, "yyyy-MM-dd"), left, urgent));
        told.Due.Explanation.Steps.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("what=dismissal when=2025-08-31", LimitationState.Over, -1)]
    [InlineData("what=dismissal when=2007-05-01", LimitationState.Over, null)]
    [InlineData("what=dismissal when=unsure", LimitationState.Unknown, null)]
    [InlineData("what=wages employed=no ended=unsure", LimitationState.Unknown, null)]
    [InlineData("what=insurance-arrears when=2026-08-01", LimitationState.NotTold, null)]
    public void Of_ADayLongPastOrUnknown_SaysSoAndTurnsNobodyAway(string said, LimitationState state, int? left)
    {
        var told = GuidanceBench.Tell(said).Limitation;

        (told.State, told.DaysLeft, told.IsUrgent).ShouldBe((state, left, false));
    }
}
