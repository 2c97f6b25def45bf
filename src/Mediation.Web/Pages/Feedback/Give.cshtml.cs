using Mediation.Application.Feedback;
using Mediation.Application.Hub;
using Mediation.Domain.Feedback;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Feedback;

/// <summary>Three questions and room for a few words.</summary>
[ServesUseCase(typeof(GiveFeedback))]
internal sealed class GiveFeedbackPage(IMediator sender, ProblemTable problems) : Screen(sender, problems)
{
    public static readonly IReadOnlyList<string> Questions = ["overall", "clear", "fair"];

    public Guid CaseId { get; private set; }

    public bool IsGiven { get; private set; }

    public string? Words { get; private set; }

    public Score? Chosen(string question) => Enum.TryParse<Score>(Request.HasFormContentType ? Request.Form[question].ToString() : "", out var score) ? score : null;

    public async Task OnGetAsync(Guid caseId)
    {
        CaseId = caseId;
        IsGiven = (await SendAsync(new GetCaseHub(caseId))).Duties.All(duty => duty.Kind != HubDutyKind.GiveFeedback);
    }

    public async Task<IActionResult> OnPostAsync(Guid caseId)
    {
        (CaseId, Words) = (caseId, Request.Form["words"].ToString().ReplaceLineEndings("\n"));
        var given = await TryAsync(() => new GiveFeedback
        {
            CaseId = caseId,
            Overall = Chosen("overall").GetValueOrDefault(),
            Clear = Chosen("clear").GetValueOrDefault(),
            Fair = Chosen("fair").GetValueOrDefault(),
            Words = Words,
        });
        return given is null ? Page() : Redirect($"/my/{caseId}/feedback");
    }
}
