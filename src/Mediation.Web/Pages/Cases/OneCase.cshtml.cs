using System.Globalization;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using Mediation.Web.Texts;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Mediation.Web.Pages.Cases;

/// <summary>One case as the office works on it: the next step first, then all there is.</summary>
[ServesUseCase(typeof(GetCaseFile))]
internal sealed class OneCasePage(IMediator sender, ProblemTable problems, PlatformTime time) : Screen(sender, problems)
{
    private const int FirstPeople = 12;
    private const int HistoryPage = 30;

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    public OfficeFile Found { get; private set; } = null!;

    public Timeline History { get; private set; } = null!;

    public IReadOnlyList<PartyView> Shown { get; private set; } = [];

    public int Hidden => Found.Case.Parties.Count - Shown.Count;

    public DateOnly Today => time.Today;

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<PriorityGroups> Groups =>
        [.. Enum.GetValues<PriorityGroups>().Where(group => group != PriorityGroups.None && Found.Case.Groups.HasFlag(group))];

    public IReadOnlyList<string> Mediators =>
    [
        .. Found.Case.Mediators.Where(part => part.ReleasedOn is null).OrderByDescending(part => part.Presides)
            .Select(part => Found.Mediators.GetValueOrDefault(part.MediatorId, "")),
    ];

    public string Parties(IStringLocalizer<Screens> text)
    {
        var applicants = Found.Case.Parties.Where(party => party.Side == PartySide.Applicant).ToList();
        return text[
            applicants.Count > 1 ? "work.parties-many" : "work.parties", applicants[0].Name, applicants.Count,
            Found.Case.Parties.First(party => party.Side == PartySide.Respondent).Name];
    }

    /// <summary>The clock that sets this day, where one does.</summary>
    public DeadlineView? ClockOf(DateOnly day) => Found.Case.Deadlines.FirstOrDefault(deadline => deadline.EndedOn is null && deadline.DueOn == day);

    public async Task OnGetAsync()
    {
        Found = await SendAsync(new GetCaseFile(Id));
        var before = int.TryParse(Typed.Of(Request.Query, "before"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : (int?)null;
        History = await SendAsync(new GetTimeline(Id, Take: HistoryPage, Before: before ?? int.MaxValue));
        Names = Found.Case.Parties.ToDictionary(party => party.Id, party => party.Name);
        Shown = Typed.Of(Request.Query, "people") == "all" ? Found.Case.Parties : [.. Found.Case.Parties.Take(FirstPeople)];
    }
}
