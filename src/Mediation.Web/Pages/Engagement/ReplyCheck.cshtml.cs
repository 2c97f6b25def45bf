using Mediation.Application.Engagement;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Engagement;

/// <summary>Everything once more, and sending it.</summary>
[ServesUseCase(typeof(SendMyAnswer))]
internal sealed class ReplyCheckPage(IMediator sender, ProblemTable problems) : MyAnswerScreen(sender, problems)
{
    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        Seen = Mine.Version;
        return IsClosed ? Redirect(Home) : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var sent = await TryAsync(() => new SendMyAnswer { CaseId = CaseId, Seen = Seen });
        if (sent is not null)
        {
            return Redirect(Home);
        }

        await LoadAsync();
        Seen = Mine.Version;
        return Page();
    }
}
