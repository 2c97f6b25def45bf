using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Representation;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Hub;

/// <summary>The cases somebody has a part in, the newest first.</summary>
[ServesUseCase(typeof(ListCases))]
internal sealed class MyCasesPage(IMediator sender, ProblemTable problems, RequestScope scope) : Screen(sender, problems)
{
    private const int PageLength = 20;

    [BindProperty(Name = "cursor", SupportsGet = true)]
    public string? Cursor { get; set; }

    public CasePage Mine { get; private set; } = new([], null);

    /// <summary>Places in files that wait for the caller's own number.</summary>
    public IReadOnlyList<MyPlace> Places { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Places = Cursor is null && scope.Caller.May(Permission.TakePlace) ? await SendAsync(new ListMyPlaces()) : [];
        Mine = await SendAsync(new ListCases { Cursor = Cursor, Take = PageLength });
    }
}
