using CsCheck;
using Mediation.Domain.Common;
using Mediation.Domain.Linkage;
using Mediation.Domain.Tests.Cases;
using static Mediation.Domain.Tests.Linkage.MatterBench;

namespace Mediation.Domain.Tests.Linkage;

public sealed class EmergencyHoursTests
{
    private static readonly Gen<EmergencyHours> Hours = Gen.Int[1, 80].Array[3].Select(hours => hours.Order().ToArray())
        .Select(hours => new EmergencyHours(hours[0], hours[1], hours[2], 30));

    [Theory]
    [InlineData(MatterGrade.Ordinary, MatterReasons.MediaAttention, 24)]
    [InlineData(MatterGrade.Major, MatterReasons.MediaAttention, 4)]
    [InlineData(MatterGrade.Gravest, MatterReasons.MediaAttention, 2)]
    [InlineData(MatterGrade.Ordinary, MatterReasons.Death, 2)]
    public void Raise_FromWhenItWasKnown_TheHoursOfItsWeightRun(MatterGrade grade, MatterReasons reasons, int hours)
    {
        var known = Now.AddHours(-1);

        Raised(Opening(reasons, grade) with { KnownAt = known }).ReportDueAt.ShouldBe(known.AddHours(hours));
    }

    [Fact]
    public void Report_AtTheLastMoment_IsInTime_AndASecondLaterIsLate()
    {
        Report(Now.AddHours(4)).IsLate.ShouldBeFalse();
        Report(Now.AddHours(4).AddSeconds(1)).IsLate.ShouldBeTrue();
    }

    [Fact]
    public void FollowUp_BeforeTheFirst_IsRefused_AndASecondFirstToo()
    {
        var matter = Raised();

        Broken.By(() => matter.SendEmergencyReport(EmergencyReportKind.FollowUp, "续报", By(Union))).ShouldBe(RuleCode.EmergencyFirstMissing);
        matter.SendEmergencyReport(EmergencyReportKind.First, "首报", By(Union));
        Broken.By(() => matter.SendEmergencyReport(EmergencyReportKind.First, "首报", By(Union))).ShouldBe(RuleCode.EmergencyFirstOnce);
        matter.SendEmergencyReport(EmergencyReportKind.FollowUp, "续报", By(Union, 30)).IsLate.ShouldBeFalse();
    }

    [Fact]
    public void Regrade_Graver_CountsFromWhenThatBecameKnown_AndLighterTakesNothingBack()
    {
        var matter = Raised(Opening(MatterReasons.MediaAttention, MatterGrade.Ordinary));
        var died = By(Union, 3);

        matter.Regrade(new MatterWeight(MatterReasons.Death, null, MatterGrade.Gravest), died.At, EmergencyHours.Shipped, died);
        matter.ReportDueAt.ShouldBe(Now.AddHours(5));
        matter.Regrade(new MatterWeight(MatterReasons.MediaAttention, null, MatterGrade.Ordinary), died.At, EmergencyHours.Shipped, died);

        matter.ReportDueAt.ShouldBe(Now.AddHours(5));
    }

    [Fact]
    public void Policy_ThatGivesGraverMattersMoreTime_IsRefused()
    {
        var policy = ReportPolicy.Begin(ReportPolicyId.New(Now), Union);

        Broken.By(() => policy.Set(new EmergencyHours(5, 4, 24, 30))).ShouldBe(RuleCode.ReportHoursOrder);
        Broken.By(() => policy.Set(new EmergencyHours(0, 4, 24, 30))).ShouldBe(RuleCode.ReportHours);
    }

    [Fact]
    public void For_AnyPolicy_AGraverMatterNeverGetsMoreTime() => Gen.Select(Hours, Gen.Enum<MatterGrade>(), Gen.Enum<MatterGrade>())
        .Sample((hours, one, other) => one > other || hours.For(one, MatterReasons.None) >= hours.For(other, MatterReasons.None));

    private static EmergencyReport Report(DateTimeOffset at) =>
        Raised().SendEmergencyReport(EmergencyReportKind.First, "首报", new MatterActor(Union, Guid.Empty, at));
}
