using Mediation.Application.Intake;
using Mediation.Domain.Intake;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Intake;

/// <summary>All answers once more, each with a way to change it, and the last step.</summary>
[ServesUseCase(typeof(GetFiling))]
internal sealed class CheckFilingPage(IMediator sender, ProblemTable problems, FilingWords words) : Screen(sender, problems)
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "saved", SupportsGet = true)]
    public string? Saved { get; set; }

    public FilingView Filing { get; private set; } = null!;

    public FilingWords Words => words;

    public string Who => Filing.Sections.First(section => section.Section == FilingSection.Filer).Fields.GetValueOrDefault("who", "");

    public async Task<IActionResult> OnGetAsync()
    {
        Filing = await SendAsync(new GetFiling(Id));
        return Filing.State == FilingState.Submitted ? Redirect($"/file/{Id}/done") : Page();
    }

    /// <summary>Sent twice, or again from the back button, it leads to the one receipt.</summary>
    public async Task<IActionResult> OnPostAsync(int seen)
    {
        var receipt = await TryAsync(() => new SubmitFiling { Filing = Id, Seen = seen });
        return receipt is null ? await OnGetAsync() : Redirect($"/file/{Id}/done");
    }
}
