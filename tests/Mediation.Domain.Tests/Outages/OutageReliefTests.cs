using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Outages;
using Mediation.Domain.Tests.Calendar;
using Mediation.Domain.Tests.Cases;

namespace Mediation.Domain.Tests.Outages;

public sealed class OutageReliefTests
{
    private static readonly DateOnly Friday = new(2026, 3, 13);

    [Theory]
    [InlineData("2026-03-13T10:00", "2026-03-13T11:00", true, false)]
    [InlineData("2026-03-13T22:00", "2026-03-14T00:00", true, true)]
    [InlineData("2026-03-13T22:00", "2026-03-14T00:30", true, true)]
    [InlineData("2026-03-12T22:00", "2026-03-13T00:00", false, false)]
    [InlineData("2026-03-12T22:00", "2026-03-13T00:01", true, false)]
    [InlineData("2026-03-14T00:00", "2026-03-14T02:00", false, false)]
    public void Span_TakesTheLastHoursOfADay_OnlyWhenItHoldsItsMidnight(string from, string until, bool touches, bool holdsTheEnd)
    {
        var span = new OutageSpan(Beijing(from), Beijing(until));

        (span.Touches(Friday), span.HoldsTheEndOf(Friday)).ShouldBe((touches, holdsTheEnd));
    }

    [Theory]
    [InlineData("2026-03-13T22:00", "2026-03-13T23:00", "2026-03-16")]
    [InlineData("2026-03-13T22:00", "2026-03-14T01:00", "2026-03-16")]
    [InlineData("2026-03-12T22:00", "2026-03-13T00:00", "2026-03-13")]
    [InlineData("2026-02-13T22:00", "2026-02-14T01:00", "2026-02-24")]
    public void EarliestEnd_IsAWholeWorkingDayAfterTheOutage(string from, string until, string end)
    {
        OutageRelief.EarliestEnd(new OutageSpan(Beijing(from), Beijing(until)), HolidayNotices.Calendar).ShouldBe(HolidayNotices.Day(end));
    }

    [Fact]
    public void ApplyBy_IsTheTenthDayAfterIt_RolledPastRestDays()
    {
        OutageRelief.ApplyBy(OutageSpan.OfDays(HolidayNotices.Day("2026-03-11"), HolidayNotices.Day("2026-03-11")), HolidayNotices.Calendar)
            .ShouldBe(HolidayNotices.Day("2026-03-23"), "the tenth day is a Saturday");
    }

    [Fact]
    public void Certificate_NamesTheTimesInBeijingAndTheLastDayToApply()
    {
        var text = OutageRelief.Certificate(
            new OutageSpan(Beijing("2026-03-13T22:05"), Beijing("2026-03-14T01:00")), Friday, new DateOnly(2026, 3, 24));

        text.ShouldContain("2026年3月13日22时05分");
        text.ShouldContain("2026年3月14日01时00分");
        text.ShouldContain("至2026年3月24日");
    }

    [Theory]
    [InlineData(ClockId.A2, true, true)]
    [InlineData(ClockId.A4, true, true)]
    [InlineData(ClockId.B1, true, false)]
    [InlineData(ClockId.B3, true, false)]
    [InlineData(ClockId.C1, true, false)]
    [InlineData(ClockId.A1, false, false)]
    [InlineData(ClockId.A9, false, false)]
    public void Office_ExtendsOnlyWhatItKeeps(ClockId clock, bool isConcerned, bool isKept)
    {
        (OutageRelief.IsConcerned(clock), OutageRelief.IsKeptByTheOffice(clock)).ShouldBe((isConcerned, isKept));
    }

    [Fact]
    public void Declare_OfWhatIsNotOverOrTooShort_IsRefused()
    {
        var now = Beijing("2026-03-13T12:00");

        Broken.By(() => Declare(now.AddHours(-1), now.AddMinutes(1))).ShouldBe(RuleCode.OutageNotOver);
        Broken.By(() => Declare(now.AddMinutes(-4), now)).ShouldBe(RuleCode.OutageTooShort);
        Broken.By(() => Declare(now.AddDays(-31), now)).ShouldBe(RuleCode.OutageTooLong);

        void Declare(DateTimeOffset from, DateTimeOffset until) => Outage.Declare(
            OutageId.New(now), AgencyId.New(now), new OutageSpan(from, until), "大楼停电", Guid.CreateVersion7(now), now);
    }

    private static DateTimeOffset Beijing(string local) =>
        new(DateTime.ParseExact(local, "yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
