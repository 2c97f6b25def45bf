using Mediation.Application.Cases;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Agreements;

/// <summary>The settlement text in full, what each must pay and when, and the party's own yes to exactly this text.</summary>
[ServesUseCase(typeof(GetAgreementToSign))]
internal sealed class AgreementPage(IMediator sender, ProblemTable problems) : Screen(sender, problems)
{
    [BindProperty(Name = "caseId", SupportsGet = true)]
    public Guid CaseId { get; set; }

    [BindProperty(Name = "signed", SupportsGet = true)]
    public bool Signed { get; set; }

    /// <summary>The box that says "I have read it" was not ticked.</summary>
    public bool IsUnread { get; private set; }

    public AgreementsToSign Texts { get; private set; } = null!;

    /// <summary>What stands: the newest that nobody refused to sign.</summary>
    public IEnumerable<AgreementToSign> Standing => Texts.Agreements.Where(agreement => agreement.AbandonedOn is null);

    public async Task OnGetAsync() => await ReadAsync();

    /// <param name="hash">Of the text that was shown: a yes to another text counts for nothing.</param>
    public async Task<IActionResult> OnPostAsync(Guid agreement, Guid signer, string? hash, bool read)
    {
        await ReadAsync();
        if (!read)
        {
            IsUnread = true;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        // The hash guards the text; the version only has to be the present one, because others may sign at the same time.
        var receipt = await TryAsync(() => new SignAgreement
        {
            CaseId = new CaseId(CaseId),
            SeenVersion = Texts.Version,
            AgreementId = agreement,
            Signer = SignerKind.Party,
            SignerId = signer,
            Manner = SignatureManner.Electronic,
            TextHash = hash ?? "",
        });
        if (receipt is not null)
        {
            return Redirect($"/my/{CaseId}/agreement?signed=true");
        }

        await ReadAsync();
        return Page();
    }

    private async Task ReadAsync() => Texts = await SendAsync(new GetAgreementToSign(CaseId));
}
