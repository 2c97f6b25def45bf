using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using static Mediation.Domain.Agreements.ConfirmationRoute;

namespace Mediation.Domain.Tests.Cases;

public class ConfirmationTests
{
    private static readonly DateOnly Effective = CaseBuilder.FirstDay;

    [Fact]
    public void File_ForReview_MeetsItsOwnClockAndLeavesTheOtherOpen()
    {
        var built = CaseBuilder.Effective().Later(3).File(ArbitrationReview);

        built.Case.Status.ShouldBe(CaseStatus.ArbitrationReview);
        built.Clock(ClockId.B1).Status.ShouldBe(DeadlineStatus.Met);
        built.Clock(ClockId.B3).Status.ShouldBe(DeadlineStatus.Running);
    }

    [Theory]
    [InlineData(ArbitrationReview, "2026-03-17", true)]
    [InlineData(ArbitrationReview, "2026-03-18", false)]
    [InlineData(CourtConfirmation, "2026-04-01", true)]
    [InlineData(CourtConfirmation, "2026-04-02", false)]
    public void File_AfterTheLastDay_IsTooLate(ConfirmationRoute route, string on, bool inTime)
    {
        var built = CaseBuilder.Effective().On(Calendar.HolidayNotices.Day(on));

        var refusal = Record.Exception(() => built.File(route));

        (refusal as RuleBrokenException)?.Code.ShouldBe(RuleCode.ConfirmationTooLate);
        (refusal is null).ShouldBe(inTime);
    }

    [Fact]
    public void File_RecordedLateButFiledInTime_Counts()
    {
        var built = CaseBuilder.Effective().On(new DateOnly(2026, 3, 25));

        built.File(ArbitrationReview, on: new DateOnly(2026, 3, 17));

        built.Clock(ClockId.B1).MetLate.ShouldBeFalse();
    }

    [Fact]
    public void File_AfterReviewRanOut_TheCourtIsStillOpen()
    {
        var built = CaseBuilder.Effective().On(new DateOnly(2026, 3, 25));

        Broken.By(() => built.File(ArbitrationReview)).ShouldBe(RuleCode.ConfirmationTooLate);
        built.File(CourtConfirmation).Case.Status.ShouldBe(CaseStatus.CourtConfirmation);
    }

    [Theory]
    [InlineData(ArbitrationReview)]
    [InlineData(CourtConfirmation)]
    public void File_ByOneSideAlone_IsRefused(ConfirmationRoute route)
    {
        var built = CaseBuilder.Effective();

        Broken.By(() => built.File(route, joint: false)).ShouldBe(RuleCode.ConfirmationNotJoint);
    }

    [Fact]
    public void File_BeforeEffectOrInTheFuture_IsRefused()
    {
        Broken.By(() => CaseBuilder.Agreed().File(ArbitrationReview)).ShouldBe(RuleCode.AgreementNotEffective);
        Broken.By(() => CaseBuilder.Effective().File(ArbitrationReview, on: Effective.AddDays(-1))).ShouldBe(RuleCode.AgreementNotEffective);
        Broken.By(() => CaseBuilder.Effective().File(ArbitrationReview, on: Effective.AddDays(1))).ShouldBe(RuleCode.ReceivedInTheFuture);
    }

    [Theory]
    [InlineData(EntrustedStage.None, true)]
    [InlineData(EntrustedStage.BeforeHearing, true)]
    [InlineData(EntrustedStage.BeforeCourtRegistration, true)]
    [InlineData(EntrustedStage.AfterCourtRegistration, false)]
    [InlineData(EntrustedStage.AfterCourtRegistrationSimplified, false)]
    public void File_ForAWrit_NeedsTheCourtThatEntrustedARegisteredCase(EntrustedStage stage, bool refused)
    {
        var built = CaseBuilder.Effective(new CaseShape { Filing = new CaseShape().Filing with { Stage = stage } });

        var refusal = Record.Exception(() => built.File(CourtWrit));

        (refusal as RuleBrokenException)?.Code.ShouldBe(RuleCode.ConfirmationNeedsEntrustment);
        (refusal is not null).ShouldBe(refused);
    }

    [Fact]
    public void BothRoutes_Pending_ShowTheOneThatStillIsAndTheFirstGrantedEndsTheOther()
    {
        var built = CaseBuilder.Effective().File(ArbitrationReview).File(CourtConfirmation);
        built.Case.Status.ShouldBe(CaseStatus.CourtConfirmation);

        built.Later(5).Conclude(ArbitrationReview, ConfirmationResult.Granted);

        built.Agreement.Confirmations.Select(filed => filed.Result).ShouldBe([ConfirmationResult.Granted, ConfirmationResult.Superseded]);
        built.Case.Status.ShouldBe(CaseStatus.Performing);
    }

    [Fact]
    public void BothRoutes_OneRefused_TheCaseStaysWithTheOther()
    {
        var built = CaseBuilder.Effective().File(ArbitrationReview).File(CourtConfirmation);

        built.Conclude(CourtConfirmation, ConfirmationResult.Refused);

        built.Case.Status.ShouldBe(CaseStatus.ArbitrationReview);
    }

    [Fact]
    public void Granted_StopsTheClockOfTheOtherRouteAndAllowsNoSecondFiling()
    {
        var built = CaseBuilder.Effective().File(ArbitrationReview).Conclude(ArbitrationReview, ConfirmationResult.Granted);

        built.Clock(ClockId.B3).Status.ShouldBe(DeadlineStatus.Stopped);
        Broken.By(() => built.File(CourtConfirmation)).ShouldBe(RuleCode.ConfirmationAlreadyGranted);
    }

    [Fact]
    public void NotAccepted_MayBeFiledAgainWithinTheTerm()
    {
        var built = CaseBuilder.Effective().File(ArbitrationReview).Conclude(ArbitrationReview, ConfirmationResult.NotAccepted);

        built.File(ArbitrationReview).Case.Status.ShouldBe(CaseStatus.ArbitrationReview);
        Broken.By(() => built.File(ArbitrationReview)).ShouldBe(RuleCode.ConfirmationPending);
    }

    [Fact]
    public void Conclude_WhatWasNotFiled_IsAConflict()
    {
        var built = CaseBuilder.Effective().File(ArbitrationReview);

        Broken.By(() => built.Conclude(CourtConfirmation, ConfirmationResult.Granted)).ShouldBe(RuleCode.ConfirmationNotPending);
    }

    [Fact]
    public void Conclude_BeforeItWasFiled_IsRefusedAndChangesNothing()
    {
        var built = CaseBuilder.Effective().Later(3).File(ArbitrationReview);
        var before = Snapshot.Of(built.Case);

        Broken.By(() => built.Conclude(ArbitrationReview, ConfirmationResult.Granted, Effective.AddDays(2)))
            .ShouldBe(RuleCode.ConfirmationResultBeforeFiling);

        Snapshot.Of(built.Case).ShouldBe(before);
    }

    [Fact]
    public void TwoAgreements_AreReviewedBesideEachOther()
    {
        var built = TwoAgreements();

        built.File(ArbitrationReview, agreement: built.Case.Agreements[0]).File(ArbitrationReview, agreement: built.Case.Agreements[1]);

        built.Conclude(ArbitrationReview, ConfirmationResult.Granted, agreement: built.Case.Agreements[0]);
        built.Case.Status.ShouldBe(CaseStatus.ArbitrationReview);
        built.Conclude(ArbitrationReview, ConfirmationResult.Granted, agreement: built.Case.Agreements[1]);
        built.Case.Status.ShouldBe(CaseStatus.Performing);
    }

    [Fact]
    public void OneAgreement_FiledWhileOthersStillMediate_HasItsResultRecordedAfterTheyEnded()
    {
        var built = CaseBuilder.Mediating(CaseShape.OfWorkers(2));
        built.Agree([built.Applicants[0]]).SignAll().File(ArbitrationReview);
        built.Case.Status.ShouldBe(CaseStatus.Mediating);
        built.Fail([built.Applicants[1]]);

        built.Conclude(ArbitrationReview, ConfirmationResult.Granted);

        built.Agreement.IsConfirmed.ShouldBeTrue();
        built.Case.Status.ShouldBe(CaseStatus.Performing);
    }

    [Fact]
    public void OneAgreement_ConfirmedAndPaidWhileAnotherWaitsForSignatures_LeavesTheOtherToBeSigned()
    {
        var built = CaseBuilder.Mediating(CaseShape.OfWorkers(2));
        built.Agree([built.Applicants[0]]).SignAll().Agree([built.Applicants[1]]);
        var first = built.Case.Agreements[0];

        built.File(ArbitrationReview, agreement: first).ReceiveAll(first).Conclude(ArbitrationReview, ConfirmationResult.Granted, agreement: first);

        built.Case.Status.ShouldBe(CaseStatus.AgreedFull);
        built.SignAll().ReceiveAll().Case.Status.ShouldBe(CaseStatus.Performing);
        built.Close().Case.Paid.Fen.ShouldBe(300_000);
    }

    [Fact]
    public void Writ_Pending_IsShownUntilTheCourtDecides()
    {
        var built = Reached.In(CaseStatus.CourtWrit);

        built.Conclude(CourtWrit, ConfirmationResult.Granted);

        built.Case.Status.ShouldBe(CaseStatus.Performing);
        built.Agreement.IsConfirmed.ShouldBeTrue();
    }

    private static CaseBuilder TwoAgreements()
    {
        var built = CaseBuilder.Mediating(CaseShape.OfWorkers(2));
        return built.Agree([built.Applicants[0]]).SignAll().Agree([built.Applicants[1]]).SignAll();
    }
}
