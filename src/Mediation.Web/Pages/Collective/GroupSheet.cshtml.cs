using Mediation.Application.Collective;
using Mediation.Application.Intake;
using Mediation.Domain.Collective;
using Mediation.Domain.Intake;
using Mediation.Domain.Notices;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using Mediation.Web.Texts;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Mediation.Web.Pages.Collective;

/// <summary>The list of workers of an application for a group: a sheet to download, to hand in, and what is wrong with it row by row.</summary>
[ServesUseCase(typeof(GetGroupSheet))]
[EnableRateLimiting(RateLimits.Evidence)]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
internal sealed class GroupSheetPage(IMediator sender, ProblemTable problems, Problems says) : Screen(sender, problems)
{
    /// <summary>Somewhat more than a sheet may have, so that a larger one is answered in words.</summary>
    private const int MostBytes = 8 * 1024 * 1024;

    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "via", SupportsGet = true)]
    public string? Via { get; set; }

    [BindProperty(Name = "sent", SupportsGet = true)]
    public bool Sent { get; set; }

    public GroupSheetView Sheet { get; private set; } = new(SheetSummary.None, []);

    public string Back => Via == "check" ? $"/file/{Id}/check" : $"/file/{Id}";

    public string Words(SheetFault fault) => says.Say(fault.Code, fault.Arguments);

    public static string Column(string code) =>
        SheetColumn.OfPerson.Concat(Enum.GetValues<Domain.Cases.ClaimType>().Select(SheetColumn.SumsOf).OfType<SheetColumn>()).FirstOrDefault(column => column.Code == code)
            is { } known ? Said.Pick(known.Zh, known.En) : code;

    public async Task<IActionResult> OnGetAsync()
    {
        if ((await SendAsync(new GetFiling(Id))).State == FilingState.Submitted)
        {
            return Redirect($"/file/{Id}/done");
        }

        Sheet = await SendAsync(new GetGroupSheet(Id));
        return Page();
    }

    public async Task<IActionResult> OnGetTemplateAsync(SheetFormat format)
    {
        var file = await SendAsync(new GetGroupTemplate(Id, format, Said.Pick(Languages.Chinese, Languages.English)));
        return File(file.Content, file.MediaType, file.Name);
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file)
    {
        using var content = new MemoryStream();
        if (file is { Length: <= TypedSheet.MaxBytes })
        {
            await file.CopyToAsync(content, HttpContext.RequestAborted);
        }

        var bytes = file is { Length: > TypedSheet.MaxBytes } ? new byte[TypedSheet.MaxBytes + 1] : content.ToArray();
        var kept = await TryAsync(() => new KeepGroupSheet { Filing = Id, Content = bytes }, _ => "file");
        return kept is null ? await OnGetAsync() : Redirect($"/file/{Id}/group?sent=true{(Via == "check" ? "&via=check" : "")}");
    }
}
