using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Tasks;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Domain.People;
using Mediation.Domain.Tasks;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Cases;

/// <summary>One case as the office works on it: all of it that the caller may see, who mediates it by name, and what is still to do.</summary>
[Requires(Permission.ReadOfficeNotes)]
public sealed record GetCaseFile(Guid CaseId) : IRequest<OfficeFile>;

/// <param name="Mediators">Names by id, also of those who were released.</param>
/// <param name="Tasks">Open tasks about the case, the first due first.</param>
public sealed record OfficeFile(CaseDetails Case, IReadOnlyDictionary<Guid, string> Mediators, IReadOnlyList<TaskRow> Tasks);

internal sealed class GetCaseFileHandler(
    IAppDb db, TaskRows tasks, PlatformTime time, IWorkCalendars calendars, IClockCatalogues clocks, RequestScope scope) : IRequestHandler<GetCaseFile, OfficeFile>
{
    private const int MostTasks = 20;

    public async Task<OfficeFile> Handle(GetCaseFile query, CancellationToken ct)
    {
        var dispute = await db.ReadCaseAsync(new CaseId(query.CaseId), ct);
        var views = new CaseViews(scope.Caller, time.Today, new Reckoning(await calendars.CurrentAsync(ct), await clocks.CurrentAsync(ct)));
        List<MediatorId> ids = [.. dispute.Mediators.Select(part => part.MediatorId)];
        var names = await db.Mediators.AsNoTracking().Where(mediator => ids.Contains(mediator.Id))
            .ToDictionaryAsync(mediator => mediator.Id.Value, mediator => mediator.Name, ct);
        var open = db.Tasks.Where(task => task.CaseId == dispute.Id && task.State == TaskState.Open && task.AssignedAgencyId == dispute.AgencyId)
            .OrderBy(task => task.DueOn).ThenBy(task => task.Id).Take(MostTasks);
        return new OfficeFile(views.Of(dispute), names, await tasks.ReadAsync(open, ct));
    }
}
