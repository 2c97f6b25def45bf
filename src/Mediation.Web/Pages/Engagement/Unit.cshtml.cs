using Mediation.Application.Common;
using Mediation.Application.Engagement;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using Mediation.Web.Pages.Intake;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Mediation.Web.Pages.Engagement;

/// <summary>The second proof. It signs in and leads to what is claimed.</summary>
[ServesUseCase(typeof(ProveUnit))]
[EnableRateLimiting(RateLimits.Codes)]
internal sealed class AnswerUnitPage(IMediator sender, ProblemTable problems, AnswerMemory memory, PortalDoor door) : AnswerScreen(sender, problems, memory)
{
    [BindProperty(Name = "unit")]
    public string? Unit { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await ComeInAsync())
        {
            return Page();
        }

        UnitProven? proven;
        try
        {
            proven = await TryAsync(() => new ProveUnit { Visit = Held!.Secret, UnitCode = Unit ?? "", Language = Language }, _ => "unit");
        }
        catch (NotFoundException)
        {
            return Redirect("/answer/unit");
        }

        if (proven is null)
        {
            await door.RefusedAsync(HttpContext.RequestAborted);
            return Page();
        }

        await door.EnterAsync(proven.AccountId, HttpContext.RequestAborted);
        AnswerMemory.Forget(HttpContext);
        return Redirect($"/my/{proven.CaseId}/answer");
    }
}
