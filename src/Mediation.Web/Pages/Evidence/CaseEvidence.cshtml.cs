using Mediation.Application.Common;
using Mediation.Application.Evidence;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Mediation.Web.Pages.Evidence;

/// <summary>What both sides handed in, and handing in more.</summary>
[ServesUseCase(typeof(ListEvidence))]
[EnableRateLimiting(RateLimits.Evidence)]
[RequestSizeLimit(EvidencePages.MaxFormBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = 2 * EvidencePages.MaxFormBytes)]
internal sealed class CaseEvidencePage(IMediator sender, ProblemTable problems, Problems says, EvidenceWords words, RequestScope scope)
    : EvidenceScreen(sender, problems, says, words)
{
    [BindProperty(Name = "caseId", SupportsGet = true)]
    public Guid CaseId { get; set; }

    public override string Address => $"/my/{CaseId}/evidence";

    /// <summary>Staff hand in for a party that they name, through the workspace's programs.</summary>
    public bool MayAdd => Evidence.MayAdd && !scope.Caller.IsStaff;

    protected override EvidenceOf Of => EvidenceOf.ACase(CaseId);

    public Task<IActionResult> OnGetAsync() => ReadAsync();

    protected override async Task<IActionResult> ReadAsync()
    {
        Evidence = await SendAsync(new ListEvidence(Of, Cursor));
        return Page();
    }
}
