using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Linkage;
using Mediation.Domain.Tests.Cases;
using static Mediation.Domain.Tests.Linkage.MatterBench;

namespace Mediation.Domain.Tests.Linkage;

public sealed class JointMatterTests
{
    [Fact]
    public void Raise_SayingTenOrMoreOfNine_IsRefused()
    {
        Broken.By(() => Raised(Opening(headcount: 9))).ShouldBe(RuleCode.MatterFewerThanTen);
        Raised(Opening(headcount: 10)).Status.ShouldBe(MatterStatus.Raised);
    }

    [Fact]
    public void Raise_WithoutAReason_OrWithAnotherOneUnsaid_IsRefused()
    {
        Broken.By(() => Raised(Opening(MatterReasons.None))).ShouldBe(RuleCode.MatterReasonMissing);
        Broken.By(() => Raised(Opening(MatterReasons.Other))).ShouldBe(RuleCode.MatterOtherReason);
    }

    [Fact]
    public void Raise_WithCases_IsAboutThem_AndWithoutNeedsASource()
    {
        Raised().Source.ShouldBe(MatterSource.OneCase);
        var incident = Opening() with { Cases = [] };
        Broken.By(() => Raised(incident)).ShouldBe(RuleCode.MatterSourceUnclear);
        JointMatter.RaiseMatter(new MatterIdentity(JointMatterId.New(Now), "1"), incident, MatterSource.PublicOpinion, EmergencyHours.Shipped, By(Union))
            .Source.ShouldBe(MatterSource.PublicOpinion);
    }

    [Fact]
    public void Convene_BeforeAnybodyIsInvited_IsRefused()
    {
        var matter = Raised();

        Broken.By(() => matter.Convene(By(Union))).ShouldBe(RuleCode.MatterNobodyInvited);
    }

    [Fact]
    public void Answer_Declining_EndsMembershipUntilInvitedAnew()
    {
        var matter = Raised();
        matter.Invite([Hr], By(Union));

        Broken.By(() => matter.AnswerInvitation(false, " ", By(Hr))).ShouldBe(RuleCode.InvitationReasonMissing);
        matter.AnswerInvitation(false, "不属本局职责", By(Hr));

        matter.IsMember(Hr).ShouldBeFalse();
        matter.Invite([Hr], By(Union));
        matter.IsMember(Hr).ShouldBeTrue();
        matter.Bodies.Count.ShouldBe(2);
    }

    [Fact]
    public void Invite_AMemberOrTheConvenerItself_IsRefused()
    {
        var matter = Raised();
        matter.Invite([Hr], By(Union));

        Broken.By(() => matter.Invite([Hr], By(Union))).ShouldBe(RuleCode.MatterBodyAlready);
        Broken.By(() => matter.Invite([Union], By(Union))).ShouldBe(RuleCode.MatterBodyAlready);
    }

    [Fact]
    public void Leave_WithSomethingStillToDo_IsRefused()
    {
        var matter = Handling(out var task);

        Broken.By(() => matter.Leave("换届", By(Hr))).ShouldBe(RuleCode.MatterTasksOpen);
        matter.ReportTask(task.Id, MatterTaskState.NotDone, "无法核查", By(Hr));
        matter.Leave("换届", By(Hr));

        matter.IsMember(Hr).ShouldBeFalse();
        Broken.By(() => matter.Leave("x", By(Union))).ShouldBe(RuleCode.MatterConvenerStays);
    }

    [Fact]
    public void AssignTask_ToABodyOutside_OrForYesterday_IsRefused()
    {
        var matter = Convened();

        Broken.By(() => matter.AssignTask(new MatterAssignment("查", Court, null, Today), Today, By(Union))).ShouldBe(RuleCode.MatterBodyNotMember);
        Broken.By(() => matter.AssignTask(new MatterAssignment("查", Hr, null, Today.AddDays(-1)), Today, By(Union))).ShouldBe(RuleCode.MatterTaskDuePast);
    }

    [Fact]
    public void ReportTask_ByABodyThatHasItNot_IsRefused()
    {
        var matter = Handling(out var task);
        matter.Invite([Court], By(Union));

        Broken.By(() => matter.ReportTask(task.Id, MatterTaskState.Done, "已核", By(Court))).ShouldBe(RuleCode.MatterTaskOfAnother);
        Broken.By(() => matter.ReportTask(task.Id, MatterTaskState.Done, null, By(Hr))).ShouldBe(RuleCode.MatterTaskResultMissing);
        matter.ReportTask(task.Id, MatterTaskState.Done, "已核", By(Union)).State.ShouldBe(MatterTaskState.Done);
        Broken.By(() => matter.ReportTask(task.Id, MatterTaskState.Done, "再", By(Hr))).ShouldBe(RuleCode.MatterTaskEnded);
    }

    [Fact]
    public void Task_OnItsDueDay_IsNotYetOverdue()
    {
        Handling(out var task);

        task.IsOverdue(task.DueOn).ShouldBeFalse();
        task.IsOverdue(task.DueOn.AddDays(1)).ShouldBeTrue();
    }

    [Fact]
    public void RecordMeeting_EveryDecision_BecomesATaskOfItsBody()
    {
        var matter = Convened();
        var meeting = matter.PlanMeeting(new MeetingPlan(Now.AddHours(2), SessionMode.Video, "一会议室", [Hr]), By(Union));

        Broken.By(() => matter.RecordMeeting(meeting.Id, Minutes(Now.AddHours(2)), Today, By(Union))).ShouldBe(RuleCode.MeetingNotYetHeld);
        var tasks = matter.RecordMeeting(meeting.Id, Minutes(Now.AddHours(2)), Today, By(Union, 4));

        tasks.ShouldHaveSingleItem().OwnerId.ShouldBe(Hr);
        meeting.Decisions.ShouldHaveSingleItem().Task.ShouldBe(tasks[0].Id);
        tasks[0].MeetingId.ShouldBe(meeting.Id);
        matter.Status.ShouldBe(MatterStatus.Handling);
        Broken.By(() => matter.CancelMeeting(meeting.Id)).ShouldBe(RuleCode.MeetingNotPlanned);
    }

    [Fact]
    public void PlanSession_InACaseOutside_IsRefused()
    {
        var matter = Convened();

        Broken.By(() => matter.PlanSession(CaseId.New(Now), null, Now.AddDays(1), [Hr], By(Union))).ShouldBe(RuleCode.MatterCaseNotLinked);
        matter.PlanSession(MatterBench.Case, null, Now.AddDays(1), [Hr], By(Union)).CaseId.ShouldBe(MatterBench.Case);
    }

    [Fact]
    public void Conclude_WithAnOpenTask_IsRefused_AndCloseNeedsTheFinalReport()
    {
        var matter = Handling(out var task);
        var closing = new ClosingReport("全部发放", 12, Mediation.Domain.Agreements.Money.FromFen(1), 9, 2, 1, null);

        Broken.By(() => matter.Conclude(closing, By(Union))).ShouldBe(RuleCode.MatterTasksOpen);
        matter.ReportTask(task.Id, MatterTaskState.Done, "已核", By(Hr));
        matter.Conclude(closing, By(Union));
        Broken.By(() => matter.Close(By(Union))).ShouldBe(RuleCode.EmergencyFinalMissing);
        matter.SendEmergencyReport(EmergencyReportKind.First, "首报", By(Union));
        matter.SendEmergencyReport(EmergencyReportKind.Final, "终报", By(Union));
        matter.Close(By(Union));

        matter.Status.ShouldBe(MatterStatus.Closed);
    }

    [Fact]
    public void Reopen_AfterTheFinalReport_AsksForAnother()
    {
        var matter = Handling(out var task);
        matter.SendEmergencyReport(EmergencyReportKind.First, "首报", By(Union));
        matter.SendEmergencyReport(EmergencyReportKind.Final, "终报", By(Union));
        Broken.By(() => matter.SendEmergencyReport(EmergencyReportKind.FollowUp, "续报", By(Union, 1))).ShouldBe(RuleCode.EmergencyFinalSent);
        matter.ReportTask(task.Id, MatterTaskState.Done, "已核", By(Hr));
        matter.Conclude(new ClosingReport("好", 1, default, 1, 0, 0, null), By(Union));
        matter.Close(By(Union));

        matter.Reopen(By(Union, 2));

        matter.IsReportedToTheEnd.ShouldBeFalse();
        matter.SendEmergencyReport(EmergencyReportKind.FollowUp, "续报", By(Union, 3)).Number.ShouldBe(3);
    }

    [Fact]
    public void Events_OfAWholeMatter_HoldNoWordOfItsTexts()
    {
        var matter = Handling(out var task);
        matter.AddProgress("已联系项目部 PRIVATE", By(Hr));
        matter.ReportTask(task.Id, MatterTaskState.Done, "PRIVATE", By(Hr));
        matter.SendEmergencyReport(EmergencyReportKind.First, "PRIVATE", By(Union));

        System.Text.Json.JsonSerializer.Serialize(matter.PendingEvents.Cast<object>()).ShouldNotContain("PRIVATE");
    }

    private static MeetingRecord Minutes(DateTimeOffset heldAt) =>
        new(heldAt, [Union, Hr], "会议议定由人社局核查。", null, [new MatterAssignment("核查", Hr, null, Today.AddDays(2))]);
}
