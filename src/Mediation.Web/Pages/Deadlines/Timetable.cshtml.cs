using Mediation.Application.Cases;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;

namespace Mediation.Web.Pages.Deadlines;

/// <summary>The timetable of a case: the same for parties and staff but for the clocks between offices.</summary>
[ServesUseCase(typeof(ListDeadlines))]
internal sealed class TimetablePage(IMediator sender, ProblemTable problems) : Screen(sender, problems)
{
    public Guid CaseId { get; private set; }

    public IReadOnlyList<DeadlineView> Deadlines { get; private set; } = [];

    public async Task OnGetAsync(Guid caseId)
    {
        CaseId = caseId;
        Deadlines = await SendAsync(new ListDeadlines(caseId));
    }
}
