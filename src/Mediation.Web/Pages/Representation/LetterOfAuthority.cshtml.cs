using Mediation.Application.Common;
using Mediation.Application.Hub;
using Mediation.Application.Representation;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Representation;

/// <summary>授权委托书 to print and sign: who, for what, which powers one by one, until when (民法典 §165).</summary>
[ServesUseCase(typeof(ListMyPlaces))]
internal sealed class LetterOfAuthorityPage(IMediator sender, ProblemTable problems) : Screen(sender, problems)
{
    [BindProperty(Name = "caseId", SupportsGet = true)]
    public Guid CaseId { get; set; }

    public CaseHub Hub { get; private set; } = null!;

    public HubPerson Agent { get; private set; } = null!;

    public async Task OnGetAsync(Guid id)
    {
        Hub = await SendAsync(new GetCaseHub(CaseId));
        Agent = Hub.People.FirstOrDefault(person => person.Id == id) ?? throw new NotFoundException("representative");
    }
}
