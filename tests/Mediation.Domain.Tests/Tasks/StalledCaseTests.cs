using Mediation.Domain.Cases;
using Mediation.Domain.Cases.Rules;
using Mediation.Domain.Tasks;
using Mediation.Domain.Tests.Calendar;

namespace Mediation.Domain.Tests.Tasks;

public sealed class StalledCaseTests
{
    // A Monday; the shipped rules: ten working days without activity, three past the day.
    private static readonly DateOnly Today = new(2026, 3, 23);

    [Theory]
    [InlineData("2026-03-18", false)]
    [InlineData("2026-03-17", true)]
    public void DatePassed_BeyondTheTolerance(string by, bool stalled) =>
        Causes(Mediating(DateOnly.Parse(by, System.Globalization.CultureInfo.InvariantCulture)), Today)
            .Contains(StallCause.DatePassed).ShouldBe(stalled);

    [Theory]
    [InlineData("2026-03-09", false)]
    [InlineData("2026-03-06", true)]
    public void NoActivity_ForMoreWorkingDaysThanAllowed(string last, bool stalled) =>
        Causes(Mediating(Today), DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture))
            .Contains(StallCause.NoActivity).ShouldBe(stalled);

    [Fact]
    public void ACaseThatWaitsForAPromise_IsQuietRightly()
    {
        var waits = new NextFacts(CaseStatus.Performing, Today.AddDays(90), null, false, true, false, Today.AddDays(90));

        Causes(waits, Today.AddDays(-60), hasMediator: false).ShouldBeEmpty();
    }

    [Fact]
    public void NoClockAndNoMediator_AreTwoCauses() =>
        Causes(Mediating(DateOnly.MaxValue), Today, hasMediator: false).ShouldBe([StallCause.NoOwner, StallCause.NoDate]);

    [Theory]
    [InlineData(CaseStatus.Closed)]
    [InlineData(CaseStatus.Archived)]
    public void AnEndedCase_NeverStandsStill(CaseStatus status) =>
        Causes(new NextFacts(status, DateOnly.MaxValue, null, false, false, false, null), Today.AddDays(-300), hasMediator: false).ShouldBeEmpty();

    private static NextFacts Mediating(DateOnly due) => new(CaseStatus.Mediating, due, null, false, true, false, null);

    private static IReadOnlyList<StallCause> Causes(NextFacts facts, DateOnly lastActivity, bool hasMediator = true) =>
        StalledCase.CausesOf(new StallFacts(facts, hasMediator, lastActivity), Today, HolidayNotices.Calendar, EscalationRules.Shipped);
}
