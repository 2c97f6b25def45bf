using Mediation.Domain.Cases;
using Mediation.Domain.Cases.Rules;
using Mediation.Domain.Tests.Calendar;

namespace Mediation.Domain.Tests.Cases;

public class LimitationTests
{
    [Theory]
    [InlineData("2025-06-30", "2026-06-30")]
    [InlineData("2025-02-28", "2026-02-28")]
    [InlineData("2025-02-20", "2026-02-24")]
    [InlineData("2024-02-29", "2025-02-28")]
    public void Limitation_OfAWorkerWhoLeft_EndsAYearLaterOnAWorkingDay(string ended, string endsOn)
    {
        var limitation = LimitationOfArbitration.Of(Left(ended), HolidayNotices.Day("2025-03-01"), HolidayNotices.Reckoning);

        limitation.ShouldNotBeNull().EndsOn.ShouldBe(HolidayNotices.Day(endsOn));
        limitation.Explanation.Recompute().ShouldBe(limitation.EndsOn);
    }

    [Theory]
    [InlineData("2026-06-30", true)]
    [InlineData("2026-07-01", false)]
    public void Limitation_FiledOnOrAfterItsLastDay_SaysWhether(string filed, bool inTime)
    {
        var limitation = LimitationOfArbitration.Of(Left("2025-06-30"), HolidayNotices.Day(filed), HolidayNotices.Reckoning);

        limitation.ShouldNotBeNull().FiledInTime.ShouldBe(inTime);
    }

    [Fact]
    public void Limitation_WhileTheEmploymentRuns_IsNone()
    {
        var built = CaseBuilder.Received(new CaseShape());

        LimitationOfArbitration.Of(built.Case.Applicants.First(), built.Today, HolidayNotices.Reckoning).ShouldBeNull();
    }

    private static Party Left(string day) => CaseBuilder.Received(new CaseShape
    {
        Applicants = [CaseShape.Worker() with { Employment = new Employment(null, HolidayNotices.Day(day), null, null) }],
    }).Case.Applicants.First();
}
