using Mediation.Application.Cases;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Hub;

/// <summary>The cases somebody has a part in, the newest first.</summary>
[ServesUseCase(typeof(ListCases))]
internal sealed class MyCasesPage(IMediator sender, ProblemTable problems) : Screen(sender, problems)
{
    private const int PageLength = 20;

    [BindProperty(Name = "cursor", SupportsGet = true)]
    public string? Cursor { get; set; }

    public CasePage Mine { get; private set; } = new([], null);

    public async Task OnGetAsync() => Mine = await SendAsync(new ListCases { Cursor = Cursor, Take = PageLength });
}
