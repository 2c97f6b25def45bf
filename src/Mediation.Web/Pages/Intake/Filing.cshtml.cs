using Mediation.Application.Evidence;
using Mediation.Application.Intake;
using Mediation.Domain.Evidence;
using Mediation.Domain.Intake;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Intake;

/// <summary>The list of what is to be filled in, in any order.</summary>
[ServesUseCase(typeof(GetFiling))]
internal sealed class FilingTasksPage(IMediator sender, ProblemTable problems, FilingWords words) : Screen(sender, problems)
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The section that was just saved.</summary>
    [BindProperty(Name = "saved", SupportsGet = true)]
    public string? Saved { get; set; }

    public FilingView Filing { get; private set; } = null!;

    public FilingWords Words => words;

    public string Who => Filing.Sections.First(section => section.Section == FilingSection.Filer).Fields.GetValueOrDefault("who", "");

    public int Done => Filing.Sections.Count(section => section.Progress == SectionProgress.Done);

    /// <summary>How many files are there.</summary>
    public int Files { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        Filing = await SendAsync(new GetFiling(Id));
        if (Filing.State == FilingState.Submitted)
        {
            return Redirect($"/file/{Id}/done");
        }

        Files = (await SendAsync(new ListEvidence(EvidenceOf.ADraft(Id)))).Items.Count(item => item.State is EvidenceState.Kept or EvidenceState.Checking);
        return Page();
    }

    public async Task<IActionResult> OnPostDiscardAsync()
    {
        await SendAsync(new DiscardFiling(Id));
        return Redirect("/file/tasks");
    }
}
