using Mediation.Application.Common;
using Mediation.Application.Evidence;
using Mediation.Domain.Evidence;
using Mediation.Web.Api.Evidence;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Evidence;

/// <summary>One item, as large as the phone is wide, with the one before and the one after it.</summary>
[ServesUseCase(typeof(GetEvidence))]
internal sealed class EvidenceItemPage(IMediator sender, ProblemTable problems, EvidenceWords words) : Screen(sender, problems)
{
    private const int Most = 100;

    [BindProperty(Name = "caseId", SupportsGet = true)]
    public Guid CaseId { get; set; }

    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    public EvidenceItem Item { get; private set; } = null!;

    public Guid? Before { get; private set; }

    public Guid? After { get; private set; }

    public int Number { get; private set; }

    public int Count { get; private set; }

    public EvidenceWords Words => words;

    public string Source => $"/my/{CaseId}/evidence/{Id}/content";

    public bool IsPicture => Item.MediaType is { } type && EvidenceDownload.IsPicture(type);

    public bool IsMedia(string kind) => Item.MediaType!.StartsWith(kind, StringComparison.Ordinal);

    public async Task OnGetAsync()
    {
        Item = await SendAsync(new GetEvidence(EvidenceOf.ACase(CaseId), Id));
        if (Item.State != EvidenceState.Kept)
        {
            throw new NotFoundException("evidence");
        }

        var kept = (await SendAsync(new ListEvidence(EvidenceOf.ACase(CaseId), Take: Most))).Items
            .Where(item => item.State == EvidenceState.Kept).Select(item => item.Id).ToList();
        var at = kept.IndexOf(Id);
        (Number, Count) = (at + 1, kept.Count);
        (Before, After) = (at > 0 ? kept[at - 1] : null, at >= 0 && at + 1 < kept.Count ? kept[at + 1] : null);
    }
}
