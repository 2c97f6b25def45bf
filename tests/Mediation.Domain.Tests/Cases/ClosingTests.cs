using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Tests.Cases;

public class ClosingTests
{
    [Fact]
    public void Close_WithMoneyOutstanding_IsRefused()
    {
        var built = Reached.In(CaseStatus.Performing);

        Broken.By(() => built.Close()).ShouldBe(RuleCode.NotFinal);
    }

    [Fact]
    public void Close_WithATextStillUnsigned_IsRefused()
    {
        Broken.By(() => CaseBuilder.Agreed().Close()).ShouldBe(RuleCode.NotFinal);
    }

    [Fact]
    public void Close_WithAConfirmationPending_IsRefused()
    {
        var built = CaseBuilder.Mediating(CaseShape.OfWorkers(2));
        built.Agree([built.Applicants[0]]).SignAll().File(ConfirmationRoute.ArbitrationReview).ReceiveAll().Fail([built.Applicants[1]]);

        Broken.By(() => built.Close()).ShouldBe(RuleCode.NotFinal);

        built.Conclude(ConfirmationRoute.ArbitrationReview, ConfirmationResult.Withdrawn).Close().Case.Status.ShouldBe(CaseStatus.Closed);
    }

    [Fact]
    public void Close_AfterPerformance_KeepsTheThreeLedgersAndStopsEveryClock()
    {
        var built = CaseBuilder.Effective().ReceiveAll().Later(1).Close();

        built.Case.ClosedOn.ShouldBe(built.Today);
        built.Case.Deadlines.ShouldAllBe(clock => !clock.IsOpen);
        built.Case.NextDueOn.ShouldBe(DateOnly.MaxValue);
        built.Case.PendingEvents.ShouldContain(new CaseClosed(CaseStatus.Performing, 1_000_000, 1_000_000, 1_000_000));
    }

    [Theory]
    [InlineData(CaseStatus.Rejected)]
    [InlineData(CaseStatus.Failed)]
    [InlineData(CaseStatus.Withdrawn)]
    [InlineData(CaseStatus.SettledOnTheSpot)]
    [InlineData(CaseStatus.Breached)]
    [InlineData(CaseStatus.ReferredOut)]
    public void Close_WhatHasComeToItsEnd_IsAllowed(CaseStatus status)
    {
        Reached.In(status).Close().Case.Status.ShouldBe(CaseStatus.Closed);
    }

    [Fact]
    public void ReferOut_DuringMediation_StopsTheClocksAndDropsUnsignedTexts()
    {
        var built = CaseBuilder.Mediating(CaseShape.OfWorkers(2));
        built.Agree([built.Applicants[0]]);

        built.Case.ReferOut("大兴区劳动人事争议仲裁院", "一方不愿继续", built.Moment);

        (built.Case.Status, built.Case.ReferredTo, built.Case.ReferredOn).ShouldBe((CaseStatus.ReferredOut, "大兴区劳动人事争议仲裁院", built.Today));
        built.Case.Agreed.Fen.ShouldBe(0);
        built.Case.Deadlines.ShouldAllBe(clock => !clock.IsOpen);
        built.Close().Case.Status.ShouldBe(CaseStatus.Closed);
    }

    [Fact]
    public void ReferOut_ThePartThatFailed_LeavesTheAgreementToBePerformedHere()
    {
        var built = CaseBuilder.Mediating(CaseShape.OfWorkers(2));
        built.Agree([built.Applicants[0]]).SignAll().Fail([built.Applicants[1]]);

        built.Case.ReferOut("大兴区劳动人事争议仲裁院", "未调成部分", built.Moment);

        built.Case.Status.ShouldBe(CaseStatus.AgreedPartial);
        built.ReceiveAll().Case.Status.ShouldBe(CaseStatus.Performing);
    }

    [Fact]
    public void Archive_WithAnAgreement_IsKeptTenYears()
    {
        var built = CaseBuilder.Effective().ReceiveAll().Close().Archive();

        (built.Case.RetentionYears, built.Case.ArchivedOn).ShouldBe((10, built.Today));
    }

    [Theory]
    [InlineData(CaseStatus.Rejected)]
    [InlineData(CaseStatus.Failed)]
    [InlineData(CaseStatus.Withdrawn)]
    public void Archive_WithoutAgreement_IsKeptFiveYears(CaseStatus status)
    {
        Reached.In(status).Close().Archive().Case.RetentionYears.ShouldBe(5);
    }

    [Fact]
    public void Archive_AnAgreementNobodySigned_IsKeptFiveYears()
    {
        CaseBuilder.Agreed().Fail(ground: FailureGround.RefusedToSign).Close().Archive().Case.RetentionYears.ShouldBe(5);
    }
}
