using Mediation.Application.Intake;
using Mediation.Domain.Intake;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Intake;

/// <summary>What the calculator came to becomes the claims of a new application; nobody types a sum twice.</summary>
[ServesUseCase(typeof(StartFiling))]
internal sealed class FileSumsPage(IMediator sender, ProblemTable problems, SumsMemory memory) : Screen(sender, problems)
{
    public IReadOnlyList<CalculatedSum> Sums { get; private set; } = [];

    public IReadOnlyList<FilingOffice> Offices { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Sums = memory.Kept(HttpContext);
        Offices = (await SendAsync(new ListMyFilings(Take: 1))).Offices;
    }

    public async Task<IActionResult> OnPostAsync(string? agency)
    {
        await OnGetAsync();
        if (Sums.Count == 0)
        {
            return Redirect("/calculator/claims");
        }

        var started = await TryAsync(() => new StartFiling { Agency = string.IsNullOrEmpty(agency) ? null : agency }, _ => "agency");
        if (started is null)
        {
            return Page();
        }

        await SendAsync(new SaveAnswers { Filing = started.Id, Section = FilingSection.Wanted, Seen = 0, Fields = CalculatedSum.Typed(Sums) });
        SumsMemory.Forget(HttpContext);
        return Redirect($"/file/{started.Id}/{FilingWords.NameOf(FilingSection.Wanted)}");
    }
}
