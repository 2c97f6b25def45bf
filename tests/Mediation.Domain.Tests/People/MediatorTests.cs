using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.People;

namespace Mediation.Domain.Tests.People;

public class MediatorTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly From = new(2026, 1, 5);

    [Theory]
    [InlineData("2026-01-04", false)]
    [InlineData("2026-01-05", true)]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    public void IsOnRoster_FromTheFirstToTheLastDay(string day, bool isOn)
    {
        Enrol(new DateOnly(2026, 12, 31)).IsOnRoster(Calendar.HolidayNotices.Day(day)).ShouldBe(isOn);
    }

    [Fact]
    public void IsOnRoster_WithoutALastDay_GoesOn()
    {
        Enrol(until: null).IsOnRoster(new DateOnly(2099, 1, 1)).ShouldBeTrue();
    }

    [Fact]
    public void Enrol_WithALastDayBeforeTheFirst_IsRefused()
    {
        Should.Throw<RuleBrokenException>(() => Enrol(From.AddDays(-1))).Code.ShouldBe(RuleCode.RosterTermReversed);
    }

    [Fact]
    public void Revise_ReplacesSpecialitiesAndTerm()
    {
        var mediator = Enrol(until: null);

        mediator.Revise(new MediatorDetails("调解员某", null, 5, [ClaimType.Maternity], From, From));

        (mediator.Capacity, mediator.ActiveTo).ShouldBe((5, From));
        mediator.Specialities.ShouldBe([ClaimType.Maternity]);
        mediator.PendingEvents.ShouldBe([new MediatorEnrolled(mediator.Id.Value, "调解员某"), new MediatorRevised(mediator.Id.Value, "调解员某")]);
    }

    private static Mediator Enrol(DateOnly? until) =>
        Mediator.Enrol(MediatorId.New(Now), AgencyId.New(Now), new MediatorDetails("调解员某", null, 20, [ClaimType.UnpaidWages], From, until));
}
