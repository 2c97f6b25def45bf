using Mediation.Application.Collective;
using Mediation.Application.Evidence;
using Mediation.Application.Intake;
using Mediation.Domain.Evidence;
using Mediation.Domain.Intake;
using Mediation.Domain.Notices;
using Mediation.Web.Auth;
using Mediation.Web.Demo;
using Mediation.Web.Errors;
using Mediation.Web.Pages.Evidence;
using Mediation.Web.Texts;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Intake;

/// <summary>All answers once more, each with a way to change it, and the last step.</summary>
[ServesUseCase(typeof(GetFiling))]
internal sealed class CheckFilingPage(IMediator sender, ProblemTable problems, FilingWords words, EvidenceWords evidenceWords, DemoMessages demo) : Screen(sender, problems)
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "saved", SupportsGet = true)]
    public string? Saved { get; set; }

    public FilingView Filing { get; private set; } = null!;

    public FilingWords Words => words;

    public string Who => Filing.Sections.First(section => section.Section == FilingSection.Filer).Fields.GetValueOrDefault("who", "");

    public EvidenceWords EvidenceWords => evidenceWords;

    /// <summary>Of an application for a group; null for others.</summary>
    public SheetSummary? Group { get; private set; }

    /// <summary>What goes along.</summary>
    public IReadOnlyList<EvidenceItem> Files { get; private set; } = [];

    /// <summary>What does not, because it is not complete or was not taken.</summary>
    public IReadOnlyList<EvidenceItem> Unfinished { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        Filing = await SendAsync(new GetFiling(Id));
        if (Filing.State == FilingState.Submitted)
        {
            return Redirect($"/file/{Id}/done");
        }

        Group = Who == FilingFields.Group ? (await SendAsync(new GetGroupSheet(Id))).Summary : null;
        var all = (await SendAsync(new ListEvidence(EvidenceOf.ADraft(Id)))).Items;
        (Files, Unfinished) = ([.. all.Where(item => item.Hash is not null && item.State != EvidenceState.Refused)],
            [.. all.Where(item => item.Hash is null || item.State == EvidenceState.Refused)]);
        return Page();
    }

    /// <summary>For whom a helper types; null where somebody files for himself.</summary>
    public string? Worker => Who == FilingFields.Helper
        ? Filing.Sections.First(section => section.Section == FilingSection.Worker).Fields.GetValueOrDefault("name", "")
        : null;

    /// <summary>The message with the worker's code, once it was asked for.</summary>
    [BindProperty(Name = "sent", SupportsGet = true)]
    public Guid? Sent { get; set; }

    public string? DemoText => Sent is { } message ? demo.TextOf(message) : null;

    public async Task<IActionResult> OnPostWorkerAsync()
    {
        var sent = await TryAsync(() => new SendWorkerCode { Filing = Id, Language = Said.Pick(Languages.Chinese, Languages.English) }, _ => "workerCode");
        return sent is null ? await OnGetAsync() : Redirect($"/file/{Id}/check?sent={sent.Id}#worker");
    }

    /// <summary>Sent twice, or again from the back button, it leads to the one receipt.</summary>
    public async Task<IActionResult> OnPostAsync(int seen, string? workerCode)
    {
        var receipt = await TryAsync(() => new SubmitFiling { Filing = Id, Seen = seen, WorkerCode = workerCode }, path => path is "code.wrong" ? "workerCode" : path);
        return receipt is null ? await OnGetAsync() : Redirect($"/file/{Id}/done");
    }
}
