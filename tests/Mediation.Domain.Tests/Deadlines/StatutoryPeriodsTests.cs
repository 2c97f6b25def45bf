using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using static Mediation.Domain.Tests.Calendar.HolidayNotices;

namespace Mediation.Domain.Tests.Deadlines;

public class StatutoryPeriodsTests
{
    [Theory]
    [InlineData(ClockId.A1, 15, PeriodUnit.CalendarDay, StartEvents.ApplicationReceived)]
    [InlineData(ClockId.A2, 15, PeriodUnit.CalendarDay, StartEvents.CaseAccepted)]
    [InlineData(ClockId.A3, 15, PeriodUnit.CalendarDay, StartEvents.CaseAccepted)]
    [InlineData(ClockId.A4, 3, PeriodUnit.WorkingDay, StartEvents.BothPartiesConsented)]
    [InlineData(ClockId.A9, 0, PeriodUnit.AsAgreed, StartEvents.AgreementTookEffect)]
    [InlineData(ClockId.B1, 15, PeriodUnit.CalendarDay, StartEvents.AgreementTookEffect)]
    [InlineData(ClockId.B3, 30, PeriodUnit.CalendarDay, StartEvents.AgreementTookEffect)]
    [InlineData(ClockId.C9, 10, PeriodUnit.WorkingDay, StartEvents.EntrustmentConsented)]
    [InlineData(ClockId.D1, 30, PeriodUnit.CalendarDay, StartEvents.CourtFileReceived)]
    [InlineData(ClockId.D2, 15, PeriodUnit.CalendarDay, StartEvents.CourtFileReceived)]
    [InlineData(ClockId.D2Simplified, 7, PeriodUnit.CalendarDay, StartEvents.CourtFileReceived)]
    public void For_EachClock_HasItsLengthUnitAndTrigger(ClockId clock, int length, PeriodUnit unit, string trigger)
    {
        var period = ClockCatalogue.Shipped.For(clock, Day("2026-11-23"));

        (period.Length, period.Unit, period.Trigger).ShouldBe((length, unit, trigger));
    }

    [Theory]
    [InlineData("2024-12-31", 1, null)]
    [InlineData("2025-01-01", 2, 30)]
    public void For_EntrustedMediation_FollowsTheTextOfTheDay(string on, int version, int? mostExtension)
    {
        var period = ClockCatalogue.Shipped.For(ClockId.D2, Day(on));

        period.Version.ShouldBe(version);
        period.Extension!.MaxDays.ShouldBe(mostExtension);
    }

    [Fact]
    public void For_ADayBeforeTheLaw_IsRefused()
    {
        var refused = Should.Throw<RuleBrokenException>(() => ClockCatalogue.Shipped.For(ClockId.A1, Day("2008-04-30")));

        refused.Code.ShouldBe(RuleCode.DeadlineNoPeriodInForce);
    }

    [Fact]
    public void Version_NeverWritten_IsRefused()
    {
        var refused = Should.Throw<RuleBrokenException>(() => ClockCatalogue.Shipped.Version(ClockId.A1, 99));

        refused.Code.ShouldBe(RuleCode.DeadlineNoPeriodInForce);
    }

    [Fact]
    public void All_VersionsOfAClock_FollowEachOtherWithoutGap()
    {
        foreach (var versions in StatutoryPeriods.All.GroupBy(period => period.Clock).Select(clock => clock.OrderBy(period => period.Version).ToList()))
        {
            versions.Select(period => period.Version).ShouldBe(Enumerable.Range(1, versions.Count));
            versions.Skip(1).Select(period => period.InForceFrom).ShouldBe(versions.SkipLast(1).Select(period => period.InForceTo!.Value.AddDays(1)));
            versions[^1].InForceTo.ShouldBeNull();
        }
    }

    [Fact]
    public void All_EveryClock_IsCitedAndNamedInBothLanguages()
    {
        StatutoryPeriods.All.Select(period => period.Clock).Distinct().ShouldBe(Enum.GetValues<ClockId>(), ignoreOrder: true);

        foreach (var period in StatutoryPeriods.All)
        {
            period.LegalBasis.ShouldNotBeEmpty();
            string.IsNullOrWhiteSpace(period.NameZh + period.ConsequenceZh).ShouldBeFalse();
            string.IsNullOrWhiteSpace(period.NameEn + period.ConsequenceEn).ShouldBeFalse();
        }
    }
}
