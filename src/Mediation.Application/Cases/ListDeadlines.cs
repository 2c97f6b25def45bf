using Mediation.Application.Access;
using Mediation.Application.Calendar;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Cases;

/// <summary>The clocks of a case with the steps that led to each date; every party sees the office's timetable.</summary>
[Requires(Permission.ReadCase)]
public sealed record ListDeadlines(Guid CaseId, bool OpenOnly = false) : IRequest<IReadOnlyList<DeadlineView>>;

internal sealed class ListDeadlinesHandler(IAppDb db, PlatformTime time, IWorkCalendars calendars, IClockCatalogues clocks, RequestScope scope) : IRequestHandler<ListDeadlines, IReadOnlyList<DeadlineView>>
{
    public async Task<IReadOnlyList<DeadlineView>> Handle(ListDeadlines query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        var dispute = await db.Cases.AsNoTracking().IgnoreAutoIncludes().Include(dispute => dispute.Deadlines)
            .SingleOrDefaultAsync(dispute => dispute.Id == id, ct) ?? throw new NotFoundException("case");
        var calendar = await calendars.CurrentAsync(ct);
        var views = new CaseViews(scope.Caller, time.Today, new Reckoning(calendar, await clocks.CurrentAsync(ct)));
        var counter = await Counter.OfAsync(db, dispute.AgencyId, calendar, time.Today, ct);
        return
        [
            .. views.Timetable(dispute, query.OpenOnly)
                .Select(deadline => deadline.EndedOn is null ? deadline with { Counter = counter.On(deadline.DueOn) } : deadline),
        ];
    }
}
