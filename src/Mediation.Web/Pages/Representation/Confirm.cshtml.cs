using Mediation.Application.Cases;
using Mediation.Application.Hub;
using Mediation.Application.Representation;
using Mediation.Domain.Cases;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Representation;

/// <summary>What another typed for the worker, for him to say whether it is his.</summary>
[ServesUseCase(typeof(ConfirmFiling))]
internal sealed class ConfirmPage(IMediator sender, ProblemTable problems) : Screen(sender, problems)
{
    [BindProperty(Name = "caseId", SupportsGet = true)]
    public Guid CaseId { get; set; }

    public CaseDetails Details { get; private set; } = null!;

    public IReadOnlyList<HubPerson> Helpers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var hub = await SendAsync(new GetCaseHub(CaseId));
        if (hub.Confirmation != FilingConfirmation.Awaited || hub.Own.Count == 0 || hub.Through is not null)
        {
            return Redirect($"/my/{CaseId}");
        }

        Helpers = hub.People;
        Details = await SendAsync(new GetCase(CaseId));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(bool mine)
    {
        var version = (await SendAsync(new GetCaseHub(CaseId))).Version;
        var receipt = await TryAsync(() => new ConfirmFiling { CaseId = new CaseId(CaseId), SeenVersion = version, IsMine = mine });
        return receipt is null ? await OnGetAsync() : Redirect($"/my/{CaseId}");
    }
}
