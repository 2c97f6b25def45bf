using Mediation.Application.Collective;
using Mediation.Application.Common;
using Mediation.Application.Papers;
using Mediation.Domain.Collective;
using Mediation.Domain.Notices;
using Mediation.Domain.Papers;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using Mediation.Web.Texts;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Collective;

/// <summary>The election of a group's representatives: call it, stand, vote, and see how it was counted.</summary>
[ServesUseCase(typeof(GetElection))]
internal sealed class ElectionPage(IMediator sender, ProblemTable problems, PlatformTime time) : Screen(sender, problems)
{
    /// <summary>Names on the form that calls an election; in a larger group others stand themselves.</summary>
    public const int MostNames = 60;
    private const int ReceiptGroup = 4;

    [BindProperty(Name = "caseId", SupportsGet = true)]
    public Guid CaseId { get; set; }

    public ElectionView View { get; private set; } = null!;

    public IReadOnlyList<Guid> Chosen { get; private set; } = [];

    /// <summary>Shown once, to whoever just voted.</summary>
    public string? Receipt { get; private set; }

    public bool IsVoting => View.Election is { State: ElectionState.Open } election && time.Now >= election.VotingFrom && time.Now < election.ClosesAt;

    public bool IsStanding => View.Election is { State: ElectionState.Open } election && time.Now < election.VotingFrom;

    public static string InGroups(string receipt) => string.Join('-', receipt.Chunk(ReceiptGroup).Select(letters => new string(letters)));

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnPostOpenAsync(int seats, int wait, int days, List<Guid> names)
    {
        Chosen = names;
        var from = time.Now.AddDays(Math.Clamp(wait, 0, 7));

        // "At once" is the moment at which it is done, not that at which it was asked for.
        var opened = await TryAsync(
            () => new OpenElection { CaseId = CaseId, Seats = seats, Nominated = names, VotingFrom = wait > 0 ? from : null, ClosesAt = from.AddDays(Math.Clamp(days, 1, 14)) },
            code => code == "election.too-few-candidates" ? "names" : "");
        return await AnswerAsync(opened is not null);
    }

    public async Task<IActionResult> OnPostStandAsync(bool stands) =>
        await AnswerAsync(await TryAsync(() => new StandForElection { CaseId = CaseId, Stands = stands }) is not null);

    public async Task<IActionResult> OnPostVoteAsync(List<Guid> names)
    {
        Chosen = names;
        Receipt = (await TryAsync(() => new CastBallot { CaseId = CaseId, Choices = names }, _ => "names"))?.Receipt;
        await ReadAsync();
        return Page();
    }

    /// <summary>For printing and signing; the same paper that goes to a commission.</summary>
    public async Task<IActionResult> OnGetPaperAsync()
    {
        // Names of everybody stand on it: no copy stays in the browser of a shared counter.
        Response.Headers.CacheControl = "no-store";
        var paper = await SendAsync(new PrintPaper(CaseId, PaperKind.RepresentativeElection, [], null, Said.Pick(Languages.Chinese, Languages.English)));
        return File(paper.Html, "text/html; charset=utf-8");
    }

    private async Task<IActionResult> AnswerAsync(bool isDone)
    {
        if (isDone)
        {
            return Redirect($"/my/{CaseId}/election");
        }

        await ReadAsync();
        return Page();
    }

    private async Task ReadAsync() => View = await SendAsync(new GetElection(CaseId));
}
