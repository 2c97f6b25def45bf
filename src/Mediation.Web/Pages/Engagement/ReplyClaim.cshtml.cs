using Mediation.Application.Common;
using Mediation.Application.Engagement;
using Mediation.Domain.Engagement;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Engagement;

/// <summary>One claim with its facts, and what the respondent says to it.</summary>
[ServesUseCase(typeof(KeepMyAnswer))]
internal sealed class ReplyClaimPage(IMediator sender, ProblemTable problems) : MyAnswerScreen(sender, problems)
{
    [BindProperty(Name = "number", SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty(Name = "position")]
    public ClaimPosition? Position { get; set; }

    [BindProperty(Name = "words")]
    public string? Words { get; set; }

    public AskedClaim Claim => Mine.Claims.FirstOrDefault(claim => claim.Number == Number) ?? throw new NotFoundException("claim");

    /// <summary>Pressed without choosing: nothing is kept, and the page says so.</summary>
    public bool NothingChosen { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (IsClosed)
        {
            return Redirect(Home);
        }

        Seen = Mine.Version;
        var said = Mine.Content.Claims.FirstOrDefault(one => one.Claim == Claim.Id);
        (Position, Words) = (said?.Position, said?.Words);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var id = Claim.Id;
        if (Position is not { } position)
        {
            NothingChosen = true;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var claims = Mine.Content.Claims.Where(one => one.Claim != id).Append(new AnsweredClaim(id, position, Words)).ToList();
        var next = Mine.Claims.FirstOrDefault(claim => claim.Number > Number && !claims.Exists(one => one.Claim == claim.Id));
        return await KeepAsync(new KeepMyAnswer { Seen = Seen, Claims = claims }, next is null ? Home : $"{Home}/claim/{next.Number}", _ => "words");
    }
}
