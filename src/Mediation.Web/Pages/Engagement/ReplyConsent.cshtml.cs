using Mediation.Application.Engagement;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Engagement;

/// <summary>Whether the respondent agrees to be mediated. Silence is neither yes nor no.</summary>
[ServesUseCase(typeof(KeepMyAnswer))]
internal sealed class ReplyConsentPage(IMediator sender, ProblemTable problems) : MyAnswerScreen(sender, problems)
{
    [BindProperty(Name = "agrees")]
    public bool? Agrees { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public bool NothingChosen { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (IsClosed || !Mine.ConsentIsOpen)
        {
            return Redirect(Home);
        }

        (Seen, Agrees, Reason) = (Mine.Version, Mine.Content.Consents, Mine.Content.RefusalReason);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (Agrees is { } agrees)
        {
            return await KeepAsync(new KeepMyAnswer { Seen = Seen, Consent = new ConsentSaid(agrees, Reason) }, Home, _ => "reason");
        }

        NothingChosen = true;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
