using Mediation.Application.Common;
using Mediation.Application.Engagement;
using Mediation.Web.Errors;
using Mediation.Web.Texts;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Engagement;

/// <summary>A page of a visit. Without one, or after its hour, it says how to come back and nothing else.</summary>
internal abstract class AnswerScreen(IMediator sender, ProblemTable problems, AnswerMemory memory) : Screen(sender, problems)
{
    public HeldVisit? Held => memory.Held(HttpContext);

    public VisitView? Visit { get; private set; }

    public string Office => (Said.InChinese ? Visit?.Office : Visit?.OfficeEn) ?? Visit?.Office ?? "";

    protected static string Language => Said.Pick(Domain.Notices.Languages.Chinese, Domain.Notices.Languages.English);

    /// <summary>False when the visit is over, or the code was not typed in yet.</summary>
    protected async Task<bool> ComeInAsync()
    {
        if (Held is not { } held)
        {
            return false;
        }

        try
        {
            Visit = await SendAsync(new GetVisit(held.Secret));
            return true;
        }
        catch (NotFoundException)
        {
            return false;
        }
    }

    public virtual async Task<IActionResult> OnGetAsync()
    {
        await ComeInAsync();
        return Page();
    }
}
