using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Tests.Calendar;

namespace Mediation.Domain.Tests.Cases;

public class LimitationClockTests
{
    [Fact]
    public void Filing_ByAWorkerWhoLeft_RestartsTheYear()
    {
        var built = CaseBuilder.Received(Left("2025-06-30"));

        var limitation = built.Clock(ClockId.C1);

        limitation.StartOn.ShouldBe(new DateOnly(2025, 6, 30));
        limitation.DueOn.ShouldBe(new DateOnly(2027, 3, 2));
        limitation.Moves.ShouldHaveSingleItem().From.ShouldBe(new DateOnly(2026, 6, 30));
        limitation.Explanation.Recompute().ShouldBe(limitation.DueOn);
    }

    [Fact]
    public void Filing_ForWagesWhileTheEmploymentLasts_HasNoLimitation()
    {
        var built = CaseBuilder.Received();

        built.Case.Deadlines.ShouldNotContain(deadline => deadline.Clock == ClockId.C1);
    }

    [Fact]
    public void Filing_ForMoreThanWagesWhileTheEmploymentLasts_CountsTheYearFromTheFiling()
    {
        var built = CaseBuilder.Received(new CaseShape { Claims = CaseShape.Several((ClaimType.UnpaidWages, 100), (ClaimType.EconomicCompensation, 100)) });

        built.Clock(ClockId.C1).DueOn.ShouldBe(new DateOnly(2027, 3, 2));
    }

    [Fact]
    public void Filing_WhenTheYearIsOver_IsTakenInAllTheSame()
    {
        var built = CaseBuilder.Received(Left("2024-12-31"));

        built.Case.Status.ShouldBe(CaseStatus.Received);
        built.Case.Deadlines.ShouldNotContain(deadline => deadline.Clock == ClockId.C1);
    }

    [Fact]
    public void Failure_RestartsTheYear_AndOpensTheConversionIntoArbitration()
    {
        var built = CaseBuilder.Mediating(Left("2025-06-30")).Later(10).Fail();

        built.Clock(ClockId.C1).DueOn.ShouldBe(new DateOnly(2027, 3, 12));
        built.Clock(ClockId.A8).DueOn.ShouldBe(new DateOnly(2027, 3, 12));
        built.Case.PendingEvents.OfType<DeadlineMoved>().ShouldContain(moved => moved.Clock == ClockId.C1);
    }

    [Fact]
    public void Refusal_ByTheRespondent_RestartsTheYear()
    {
        var built = CaseBuilder.Received(Left("2025-06-30")).Later(2);

        built.Consent(built.Employer, agrees: false);

        built.Case.Status.ShouldBe(CaseStatus.Rejected);
        built.Clock(ClockId.C1).DueOn.ShouldBe(new DateOnly(2027, 3, 4));
    }

    [Fact]
    public void Closing_LeavesTheYearRunning_AndArchivingEndsIt()
    {
        var built = CaseBuilder.Mediating(Left("2025-06-30")).Fail().Close();
        built.Clock(ClockId.C1).IsOpen.ShouldBeTrue();
        built.Case.NextDueOn.ShouldBe(DateOnly.MaxValue);

        built.Archive();

        built.Clock(ClockId.C1).EndReason.ShouldBe("archived");
    }

    private static CaseShape Left(string day) => new()
    {
        Applicants = [CaseShape.Worker() with { Employment = new Employment(null, HolidayNotices.Day(day), null, null) }],
    };
}
