using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Tests.Cases;

public class DueClockTests
{
    [Fact]
    public void Clock_WithNothingLeftToDoInTime_EndsWhenItsLastDayPassed()
    {
        var built = CaseBuilder.Mediating();
        var (arbitrate, mediate) = (built.Clock(ClockId.A1), built.Clock(ClockId.A2));
        var today = arbitrate.DueOn.AddDays(1);

        built.On(today).Case.RecordDeadlines(today);

        arbitrate.Status.ShouldBe(DeadlineStatus.Stopped);
        arbitrate.EndReason.ShouldBe("ran-out");
        mediate.IsOpen.ShouldBeTrue();
        built.Case.NextDueOn.ShouldBe(mediate.DueOn);
    }

    [Fact]
    public void Clock_OnItsLastDay_StillRuns()
    {
        var built = CaseBuilder.Mediating();
        var arbitrate = built.Clock(ClockId.A1);

        built.On(arbitrate.DueOn).Case.RecordDeadlines(arbitrate.DueOn);

        arbitrate.Status.ShouldBe(DeadlineStatus.Running);
        built.Case.PendingEvents.ShouldContain(new DeadlineFellDue(ClockId.A1, arbitrate.DueOn));
        built.Case.PendingEvents.ShouldNotContain(new DeadlineMissed(ClockId.A1, arbitrate.DueOn));
    }
}
