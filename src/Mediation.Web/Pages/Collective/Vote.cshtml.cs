using Mediation.Application.Collective;
using Mediation.Application.Common;
using Mediation.Domain.Collective;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Mediation.Web.Pages.Collective;

/// <summary>The way in without an account: the code that came to the worker's own phone opens the ballot paper, and votes once. It stands in no address.</summary>
[ServesUseCase(typeof(LookAtBallot))]
[EnableRateLimiting(RateLimits.Codes)]
internal sealed class VotePage(IMediator sender, ProblemTable problems, PlatformTime time) : Screen(sender, problems)
{
    [BindProperty(Name = "code")]
    public string? Code { get; set; }

    /// <summary>Null until a code opened it.</summary>
    public BallotPaper? Paper { get; private set; }

    public IReadOnlyList<Guid> Chosen { get; private set; } = [];

    public string? Receipt { get; private set; }

    public bool IsVoting => Paper is { State: ElectionState.Open } paper && time.Now >= paper.VotingFrom && time.Now < paper.ClosesAt;

    public async Task<IActionResult> OnPostAsync()
    {
        Paper = await TryAsync(() => new LookAtBallot(Code ?? ""), _ => "code");
        return Page();
    }

    public async Task<IActionResult> OnPostCastAsync(List<Guid> names)
    {
        Chosen = names;
        Receipt = (await TryAsync(() => new CastBallotByCode { Code = Code ?? "", Choices = names }, _ => "names"))?.Receipt;
        if (Receipt is null)
        {
            Paper = await SendAsync(new LookAtBallot(Code ?? ""));
        }

        return Page();
    }
}
