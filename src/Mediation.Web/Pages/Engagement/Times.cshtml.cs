using Mediation.Application.Common;
using Mediation.Application.Engagement;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Engagement;

/// <summary>"We received it", and the times that suit: all that two minutes and no account need.</summary>
[ServesUseCase(typeof(AcknowledgeMessage))]
internal sealed class AnswerTimesPage(IMediator sender, ProblemTable problems, AnswerMemory memory) : AnswerScreen(sender, problems, memory)
{
    [BindProperty(Name = "")]
    public SlotForm Form { get; set; } = new();

    public override async Task<IActionResult> OnGetAsync()
    {
        await ComeInAsync();
        Form = SlotForm.Of(Visit?.Proposal);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await ComeInAsync())
        {
            return Page();
        }

        var slots = Form.SaysSomething ? Form.ToChosen() : null;
        try
        {
            return await TryAsync(() => new AcknowledgeMessage { Visit = Held!.Secret, Slots = slots }, _ => "slots") is null
                ? Page()
                : Redirect("/answer/received");
        }
        catch (NotFoundException)
        {
            // The times were replaced at this moment: the page shows what is offered now.
            return Redirect("/answer/times");
        }
    }
}
