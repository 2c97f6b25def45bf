using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Tests.Cases;

public class SessionTests
{
    [Fact]
    public void RecordSession_KeepsUndisputedFactsApartFromWhatWasSaidToSettle()
    {
        var built = CaseBuilder.Scheduled();

        built.HoldSession(new UndisputedFact("已认定工伤", [built.Worker, built.Employer]));

        var session = built.Case.Sessions.ShouldHaveSingleItem();
        session.State.ShouldBe(SessionState.Held);
        session.SettlementTalk.ShouldBe("让步");
        session.Facts.Select(fact => fact.Text).ShouldBe(["已认定工伤"]);
        built.Case.Status.ShouldBe(CaseStatus.Mediating);
    }

    [Fact]
    public void Fact_ConfirmedByOneSideOnly_IsRefused()
    {
        var built = CaseBuilder.Scheduled(CaseShape.OfWorkers(2));

        Broken.By(() => built.HoldSession(new UndisputedFact("加班", built.Applicants))).ShouldBe(RuleCode.FactNotConfirmedByBothSides);
        Broken.By(() => built.HoldSession(new UndisputedFact("加班", []))).ShouldBe(RuleCode.FactNotConfirmedByBothSides);
        built.Case.Sessions.ShouldHaveSingleItem().State.ShouldBe(SessionState.Scheduled);
    }

    [Fact]
    public void Fact_ConfirmedByAStranger_IsRefused()
    {
        var built = CaseBuilder.Scheduled();

        Broken.By(() => built.HoldSession(new UndisputedFact("加班", [built.Worker, CaseBuilder.Received().Employer]))).ShouldBe(RuleCode.PartyUnknown);
    }

    [Fact]
    public void RecordSession_ThatEndsInTheFuture_IsRefused()
    {
        var built = CaseBuilder.Scheduled();
        var session = built.Case.Sessions[0].Id;

        Broken.By(() => built.Case.RecordSession(session, built.Record(built.Now, built.Now.AddMinutes(1)), built.Moment))
            .ShouldBe(RuleCode.SessionNotYetHeld);
    }

    [Fact]
    public void RecordSession_ThatEndsBeforeItBegins_IsRefused()
    {
        var built = CaseBuilder.Scheduled();
        var session = built.Case.Sessions[0].Id;

        Broken.By(() => built.Case.RecordSession(session, built.Record(built.Now, built.Now), built.Moment)).ShouldBe(RuleCode.SessionEndsBeforeStart);
    }

    [Fact]
    public void RecordSession_Twice_IsAConflict()
    {
        var built = CaseBuilder.Mediating();
        var session = built.Case.Sessions[0].Id;

        Broken.By(() => built.Case.RecordSession(session, built.Record(built.Now.AddHours(-1), built.Now), built.Moment))
            .ShouldBe(RuleCode.SessionNotScheduled);
    }

    [Fact]
    public void Schedule_InThePast_IsRefused()
    {
        var built = CaseBuilder.Assigned();

        Broken.By(() => built.Case.Schedule(SessionId.New(built.Now), built.Now, SessionMode.Video, "线上", built.Moment)).ShouldBe(RuleCode.SessionInThePast);
    }

    [Fact]
    public void Cancel_TheOnlySession_GoesBackToAssigned()
    {
        var built = CaseBuilder.Scheduled();

        built.Case.CancelSession(built.Case.Sessions[0].Id, "对方请假");

        built.Case.Status.ShouldBe(CaseStatus.Assigned);
    }

    [Fact]
    public void Cancel_OneOfTwoSessions_StaysScheduled()
    {
        var built = CaseBuilder.Scheduled().Schedule();

        built.Case.CancelSession(built.Case.Sessions[0].Id, "对方请假");

        built.Case.Status.ShouldBe(CaseStatus.Scheduled);
    }

    [Fact]
    public void Cancel_AFurtherSession_StaysInMediation()
    {
        var built = CaseBuilder.Mediating().Schedule();

        built.Case.CancelSession(built.Case.Sessions[1].Id, "对方请假");

        built.Case.Status.ShouldBe(CaseStatus.Mediating);
        Broken.By(() => built.Case.CancelSession(built.Case.Sessions[0].Id, "已开过")).ShouldBe(RuleCode.SessionNotScheduled);
    }
}
