using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Web.Api;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;

namespace Mediation.Web.Pages.Cases;

/// <summary>The cases of the office, and one box to find any of them. What is searched for is posted: no number of a person is part of an address.</summary>
[ServesUseCase(typeof(FindCases))]
internal sealed class CasesPage(IMediator sender, ProblemTable problems, PlatformTime time) : Screen(sender, problems)
{
    public string Words { get; private set; } = "";

    public string Status { get; private set; } = "";

    public CaseSort Sort { get; private set; } = CaseSort.DueFirst;

    public CasePage Found { get; private set; } = new([], null);

    public DateOnly Today => time.Today;

    public string Next => QueryString.Create(
        new Dictionary<string, string?> { ["status"] = Status, ["sort"] = Typed.Of(Request.Query, "sort"), ["after"] = Found.Next }
            .Where(pair => pair.Value is { Length: > 0 })).ToUriComponent();

    public async Task OnGetAsync()
    {
        Status = Typed.Of(Request.Query, "status");
        var (sort, after) = (Typed.Of(Request.Query, "sort"), Typed.Of(Request.Query, "after"));
        Found = await TryAsync(() => new ListCases
        {
            Status = QueryEnums.Read<CaseStatus>("status", Status) is { } status ? [status] : [],
            Sort = Sort = QueryEnums.Read<CaseSort>("sort", sort) ?? CaseSort.DueFirst,
            Cursor = after.Length > 0 ? after : null,
        }) ?? Found;
    }

    public async Task OnPostSearchAsync()
    {
        Words = Typed.Of(Request.Form, "words");
        var after = Typed.Of(Request.Form, "after");
        Found = await TryAsync(() => new FindCases { Words = Words, Cursor = after.Length > 0 ? after : null }) ?? Found;
    }
}
