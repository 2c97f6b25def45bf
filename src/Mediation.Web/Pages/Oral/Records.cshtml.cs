using Mediation.Application.Oral;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Oral;

/// <summary>The counter's oral applications, and the way to begin one.</summary>
[ServesUseCase(typeof(ListOralRecords))]
internal sealed class OralRecordsPage(IMediator sender, ProblemTable problems) : Screen(sender, problems)
{
    [BindProperty(Name = "cursor", SupportsGet = true)]
    public Guid? Cursor { get; set; }

    [BindProperty(Name = "place")]
    public string? Place { get; set; }

    public OralPage Records { get; private set; } = new([], null);

    public async Task OnGetAsync() => Records = await SendAsync(new ListOralRecords(Cursor));

    public async Task<IActionResult> OnPostAsync()
    {
        var begun = await TryAsync(() => new BeginOralRecord { Place = Place ?? "" });
        if (begun is not null)
        {
            return Redirect($"/workspace/oral/{begun.Id}");
        }

        await OnGetAsync();
        return Page();
    }
}
