using Mediation.Application.Intake;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Intake;

/// <summary>Everything of one's own: what is begun and what was filed.</summary>
[ServesUseCase(typeof(ListMyFilings))]
internal sealed class MyFilingsPage(IMediator sender, ProblemTable problems) : Screen(sender, problems)
{
    [BindProperty(Name = "cursor", SupportsGet = true)]
    public Guid? Cursor { get; set; }

    public FilingPage Mine { get; private set; } = new([], null, []);

    public async Task OnGetAsync() => Mine = await SendAsync(new ListMyFilings(Cursor));

    public async Task<IActionResult> OnPostAsync(string? agency)
    {
        var started = await TryAsync(() => new StartFiling { Agency = string.IsNullOrEmpty(agency) ? null : agency }, _ => "agency");
        if (started is null)
        {
            await OnGetAsync();
            return Page();
        }

        return Redirect($"/file/{started.Id}");
    }
}
