using Mediation.Application.Engagement;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Engagement;

/// <summary>What was kept, and how to go on.</summary>
[ServesUseCase(typeof(GetVisit))]
internal sealed class AnswerReceivedPage(IMediator sender, ProblemTable problems, AnswerMemory memory) : AnswerScreen(sender, problems, memory)
{
    public override Task<IActionResult> OnGetAsync()
    {
        // Pages with a form are not kept anyway.
        Response.Headers.CacheControl = "no-store";
        return base.OnGetAsync();
    }
}
