using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Linkage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Linkage;

/// <summary>The board of one joint matter, for those who take part.</summary>
[Requires(Permission.TakePartInLinkage)]
public sealed record GetMatter(Guid MatterId) : IRequest<MatterBoard>;

internal sealed class GetMatterHandler(IAppDb db, RequestScope scope, PlatformTime time) : IRequestHandler<GetMatter, MatterBoard>
{
    public async Task<MatterBoard> Handle(GetMatter query, CancellationToken ct)
    {
        var matter = await db.ReadMatterAsync(new JointMatterId(query.MatterId), scope.Caller, ct);
        var names = await NamesAsync(matter, ct);
        var board = Board(matter, names, await CasesAsync(matter, ct));
        return await db.DecidesAsync(scope.Caller, ct) ? board with { Meetings = [.. board.Meetings.Select(meeting => meeting with { Minutes = null })] } : board;
    }

    private async Task<Dictionary<AgencyId, BodyName>> NamesAsync(JointMatter matter, CancellationToken ct)
    {
        List<AgencyId> ids = [matter.ConvenerId, .. matter.Bodies.Select(body => body.AgencyId)];
        return await db.Agencies.AsNoTracking().Where(agency => ids.Contains(agency.Id))
            .ToDictionaryAsync(agency => agency.Id, agency => new BodyName(agency.Id.Value, agency.Code, agency.Name, agency.NameEn), ct);
    }

    // The cases are those of the convening agency. Of them an invited body is told these columns, and the filter is lifted for no other.
    private Task<List<LinkedCase>> CasesAsync(JointMatter matter, CancellationToken ct)
    {
        List<CaseId> ids = [.. matter.Cases.Select(linked => linked.CaseId)];
        return db.Cases.AsNoTracking().IgnoreQueryFilters().IgnoreAutoIncludes().Where(dispute => ids.Contains(dispute.Id)).OrderBy(dispute => dispute.Number)
            .Select(dispute => new LinkedCase(dispute.Id.Value, dispute.Number, dispute.Status)).ToListAsync(ct);
    }

    private MatterBoard Board(JointMatter matter, Dictionary<AgencyId, BodyName> names, List<LinkedCase> cases) => new()
    {
        Id = matter.Id.Value,
        Number = matter.Number,
        Version = matter.Version,
        Status = matter.Status,
        Actions = [.. MatterLifecycle.ActionsIn(matter.Status)],
        Convener = names[matter.ConvenerId],
        Source = matter.Source,
        Title = matter.Facts.Title,
        Area = matter.Facts.Area,
        What = matter.Facts.What,
        Headcount = matter.Facts.Headcount,
        AmountFen = matter.Facts.Amount.Fen,
        Reasons = matter.Weight.Reasons.Listed(),
        OtherReason = matter.Weight.OtherReason,
        Grade = matter.Weight.Grade,
        KnownAt = matter.KnownAt,
        RaisedAt = matter.RaisedAt,
        EndedAt = matter.EndedAt,
        EndReason = matter.EndReason,
        Bodies = [.. matter.Bodies.Select(body => new BodyView(names[body.AgencyId], body.State, body.InvitedAt, body.AnsweredAt, body.LeftAt, body.Reason))],
        Cases = cases,
        Tasks = [.. matter.Tasks.OrderBy(task => task.Number).Select(task => View(task, names))],
        Meetings = [.. matter.Meetings.OrderBy(meeting => meeting.Number).Select(meeting => View(meeting, names))],
        Sessions = [.. matter.Sessions.OrderBy(session => session.PlannedAt).Select(session => View(session, names))],
        Closing = matter.Closing is { } closing
            ? new ClosingView(
                closing.Summary, closing.People, closing.Amount.Fen, closing.Settled, closing.Failed, closing.HandedOver, closing.Lessons)
            : null,
        Reporting = matter.ConvenerId == scope.Caller.Agency ? Reporting(matter) : null,
    };

    private static ReportingView Reporting(JointMatter matter) => new(
        matter.ReportDueAt, matter.FirstReportedAt, matter.Reports.Any(report => report.IsLate), matter.IsReportedToTheEnd, matter.Reports.Count);

    private MatterTaskView View(MatterTask task, Dictionary<AgencyId, BodyName> names) => new(
        task.Id.Value, task.Number, task.Title, names[task.OwnerId], task.AccountId, task.DueOn, task.State, task.IsOverdue(time.Today), task.Result,
        task.AssignedAt, task.EndedAt, task.MeetingId?.Value);

    private static MeetingView View(MatterMeeting meeting, Dictionary<AgencyId, BodyName> names) => new(
        meeting.Id.Value, meeting.Number, meeting.State, meeting.PlannedAt, meeting.Mode, meeting.Place,
        [.. meeting.Attending.Select(body => names[body])], meeting.HeldAt, [.. meeting.Present.Select(body => names[body])],
        meeting.Coordination, meeting.Minutes,
        [.. meeting.Decisions.Select(decision => new DecisionView(decision.Number, decision.Text, names[decision.Owner], decision.DueOn, decision.Task.Value))]);

    private static JointSessionView View(JointSession session, Dictionary<AgencyId, BodyName> names) =>
        new(session.Id, session.CaseId.Value, session.PlannedAt, [.. session.Bodies.Select(body => names[body])]);
}

internal static class ReasonList
{
    public static IReadOnlyList<MatterReasons> Listed(this MatterReasons reasons) =>
        [.. Enum.GetValues<MatterReasons>().Where(one => one != MatterReasons.None && reasons.HasFlag(one))];
}
