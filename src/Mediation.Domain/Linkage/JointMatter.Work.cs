using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Linkage;

public sealed partial class JointMatter
{
    /// <summary>The linkage takes it on; somebody must have been invited and not have declined.</summary>
    public void Convene(MatterActor by)
    {
        Require(MatterAction.Convene);
        Guard.Require(InvitedMembers.Any(), RuleCode.MatterNobodyInvited);
        Move(MatterAction.Convene);
        ConvenedAt = by.At;
        Raise(new MatterConvened());
    }

    public MatterMeeting PlanMeeting(MeetingPlan plan, MatterActor by)
    {
        Require(MatterAction.PlanMeeting);
        Guard.Require(plan.At > by.At, RuleCode.MeetingInPast);
        Guard.Require(_meetings.Count < MaxMeetings, RuleCode.MatterTooMany, MaxMeetings);
        RequireMembers(plan.Attending);
        var meeting = MatterMeeting.Plan(MatterMeetingId.New(by.At), _meetings.Count + 1, plan);
        _meetings.Add(meeting);
        Raise(new MatterMeetingPlanned(meeting.Id, plan.At));
        return meeting;
    }

    public MatterMeeting CancelMeeting(MatterMeetingId id)
    {
        Require(MatterAction.CancelMeeting);
        var meeting = MeetingOf(id);
        meeting.Cancel();
        Raise(new MatterMeetingCancelled(id));
        return meeting;
    }

    /// <summary>Every decision becomes a task of the body it was given to.</summary>
    /// <param name="today">In Asia/Shanghai.</param>
    /// <returns>The tasks.</returns>
    public IReadOnlyList<MatterTask> RecordMeeting(MatterMeetingId id, MeetingRecord record, DateOnly today, MatterActor by)
    {
        Require(MatterAction.RecordMeeting);
        var meeting = MeetingOf(id);
        RequireMembers(record.Present);
        Guard.Require(record.Decisions.Count <= MatterMeeting.MaxDecisions, RuleCode.MatterTooMany, MatterMeeting.MaxDecisions);
        RequireAssignable(record.Decisions, today);
        List<MatterTask> tasks =
            [.. record.Decisions.Select((decision, index) => MatterTask.Assign(MatterTaskId.New(by.At), _tasks.Count + index + 1, decision, id, by.At))];
        meeting.Record(
            record,
            [.. tasks.Select((task, index) => new MeetingDecision(index + 1, task.Title, task.OwnerId, task.DueOn, task.Id))],
            by.At);
        Move(MatterAction.RecordMeeting);
        Raise(new MatterMeetingHeld(id, tasks.Count));
        tasks.ForEach(Add);
        return tasks;
    }

    /// <param name="today">In Asia/Shanghai.</param>
    public MatterTask AssignTask(MatterAssignment what, DateOnly today, MatterActor by)
    {
        Require(MatterAction.AssignTask);
        RequireAssignable([what], today);
        var task = MatterTask.Assign(MatterTaskId.New(by.At), _tasks.Count + 1, what, meeting: null, by.At);
        Move(MatterAction.AssignTask);
        Add(task);
        return task;
    }

    /// <summary>The body that has the task says how it stands; the convening agency may for it.</summary>
    public MatterTask ReportTask(MatterTaskId id, MatterTaskState state, string? result, MatterActor by)
    {
        Require(MatterAction.ReportTask);
        var task = Guard.Found(_tasks.Find(one => one.Id == id), RuleCode.MatterTaskUnknown);
        Guard.Require(task.OwnerId == by.Agency || by.Agency == ConvenerId, RuleCode.MatterTaskOfAnother);
        task.Report(state, result, by.At);
        Raise(new MatterTaskReported(id, state));
        return task;
    }

    /// <param name="session">The session of the case, where its mediator planned one already.</param>
    public JointSession PlanSession(CaseId dispute, SessionId? session, DateTimeOffset at, IReadOnlyList<AgencyId> bodies, MatterActor by)
    {
        Require(MatterAction.PlanSession);
        Guard.Require(_cases.Exists(one => one.CaseId == dispute), RuleCode.MatterCaseNotLinked);
        Guard.Require(_sessions.Count < MaxSessions, RuleCode.MatterTooMany, MaxSessions);
        RequireMembers(bodies);
        Move(MatterAction.PlanSession);
        var joint = JointSession.Plan(dispute, session, at, bodies, by.At);
        _sessions.Add(joint);
        Raise(new JointSessionPlanned(dispute, session, at));
        return joint;
    }

    /// <summary>The entry is the caller's to store: entries are not loaded with the matter.</summary>
    public ProgressEntry AddProgress(string text, MatterActor by)
    {
        Require(MatterAction.AddProgress);
        var entry = ProgressEntry.Write(Id, text, by);
        Raise(new MatterProgressAdded(by.Agency));
        return entry;
    }

    private void RequireAssignable(IReadOnlyCollection<MatterAssignment> tasks, DateOnly today)
    {
        Guard.Require(_tasks.Count + tasks.Count <= MaxTasks, RuleCode.MatterTooMany, MaxTasks);
        RequireMembers(tasks.Select(task => task.Owner));
        Guard.Require(tasks.All(task => task.DueOn >= today), RuleCode.MatterTaskDuePast);
    }

    private void Add(MatterTask task)
    {
        _tasks.Add(task);
        Raise(new MatterTaskAssigned(task.Id, task.OwnerId, task.DueOn));
    }

    private MatterMeeting MeetingOf(MatterMeetingId id) => Guard.Found(_meetings.Find(meeting => meeting.Id == id), RuleCode.MeetingUnknown);
}
