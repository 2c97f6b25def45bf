using Mediation.Application.Engagement;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Engagement;

/// <summary>A page of the respondent's own answer. Each keeps its part at once; nothing counts before all is sent.</summary>
internal abstract class MyAnswerScreen(IMediator sender, ProblemTable problems) : Screen(sender, problems)
{
    [BindProperty(Name = "caseId", SupportsGet = true)]
    public Guid CaseId { get; set; }

    [BindProperty(Name = "seen")]
    public int Seen { get; set; }

    public MyAnswer Mine { get; private set; } = null!;

    public string Home => $"/my/{CaseId}/answer";

    /// <summary>Sent, or too late: only to be read.</summary>
    public bool IsClosed => Mine.SentAt is not null || !Mine.IsOpen;

    /// <summary>Somebody else, or another tab, kept something meanwhile: what is kept stands beside what was typed here.</summary>
    public bool IsChanged { get; private set; }

    protected async Task LoadAsync() => Mine = await SendAsync(new GetMyAnswer(CaseId));

    /// <summary>Keeps the part and leads on; what is wrong is said on the same page, with what was typed.</summary>
    protected async Task<IActionResult> KeepAsync(KeepMyAnswer part, string next, Func<string, string> fieldOf)
    {
        if (await TryAsync(() => part with { CaseId = CaseId, Seen = Seen }, fieldOf) is not null)
        {
            return Redirect(next);
        }

        // Somebody else's page, or another tab's, is kept by now: sent once more, this one is put beside it.
        await LoadAsync();
        (IsChanged, Seen) = (Seen != Mine.Version, Mine.Version);
        return Page();
    }
}
