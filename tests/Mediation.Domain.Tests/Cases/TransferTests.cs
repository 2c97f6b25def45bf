using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Tests.Cases;

public class TransferTests
{
    [Theory]
    [InlineData(CaseStatus.Received, CaseStatus.Received)]
    [InlineData(CaseStatus.Consent, CaseStatus.Consent)]
    [InlineData(CaseStatus.Accepted, CaseStatus.Accepted)]
    [InlineData(CaseStatus.Mediating, CaseStatus.Accepted)]
    public void Transfer_KeepsNumberAndEveryClock(CaseStatus from, CaseStatus to)
    {
        var built = Reached.In(from);
        var clocks = Clocks(built.Case);
        var number = built.Case.Number;

        built.Later(3).Case.TransferTo(CaseBuilder.OtherCentre, "用人单位所在地在外区", built.Moment);

        built.Case.Status.ShouldBe(to);
        built.Case.Number.ShouldBe(number);
        built.Case.AgencyId.ShouldBe(CaseBuilder.OtherCentre.Id);
        built.Case.TransferredFrom.ShouldBe(CaseBuilder.Daxing.Id);
        Clocks(built.Case).ShouldBe(clocks);
    }

    [Fact]
    public void Transfer_OfAScheduledCase_ReleasesTheMediatorAndCallsTheSessionOff()
    {
        var built = Reached.In(CaseStatus.Scheduled);

        built.Case.TransferTo(CaseBuilder.OtherCentre, "管辖错误", built.Moment);

        built.Case.ActiveMediators.ShouldBeEmpty();
        built.Case.Sessions.ShouldAllBe(session => session.State == SessionState.Cancelled);
        built.Case.PendingEvents.OfType<CaseTransferred>().Single().Clocks.Count.ShouldBe(2);
    }

    [Fact]
    public void Transfer_ToTheSameCentre_IsRefused()
    {
        var built = CaseBuilder.Received();

        Broken.By(() => built.Case.TransferTo(CaseBuilder.Daxing, "误操作", built.Moment)).ShouldBe(RuleCode.TransferToItself);
    }

    [Fact]
    public void Transfer_ToACentreThatDoesNotCoverTheWorkplace_IsRefused()
    {
        var built = CaseBuilder.Received();
        var elsewhere = Centre("YY", "110108");

        Broken.By(() => built.Case.TransferTo(elsewhere, "误操作", built.Moment)).ShouldBe(RuleCode.OutsideJurisdiction);
    }

    [Fact]
    public void Transfer_ToAClosedCentre_IsRefused()
    {
        var built = CaseBuilder.Received();
        var closed = Centre("ZZ", "110115");
        closed.Close(built.Today.AddDays(-1));

        Broken.By(() => built.Case.TransferTo(closed, "误操作", built.Moment)).ShouldBe(RuleCode.TransferToClosedAgency);
    }

    [Fact]
    public void Transfer_AfterOneGroupHasAgreed_IsRefused()
    {
        var built = CaseBuilder.Mediating(CaseShape.OfWorkers(2));
        built.Agree([built.Applicants[0]]);

        Broken.By(() => built.Case.TransferTo(CaseBuilder.OtherCentre, "管辖错误", built.Moment)).ShouldBe(RuleCode.TransferAfterAgreement);
    }

    [Fact]
    public void TakeOver_KeepsTheCourtsTermOfTheSecondFiling()
    {
        var kept = CaseBuilder.Mediating();
        var fromCourt = CaseBuilder.Received(new CaseShape
        {
            Filing = new CaseShape().Filing with { Channel = Channel.Court, Stage = EntrustedStage.AfterCourtRegistrationSimplified },
        });
        var courtsTerm = fromCourt.Clock(ClockId.D2Simplified).DueOn;

        kept.Case.TakeOver(fromCourt.Case, kept.Moment);

        var carried = kept.Clock(ClockId.D2Simplified);
        carried.DueOn.ShouldBe(courtsTerm);
        carried.CarriedFrom.ShouldBe(fromCourt.Case.Id);
        kept.Case.NextDueOn.ShouldBe(courtsTerm);
        kept.Case.Deadlines.Count(deadline => deadline.Clock == ClockId.A1).ShouldBe(2);
    }

    [Fact]
    public void TakeOver_IntoACaseThatIsOver_TakesNothing()
    {
        var over = CaseBuilder.Mediating().Fail();

        over.Case.TakeOver(CaseBuilder.Received().Case, over.Moment);

        over.Case.Deadlines.ShouldAllBe(deadline => deadline.CarriedFrom == null);
    }

    private static List<(ClockId Clock, DateOnly Start, DateOnly Due)> Clocks(DisputeCase dispute) =>
        [.. dispute.Deadlines.Where(deadline => deadline.IsOpen).Select(deadline => (deadline.Clock, deadline.StartOn, deadline.DueOn))];

    private static Agency Centre(string code, string area) => Agency.Establish(
        AgencyId.New(CaseBuilder.At(CaseBuilder.FirstDay)),
        new AgencyProfile(code, "某调解中心", "Some centre", AgencyKind.TradeUnion, AgencyLevel.District),
        CaseNumberPattern.Parse("京〔{year}〕{serial:00000}号"),
        [area],
        new DateOnly(2026, 1, 1));
}
