using Mediation.Application.Common;
using Mediation.Application.Representation;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Representation;

/// <summary>The second proof of whoever signed in with a number that a file names.</summary>
[ServesUseCase(typeof(TakePlace))]
internal sealed class PlacePage(IMediator sender, ProblemTable problems) : Screen(sender, problems)
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    public MyPlace Place { get; private set; } = null!;

    public async Task OnGetAsync() => Place = await FindAsync();

    public async Task<IActionResult> OnPostAsync(string? proof)
    {
        Place = await FindAsync();
        var taken = await TryAsync(() => new TakePlace { Place = Id, Proof = proof ?? "" }, _ => "proof");
        return taken is null ? Page() : Redirect($"/my/{taken.CaseId}");
    }

    private async Task<MyPlace> FindAsync() =>
        (await SendAsync(new ListMyPlaces())).FirstOrDefault(place => place.Id == Id) ?? throw new NotFoundException("place");
}
