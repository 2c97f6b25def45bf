using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Tests.Cases;
using static Mediation.Domain.Tests.Calendar.HolidayNotices;

namespace Mediation.Domain.Tests.Deadlines;

public class ClockCatalogueTests
{
    private static readonly StatutoryPeriod Longer = ClockCatalogue.Shipped.Latest(ClockId.A2) with { Version = 2, Length = 20, InForceFrom = Day("2027-01-01") };

    [Theory]
    [InlineData("2026-12-31", 1, 15)]
    [InlineData("2027-01-01", 2, 20)]
    public void With_ALaterVersion_TheDayOfTheEventDecides(string on, int version, int length)
    {
        var period = ClockCatalogue.Shipped.With([Longer]).For(ClockId.A2, Day(on));

        (period.Version, period.Length).ShouldBe((version, length));
    }

    [Fact]
    public void With_ALaterVersion_EndsTheEarlierOnTheDayBeforeAndLeavesTheShippedOnes()
    {
        var known = ClockCatalogue.Shipped.With([Longer]);

        known.Version(ClockId.A2, 1).InForceTo.ShouldBe(Day("2026-12-31"));
        ClockCatalogue.Shipped.Version(ClockId.A2, 1).InForceTo.ShouldBeNull();
        known.All.Count.ShouldBe(ClockCatalogue.Shipped.All.Count + 1);
    }

    [Fact]
    public void With_SeveralVersionsInAnyOrder_TakesThemByNumber()
    {
        var third = Longer with { Version = 3, Length = 30, InForceFrom = Day("2028-01-01") };

        var known = ClockCatalogue.Shipped.With([third, Longer]);

        known.Version(ClockId.A2, 2).InForceTo.ShouldBe(Day("2027-12-31"));
        known.Latest(ClockId.A2).ShouldBe(third);
    }

    [Theory]
    [InlineData(3, "2027-01-01", 20, PeriodUnit.CalendarDay, "clock.version-out-of-sequence")]
    [InlineData(1, "2027-01-01", 20, PeriodUnit.CalendarDay, "clock.version-out-of-sequence")]
    [InlineData(2, "2012-01-01", 20, PeriodUnit.CalendarDay, "clock.version-not-later")]
    [InlineData(2, "2027-01-01", 0, PeriodUnit.CalendarDay, "clock.length-not-sane")]
    [InlineData(2, "2027-01-01", 4000, PeriodUnit.WorkingDay, "clock.length-not-sane")]
    [InlineData(2, "2027-01-01", 21, PeriodUnit.Year, "clock.length-not-sane")]
    [InlineData(2, "2027-01-01", 241, PeriodUnit.Month, "clock.length-not-sane")]
    [InlineData(2, "2027-01-01", 1, PeriodUnit.AsAgreed, "clock.length-not-sane")]
    public void With_AVersionThatDoesNotFollow_IsRefused(int version, string from, int length, PeriodUnit unit, string code)
    {
        var odd = Longer with { Version = version, InForceFrom = Day(from), Length = length, Unit = unit };

        Broken.By(() => ClockCatalogue.Shipped.With([odd])).Code.ShouldBe(code);
    }

    [Fact]
    public void Add_ForToday_IsRefused()
    {
        Broken.By(() => ClockVersion.Add(default, Longer, ClockCatalogue.Shipped, Day("2027-01-01"))).ShouldBe(RuleCode.ClockVersionNotInFuture);
    }

    [Fact]
    public void Add_CountingTheOtherWay_IsRefused()
    {
        var turned = Longer with { Direction = ClockDirection.Backward };

        Broken.By(() => ClockVersion.Add(default, turned, ClockCatalogue.Shipped, Day("2026-12-31"))).ShouldBe(RuleCode.ClockDirectionFixed);
    }

    [Fact]
    public void Shipped_EveryClock_IsSaneAndUsesKnownEvents()
    {
        foreach (var period in ClockCatalogue.Shipped.All)
        {
            StartEvents.All.ShouldContain(period.Trigger);
            period.OtherTriggers.ShouldBeSubsetOf(StartEvents.All);
            period.PausedBy.Concat(period.ExcludedBy).Concat(period.RestartedBy).ShouldBeSubsetOf(ClockEvents.All);
            (period.Length == 0).ShouldBe(period.Unit == PeriodUnit.AsAgreed, period.Clock.ToString());
            (period.Direction == ClockDirection.Backward && period.Roll == RollRule.Forward).ShouldBeFalse(period.Clock.ToString());
            (period.Certainty == Certainty.Text || period.NoteZh is not null).ShouldBeTrue(period.Clock.ToString());
            (period.NoteZh is null).ShouldBe(period.NoteEn is null);
        }
    }
}
