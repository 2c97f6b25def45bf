using Mediation.Application.Engagement;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using Mediation.Web.Pages.Intake;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Engagement;

/// <summary>An invitation on paper, for a respondent whom no message reaches.</summary>
[ServesUseCase(typeof(PrintInvitation))]
internal sealed class InvitationLetterPage(IMediator sender, ProblemTable problems) : Screen(sender, problems)
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    public PrintedInvitation Letter { get; private set; } = null!;

    public QrPicture Qr => QrPicture.Of(Letter.Link);

    public async Task OnGetAsync()
    {
        Response.Headers.CacheControl = "no-store";
        Letter = await SendAsync(new PrintInvitation(Id));
    }
}
