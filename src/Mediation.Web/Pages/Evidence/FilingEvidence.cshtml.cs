using Mediation.Application.Evidence;
using Mediation.Application.Intake;
using Mediation.Domain.Intake;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Mediation.Web.Pages.Evidence;

/// <summary>The files that go with an application. Nobody has to hand in any.</summary>
[ServesUseCase(typeof(GetFiling))]
[EnableRateLimiting(RateLimits.Evidence)]
[RequestSizeLimit(EvidencePages.MaxFormBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = 2 * EvidencePages.MaxFormBytes)]
internal sealed class FilingEvidencePage(IMediator sender, ProblemTable problems, Problems says, EvidenceWords words)
    : EvidenceScreen(sender, problems, says, words)
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>"check" for whoever came from there and goes back there.</summary>
    [BindProperty(Name = "via", SupportsGet = true)]
    public string? Via { get; set; }

    public override string Address => $"/file/{Id}/evidence";

    protected override EvidenceOf Of => EvidenceOf.ADraft(Id);

    public Task<IActionResult> OnGetAsync() => ReadAsync();

    protected override async Task<IActionResult> ReadAsync()
    {
        if ((await SendAsync(new GetFiling(Id))).State == FilingState.Submitted)
        {
            return Redirect($"/file/{Id}/done");
        }

        Evidence = await SendAsync(new ListEvidence(Of, Cursor));
        return Page();
    }
}
