using Mediation.Application.Intake;
using Mediation.Application.Oral;
using Mediation.Domain.Cases;
using Mediation.Domain.Intake;
using Mediation.Domain.Notices;
using Mediation.Web.Auth;
using Mediation.Web.Demo;
using Mediation.Web.Errors;
using Mediation.Web.Pages.Intake;
using Mediation.Web.Texts;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Oral;

/// <summary>One oral application on one page: told, read back, confirmed. It works without a script, and keeps whatever was typed.</summary>
[ServesUseCase(typeof(GetOralRecord))]
internal sealed class OralRecordPage(IMediator sender, ProblemTable problems, Problems says, FilingWords words, DemoMessages demo) : Screen(sender, problems)
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "kept", SupportsGet = true)]
    public bool Kept { get; set; }

    /// <summary>The message with the applicant's code, once it was asked for.</summary>
    [BindProperty(Name = "sent", SupportsGet = true)]
    public Guid? Sent { get; set; }

    public OralRecordView Record { get; private set; } = null!;

    public FilingWords Words => words;

    public string Who => Record.Sections.First(section => section.Section == FilingSection.Filer).Fields.GetValueOrDefault("who", "");

    public string? DemoText => Sent is { } message ? demo.TextOf(message) : null;

    private string Here => $"/workspace/oral/{Id}";

    public string Say(FilingFault fault) => says.Say(fault.Code, fault.Arguments);

    public string Choice(FilingField field, string code) =>
        words.Choice(field, code, Record.Areas, Record.Sections.First(section => section.Section == FilingSection.Employer).Fields);

    public async Task OnGetAsync() => Record = await SendAsync(new GetOralRecord(Id));

    public async Task<IActionResult> OnPostAsync(int seen)
    {
        var sections = Enum.GetValues<FilingSection>().ToDictionary(section => section, section => (IReadOnlyDictionary<string, string>)TypedInto(section));
        return await GoOnAsync(await TryAsync(() => new WriteOralRecord { Record = Id, Seen = seen, Sections = sections }), $"{Here}?kept=true");
    }

    public async Task<IActionResult> OnPostReadAsync(int seen, string? by, string? interpreter) => await GoOnAsync(
        await TryAsync(() => new ReadBackOralRecord { Record = Id, Seen = seen, By = by ?? "", Interpreter = interpreter }), $"{Here}#read");

    public async Task<IActionResult> OnPostCodeAsync()
    {
        var sent = await TryAsync(() => new SendOralCode { Record = Id, Language = Said.Pick(Languages.Chinese, Languages.English) }, _ => "code");
        return await GoOnAsync(sent, $"{Here}?sent={sent?.Id}#file");
    }

    public async Task<IActionResult> OnPostFileAsync(int seen, FilingConfirmation manner, string? code) => await GoOnAsync(
        await TryAsync(() => new FileOralRecord { Record = Id, Seen = seen, Manner = manner, Code = code }, path => path is "code" or "code.wrong" ? "code" : path), Here);

    public async Task<IActionResult> OnPostDiscardAsync(int seen) =>
        await GoOnAsync(await TryAsync(() => new DiscardOralRecord { Record = Id, Seen = seen }), "/workspace/oral");

    private async Task<IActionResult> GoOnAsync(object? done, string where)
    {
        if (done is not null)
        {
            return Redirect(where);
        }

        await OnGetAsync();
        return Page();
    }

    private Dictionary<string, string> TypedInto(FilingSection section)
    {
        var prefix = FilingWords.NameOf(section) + ".";
        return Request.Form.Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(field => field.Key[prefix.Length..], field => field.Value.ToString());
    }
}
