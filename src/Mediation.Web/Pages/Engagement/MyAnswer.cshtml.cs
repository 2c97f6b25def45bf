using System.Text;
using Mediation.Application.Engagement;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Engagement;

/// <summary>What is claimed, what is answered so far, and the receipt once it was sent.</summary>
[ServesUseCase(typeof(GetMyAnswer))]
internal sealed class MyAnswerPage(IMediator sender, ProblemTable problems) : MyAnswerScreen(sender, problems)
{
    public Task OnGetAsync() => LoadAsync();

    /// <summary>The very bytes the hash was taken of.</summary>
    public async Task<IActionResult> OnGetCopyAsync()
    {
        var proof = await SendAsync(new GetMyAnswerCopy(CaseId));
        return File(Encoding.UTF8.GetBytes(proof.Copy), "application/json", $"mediation-answer-{CaseId:N}.json");
    }
}
