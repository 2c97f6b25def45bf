using System.Text;
using Mediation.Application.Calendar;
using Mediation.Domain.Calendar;
using Mediation.Web.Api;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using Mediation.Web.Texts;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Mediation.Web.Pages.Calendar;

/// <summary>The yearly notices: hand one in, see what it would change, publish it.</summary>
[ServesUseCase(typeof(ListNotices))]
[RequestSizeLimit(RequestBytes)]
internal sealed class NoticesPage(IMediator sender, ProblemTable problems, IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json, IStringLocalizer<Screens> text)
    : Screen(sender, problems)
{
    public const int MaxBytes = 256 * 1024;
    private const int RequestBytes = 3 * MaxBytes;

    [BindProperty(Name = "file")]
    public IFormFile? Upload { get; set; }

    /// <summary>The notice as handed in: it comes back to be mended or published.</summary>
    [BindProperty(Name = "notice")]
    public string? Notice { get; set; }

    public NoticePage Published { get; private set; } = new([], null);

    public NoticePreview? Preview { get; private set; }

    /// <summary>What came of the last step, where no run began: a key of the texts.</summary>
    public string? Outcome { get; private set; }

    public Task OnGetAsync(int? before, string? done)
    {
        Outcome = done is "known" or "unchanged" ? done : null;
        return ListAsync(before);
    }

    public async Task OnPostPreviewAsync()
    {
        await ListAsync(before: null);
        if (Upload is { Length: > 0 and <= MaxBytes })
        {
            using var reader = new StreamReader(Upload.OpenReadStream(), Encoding.UTF8);
            Notice = await reader.ReadToEndAsync(HttpContext.RequestAborted);
        }

        Preview = await TryAsync(Read<PreviewNotice>, FieldOf);
    }

    public async Task<IActionResult> OnPostPublishAsync()
    {
        if (await TryAsync(Read<PublishNotice>, FieldOf) is { } receipt)
        {
            return Redirect(receipt.Publication is { } run
                ? $"/workspace/calendar/publications/{run}"
                : $"/workspace/calendar?done={(receipt.IsNew ? "unchanged" : "known")}");
        }

        await ListAsync(before: null);
        return Page();
    }

    public string Say(string? reason)
    {
        if (reason is null)
        {
            return text["calendar.worked"];
        }

        var rest = RestDay.FromReason(default, reason);
        return rest.Holiday is null ? text[$"RestDayKind.{rest.Kind}"] : $"{text[$"RestDayKind.{rest.Kind}"]} {rest.Holiday}";
    }

    private async Task ListAsync(int? before) => Published = await SendAsync(new ListNotices(before));

    private TForm Read<TForm>() where TForm : NoticeForm
    {
        if (Upload is { Length: > MaxBytes } || Encoding.UTF8.GetByteCount(Notice ?? "") > MaxBytes)
        {
            throw new MalformedRequestException(StatusCodes.Status413PayloadTooLarge, ProblemCodes.TooLarge);
        }

        return string.IsNullOrWhiteSpace(Notice)
            ? throw new MalformedRequestException(StatusCodes.Status400BadRequest, ProblemCodes.Malformed, new FieldFault("file", "field.required"))
            : Body<TForm>.Read(Encoding.UTF8.GetBytes(Notice), json.Value.SerializerOptions);
    }

    private static string FieldOf(string fault) => fault == ProblemCodes.TooLarge ? "file"
        : fault.StartsWith("calendar.", StringComparison.Ordinal) ? "" : fault;
}
