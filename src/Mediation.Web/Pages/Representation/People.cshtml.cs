using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Hub;
using Mediation.Application.Representation;
using Mediation.Domain.Cases;
using Mediation.Domain.Intake;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using Mediation.Web.Texts;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Mediation.Web.Pages.Representation;

/// <summary>Who may see the file and act for the caller's side; the party names an agent here and ends anybody's access at once.</summary>
[ServesUseCase(typeof(ListMyPlaces))]
internal sealed class PeoplePage(IMediator sender, ProblemTable problems, PlatformTime time, IStringLocalizer<Screens> text) : Screen(sender, problems)
{
    public static readonly IReadOnlyList<Powers> General = [Powers.AttendAndArgue, Powers.ReceiveService];

    /// <summary>These need a special authority (民事诉讼法 §62).</summary>
    public static readonly IReadOnlyList<Powers> Special = [Powers.Admit, Powers.Waive, Powers.ChangeClaims, Powers.Settle, Powers.Counterclaim];

    public static readonly IReadOnlyList<Powers> All = [.. General, .. Special];

    [BindProperty(Name = "caseId", SupportsGet = true)]
    public Guid CaseId { get; set; }

    [BindProperty(Name = "named", SupportsGet = true)]
    public bool Named { get; set; }

    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "phone")]
    public string? Phone { get; set; }

    [BindProperty(Name = "to")]
    public string? To { get; set; }

    [BindProperty(Name = "power")]
    public List<Powers> Power { get; set; } = [Powers.AttendAndArgue, Powers.ReceiveService];

    public CaseHub Hub { get; private set; } = null!;

    public async Task OnGetAsync() => Hub = await SendAsync(new GetCaseHub(CaseId));

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        DateOnly? to = null;
        if (!string.IsNullOrWhiteSpace(To))
        {
            to = TypedText.TryDate(To, MonthEnd.Last, out var day) ? day : DateOnly.MinValue;
        }

        var receipt = await TryAsync(
            () => new AppointRepresentative
            {
                CaseId = new CaseId(CaseId),
                SeenVersion = Hub.Version,
                Representative = new RepresentativeInput
                {
                    Kind = RepresentativeKind.Agent,
                    Name = Name ?? "",
                    Phone = string.IsNullOrWhiteSpace(Phone) ? "-" : Phone,
                    For = [.. Hub.Own.Select(side => side.PartyId.ToString())],
                    Powers = Power,
                    ValidFrom = time.Today,
                    ValidTo = to,
                },
            },
            FieldOf);
        return receipt is null ? Page() : Redirect($"/my/{CaseId}/people?named=true");
    }

    /// <summary>From this moment the person finds nothing here any more.</summary>
    public async Task<IActionResult> OnPostEndAsync(Guid person)
    {
        await OnGetAsync();
        var receipt = await TryAsync(() => new RevokeRepresentative
        {
            CaseId = new CaseId(CaseId),
            SeenVersion = Hub.Version,
            RepresentativeId = person,
            Reason = text[Hub.Through is null ? "people.reason-own" : "people.end-own"],
        });
        return receipt is null ? Page() : Redirect(Hub.Through is null ? $"/my/{CaseId}/people" : "/my");
    }

    private static string FieldOf(string path) => path switch
    {
        _ when path.Contains("Phone", StringComparison.OrdinalIgnoreCase) => "phone",
        _ when path.Contains("ValidTo", StringComparison.OrdinalIgnoreCase) => "to",
        _ => "name",
    };
}
