using Mediation.Application.Engagement;
using Mediation.Domain.Cases;
using Mediation.Domain.Engagement;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Engagement;

/// <summary>Who acts for the respondent, and what for: each power is ticked by itself.</summary>
[ServesUseCase(typeof(KeepMyAnswer))]
internal sealed class ReplyAgentPage(IMediator sender, ProblemTable problems) : MyAnswerScreen(sender, problems)
{
    public static readonly IReadOnlyList<Powers> General = [Powers.AttendAndArgue, Powers.ReceiveService];

    /// <summary>These need a special authority (民事诉讼法 §62).</summary>
    public static readonly IReadOnlyList<Powers> Special = [Powers.Admit, Powers.Waive, Powers.ChangeClaims, Powers.Settle, Powers.Counterclaim];

    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "phone")]
    public string? Phone { get; set; }

    [BindProperty(Name = "power")]
    public List<Powers> Power { get; set; } = [];

    [BindProperty(Name = "none")]
    public bool None { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (IsClosed)
        {
            return Redirect(Home);
        }

        var agent = Mine.Content.Agent;
        (Seen, Name, Phone, None) = (Mine.Version, agent?.Name, agent?.Phone, Mine.Content.WithoutAgent);
        Power = [.. agent?.Powers ?? [Powers.AttendAndArgue]];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var nobody = None || (string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Phone));
        var agent = nobody ? null : new NamedAgent(Name ?? "", Phone ?? "", Power, ValidTo: null);
        return await KeepAsync(new KeepMyAnswer { Seen = Seen, Agent = new AgentSaid(agent) }, Home, FieldOf);
    }

    private static string FieldOf(string path) => path switch
    {
        _ when path.Contains("Phone", StringComparison.OrdinalIgnoreCase) => "phone",
        _ when path.Contains("Power", StringComparison.OrdinalIgnoreCase) => "power",
        _ => "name",
    };
}
