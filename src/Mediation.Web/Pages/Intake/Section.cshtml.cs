using System.Globalization;
using Mediation.Application.Common;
using Mediation.Application.Intake;
using Mediation.Application.People;
using Mediation.Domain.Common;
using Mediation.Domain.Intake;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Intake;

/// <summary>One page of the application. Whatever is sent is kept first; what is wrong with it is said afterwards.</summary>
[ServesUseCase(typeof(GetFiling))]
internal sealed class FilingSectionPage(IMediator sender, ProblemTable problems, Problems says, FilingWords words, PortalMemory memory, RequestScope scope)
    : Screen(sender, problems)
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The last answer opened new questions, or a row was added: what is blank is not wrong yet.</summary>
    [BindProperty(Name = "more", SupportsGet = true)]
    public bool More { get; set; }

    /// <summary>"check" for whoever came from there and goes back there.</summary>
    [BindProperty(Name = "via", SupportsGet = true)]
    public string? Via { get; set; }

    [BindProperty(Name = "kept", SupportsGet = true)]
    public string? Kept { get; set; }

    public FilingView Filing { get; private set; } = null!;

    public FilingSection Section { get; private set; }

    public SectionView View { get; private set; } = null!;

    public FilingWords Words => words;

    /// <summary>What the fields show.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; private set; } = new Dictionary<string, string>();

    /// <summary>Somebody changed the page meanwhile: what is kept stands beside what was typed here.</summary>
    public bool IsChanged { get; private set; }

    public IReadOnlyList<ScreenFault> Wrong { get; private set; } = [];

    public string Who => Filing.Sections.First(section => section.Section == FilingSection.Filer).Fields.GetValueOrDefault("who", "");

    public int Rows => View.Asked.Select(asked => asked.Row).DefaultIfEmpty().Max();

    public string Name => FilingWords.NameOf(Section);

    public string Ticket => memory.TicketOf(scope.Caller.Id, $"/file/{Id}/{Name}");

    public ScreenFault? WrongWith(string field) => Wrong.FirstOrDefault(fault => fault.Field == field);

    public async Task<IActionResult> OnGetAsync(string section)
    {
        if (await ReadAsync(section) is { } elsewhere)
        {
            return elsewhere;
        }

        if (await KeptPageAsync() is { } page)
        {
            (Typed, IsChanged) = (page.Fields, true);
        }
        else if (Section == FilingSection.Worker && View.Version == 0 && Who is "worker" or "relative"
            && (await SendAsync(new GetMyContact())).Phone is { } proven)
        {
            // Proven a moment ago; nobody types it twice.
            Typed = new Dictionary<string, string> { ["phone"] = proven.Replace("+86", "", StringComparison.Ordinal) };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string section)
    {
        if (FilingWords.SectionOf(section) is not { } known)
        {
            throw new NotFoundException("section");
        }

        var typed = SectionRows.Arranged(TypedPageKeeper.FieldsIn(Request.Form), Request.Form["do"].ToString());
        try
        {
            var saved = await SendAsync(new SaveAnswers { Filing = Id, Section = known, Seen = TypedPageKeeper.SeenIn(Request.Form), Fields = typed });
            await ForgetKeptAsync();
            return Redirect(Next(section, saved, typed));
        }
        catch (RuleBrokenException refusal)
        {
            return await AgainAsync(section, typed, refusal);
        }
    }

    /// <summary>Nothing typed is lost: the page comes back with it, and where another tab was quicker with what that one kept.</summary>
    private async Task<IActionResult> AgainAsync(string section, Dictionary<string, string> typed, RuleBrokenException refusal)
    {
        if (await ReadAsync(section) is { } elsewhere)
        {
            return elsewhere;
        }

        (Typed, IsChanged) = (typed, refusal.Code == RuleCode.FilingChanged);
        Wrong = [new ScreenFault("", refusal.Code.Code, says.Say(refusal.Code.Code, refusal.Arguments))];
        Response.StatusCode = IsChanged ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private string Next(string section, SavedAnswers saved, Dictionary<string, string> typed)
    {
        var via = Via == "check" ? "&via=check" : "";
        var action = Request.Form["do"].ToString();
        if (action.Length > 0 || saved.Asked.Any(field => !Request.Form.ContainsKey(field.Id) && field.Kind != FieldKind.Choice && !typed.ContainsKey(field.Id)))
        {
            return $"/file/{Id}/{section}?more=true{via}{(action == SectionRows.Add ? $"#row-{typed.GetValueOrDefault(FilingFields.Rows, "1")}" : "")}";
        }

        return saved.Faults.Count > 0 ? $"/file/{Id}/{section}?more=false{via}"
            : Via == "check" ? $"/file/{Id}/check?saved={section}" : $"/file/{Id}?saved={section}";
    }

    private async Task<IActionResult?> ReadAsync(string section)
    {
        Filing = await SendAsync(new GetFiling(Id));
        if (Filing.State == FilingState.Submitted)
        {
            return Redirect($"/file/{Id}/done");
        }

        Section = FilingWords.SectionOf(section) ?? throw new NotFoundException("section");
        if (Section == FilingSection.Worker && Who == FilingFields.Group)
        {
            return Redirect($"/file/{Id}/group{(Via == "check" ? "?via=check" : "")}");
        }

        View = Filing.Sections.First(one => one.Section == Section);
        Typed = View.Fields;
        Wrong = View.Version == 0 || More ? [] : [.. View.Faults.Select(fault => new ScreenFault(fault.Field, fault.Code, says.Say(fault.Code, fault.Arguments)))];
        return null;
    }

    private async Task<TypedPage?> KeptPageAsync() =>
        PortalMemory.Kept(HttpContext) is { } secret && (await SendAsync(new GetKeptPage(secret))).Page is { } page
            && page.Address == $"/file/{Id}/{Name}" ? page : null;

    private async Task ForgetKeptAsync()
    {
        if (PortalMemory.Kept(HttpContext) is { } secret)
        {
            await SendAsync(new ForgetKeptPage(secret));
            PortalMemory.ForgetKept(HttpContext);
        }
    }
}

/// <summary>Groups that may be repeated, kept as fields with a number.</summary>
internal static class SectionRows
{
    public const string Add = "add";
    private const string Remove = "remove-";

    /// <summary>What was typed, with a row more or one fewer where a button asked for it.</summary>
    public static Dictionary<string, string> Arranged(Dictionary<string, string> typed, string action)
    {
        var rows = int.TryParse(typed.GetValueOrDefault(FilingFields.Rows), NumberStyles.None, CultureInfo.InvariantCulture, out var said)
            ? Math.Clamp(said, 1, FilingFields.MaxRows) : 1;
        if (action == Add)
        {
            typed[FilingFields.Rows] = Math.Min(rows + 1, FilingFields.MaxRows).ToString(CultureInfo.InvariantCulture);
        }
        else if (action.StartsWith(Remove, StringComparison.Ordinal)
            && int.TryParse(action.AsSpan(Remove.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var gone) && gone >= 1 && gone <= rows && rows > 1)
        {
            return Without(typed, gone, rows);
        }

        return typed;
    }

    private static Dictionary<string, string> Without(Dictionary<string, string> typed, int gone, int rows)
    {
        Dictionary<string, string> left = new(StringComparer.Ordinal) { [FilingFields.Rows] = (rows - 1).ToString(CultureInfo.InvariantCulture) };
        foreach (var (name, text) in typed.Where(field => field.Key != FilingFields.Rows))
        {
            var dash = name.LastIndexOf('-');
            var row = dash > 0 && int.TryParse(name.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            if (row != gone)
            {
                left[row > gone ? FilingField.RowName(name[..dash], row - 1) : name] = text;
            }
        }

        return left;
    }
}
