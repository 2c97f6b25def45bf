using Mediation.Application.Common;
using Mediation.Application.Engagement;
using Mediation.Domain.Engagement;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using Mediation.Web.Texts;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Mediation.Web.Pages.Engagement;

/// <summary>Where the address of an invitation leads: an office has a message. Of the case nothing; and nothing at all for what was never sent.</summary>
[ServesUseCase(typeof(LookAtInvitation))]
[EnableRateLimiting(RateLimits.Codes)]
internal sealed class AnswerStartPage(IMediator sender, ProblemTable problems, AnswerMemory memory) : Screen(sender, problems)
{
    [BindProperty(Name = "secret", SupportsGet = true)]
    public string Secret { get; set; } = "";

    [BindProperty(Name = "way")]
    public VisitProof? Way { get; set; }

    /// <summary>Null for an address that leads nowhere, for whatever reason.</summary>
    public InvitationOutside? Outside { get; private set; }

    public string Office => (Said.InChinese ? Outside?.Office : Outside?.OfficeEn) ?? Outside?.Office ?? "";

    public Task<IActionResult> OnGetAsync() => LookAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var seen = await LookAsync();
        if (Outside is null)
        {
            return seen;
        }

        var begun = await TryAsync(
            () => new BeginVisit { Secret = Secret, Proof = Way ?? Outside.Ways[0].Proof, Language = Said.Pick(Domain.Notices.Languages.Chinese, Domain.Notices.Languages.English) },
            _ => "way");
        if (begun is null)
        {
            return Page();
        }

        memory.Remember(HttpContext, new HeldVisit(begun.Visit, Way ?? Outside.Ways[0].Proof, begun.Message));
        return Redirect("/answer/code");
    }

    private async Task<IActionResult> LookAsync()
    {
        try
        {
            Outside = await SendAsync(new LookAtInvitation(Secret));
        }
        catch (NotFoundException)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return Page();
    }
}
