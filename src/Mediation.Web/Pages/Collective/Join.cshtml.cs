using Mediation.Application.Collective;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Mediation.Web.Pages.Collective;

/// <summary>For workers whom a co-worker's list names: the phone is proven by signing in, the ID number is asked here.</summary>
[ServesUseCase(typeof(JoinMyGroup))]
[EnableRateLimiting(RateLimits.Codes)]
internal sealed class JoinPage(IMediator sender, ProblemTable problems) : Screen(sender, problems)
{
    /// <summary>As typed, for the form that is shown again.</summary>
    public string? Number { get; private set; }

    public async Task<IActionResult> OnPostAsync(string? number)
    {
        Number = number;
        var joined = await TryAsync(() => new JoinMyGroup { IdentityNumber = number ?? "" }, _ => "number");
        return joined is null ? Page() : Redirect(joined.Cases.Count == 1 ? $"/my/{joined.Cases[0]}" : "/my");
    }
}
