using Mediation.Application.Common;
using Mediation.Application.Engagement;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Engagement;

/// <summary>The times offered to a party that has signed in, on whichever side.</summary>
[ServesUseCase(typeof(GetMyTimes))]
internal sealed class MyTimesPage(IMediator sender, ProblemTable problems) : Screen(sender, problems)
{
    [BindProperty(Name = "caseId", SupportsGet = true)]
    public Guid CaseId { get; set; }

    [BindProperty(Name = "")]
    public SlotForm Form { get; set; } = new();

    [BindProperty(Name = "kept", SupportsGet = true)]
    public bool Kept { get; set; }

    public MyTimes Mine { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Mine = await SendAsync(new GetMyTimes(CaseId));
        Form = SlotForm.Of(Mine.Proposal);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Mine = await SendAsync(new GetMyTimes(CaseId));
        if (Form.ToChosen() is not { } slots)
        {
            return Redirect($"/my/{CaseId}/times");
        }

        try
        {
            return await TryAsync(() => new ChooseTimes { CaseId = CaseId, Slots = slots }, _ => "slots") is null
                ? Page()
                : Redirect($"/my/{CaseId}/times?kept=true");
        }
        catch (NotFoundException)
        {
            return Redirect($"/my/{CaseId}/times");
        }
    }
}
