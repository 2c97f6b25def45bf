using Mediation.Application.Common;
using Mediation.Application.Engagement;
using Mediation.Web.Auth;
using Mediation.Web.Demo;
using Mediation.Web.Errors;
using Mediation.Web.Pages.Intake;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Mediation.Web.Pages.Engagement;

/// <summary>The code that went to the number or address on file, or that is on the letter.</summary>
[ServesUseCase(typeof(IdentifyVisitor))]
[EnableRateLimiting(RateLimits.Codes)]
internal sealed class AnswerCodePage(IMediator sender, ProblemTable problems, AnswerMemory memory, PortalDoor door, DemoMessages demo)
    : AnswerScreen(sender, problems, memory)
{
    [BindProperty(Name = "code")]
    public string? Code { get; set; }

    /// <summary>Only where nothing leaves the machine: the text that would have gone to the phone.</summary>
    public string? DemoText => Held?.Message is { } message ? demo.TextOf(message) : null;

    public override Task<IActionResult> OnGetAsync() => Task.FromResult<IActionResult>(Page());

    public async Task<IActionResult> OnPostAsync()
    {
        if (Held is not { } held)
        {
            return Page();
        }

        try
        {
            if (await TryAsync(() => new IdentifyVisitor { Visit = held.Secret, Code = Code ?? "" }, _ => "code") is not null)
            {
                return Redirect("/answer/times");
            }
        }
        catch (NotFoundException)
        {
            AnswerMemory.Forget(HttpContext);
            return Redirect("/answer/code");
        }

        await door.RefusedAsync(HttpContext.RequestAborted);
        return Page();
    }
}
