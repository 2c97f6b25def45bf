using FluentValidation;
using Mediation.Application.Common;
using Mediation.Application.Evidence;
using Mediation.Domain.Common;
using Mediation.Domain.Evidence;
using Mediation.Domain.Referrals;
using Mediation.Web.Api.Evidence;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Evidence;

/// <summary>A page on which files are handed in: by its form, or piece by piece by the script that takes the form over.</summary>
internal abstract class EvidenceScreen(IMediator sender, ProblemTable problems, Problems says, EvidenceWords words) : Screen(sender, problems)
{
    private const string Files = "files";
    private readonly ProblemTable _problems = problems;
    private readonly List<ScreenFault> _wrong = [];

    [BindProperty(Name = "sent", SupportsGet = true)]
    public int Sent { get; set; }

    [BindProperty(Name = "cursor", SupportsGet = true)]
    public Guid? Cursor { get; set; }

    public EvidencePage Evidence { get; protected set; } = new([], null, MayAdd: false);

    public EvidenceWords Words => words;

    public IReadOnlyList<ScreenFault> Wrong => _wrong;

    /// <summary>As typed, for the form that is shown again.</summary>
    public AddEvidence Typed { get; private set; } = new() { Name = "", Size = 0, Kind = EvidenceKind.Photo, Purpose = "" };

    /// <summary>Where the form is sent to, and where the files lie.</summary>
    public abstract string Address { get; }

    protected abstract EvidenceOf Of { get; }

    public async Task<IActionResult> OnPostAsync(EvidenceKind kind, string? purpose, Shareability share, List<IFormFile> files)
    {
        Typed = Typed with { Kind = kind, Purpose = purpose ?? "", Share = share };
        foreach (var file in files)
        {
            await TakeAsync(file);
        }

        if (files.Count == 0)
        {
            Blame("evidence.no-file", says.Say("evidence.no-file", []));
        }

        return _wrong.Count == 0 ? Redirect($"{Address}?sent={files.Count}") : await AgainAsync();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid item)
    {
        if (await TryAsync(() => new WithdrawEvidence(Of, item), _ => "") is not null)
        {
            return Redirect(Address);
        }

        _wrong.AddRange(Faults);
        return await AgainAsync();
    }

    /// <summary>For the script: announces a file.</summary>
    public Task<IActionResult> OnPostAddAsync(string? name, long size, EvidenceKind kind, string? purpose, Shareability share, string? sha256) =>
        AnswerAsync(async () =>
        {
            var begun = await SendAsync(new AddEvidence
            {
                Of = Of,
                Name = name ?? "",
                Size = size,
                Kind = kind,
                Purpose = purpose ?? "",
                Share = share,
                Sha256 = string.IsNullOrEmpty(sha256) ? null : sha256,
            });
            return new ScriptAnswer(begun.Id, begun.Offset, nameof(EvidenceState.Uploading), "");
        });

    /// <summary>For the script: the bytes that follow.</summary>
    public Task<IActionResult> OnPostPieceAsync(Guid item) => AnswerAsync(async () =>
    {
        var piece = await UploadedPiece.ReadAsync(Request, HttpContext.RequestAborted);
        return AnswerOf(await SendAsync(new AddPiece(Of, item, piece.Offset, piece.Content)));
    });

    /// <summary>For the script: where to go on.</summary>
    public Task<IActionResult> OnGetStateAsync(Guid item) => AnswerAsync(async () => AnswerOf(await SendAsync(new GetEvidence(Of, item))));

    protected abstract Task<IActionResult> ReadAsync();

    private async Task<IActionResult> AgainAsync()
    {
        var status = Response.StatusCode;
        var page = await ReadAsync();
        Response.StatusCode = status < StatusCodes.Status400BadRequest ? StatusCodes.Status422UnprocessableEntity : status;
        return page;
    }

    private async Task TakeAsync(IFormFile file)
    {
        var command = Typed with { Of = Of, Name = string.IsNullOrEmpty(file.FileName) ? "file" : file.FileName, Size = file.Length };
        if (await TryAsync(() => command) is not { } begun)
        {
            foreach (var fault in Faults)
            {
                Blame(fault.Code, $"{command.Name}{Texts.Said.Pick("：", ": ")}{fault.Message}");
            }

            return;
        }

        await using var content = file.OpenReadStream();
        var (offset, buffer) = (0L, new byte[EvidenceLimits.MaxPieceBytes]);
        int read;
        while ((read = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false)) > 0)
        {
            await SendAsync(new AddPiece(Of, begun.Id, offset, buffer[..read]));
            offset += read;
        }
    }

    private void Blame(string code, string message) => _wrong.Add(new ScreenFault(Files, code, message));

    private ScriptAnswer AnswerOf(EvidenceItem item) => new(item.Id, item.Offset, item.State.ToString(), words.State(item));

    private async Task<IActionResult> AnswerAsync(Func<Task<ScriptAnswer>> answer)
    {
        try
        {
            return new JsonResult(await answer());
        }
        catch (Exception fault) when (fault is ValidationException or RuleBrokenException or MalformedRequestException or NotFoundException)
        {
            var problem = _problems.Of(HttpContext, fault)!;
            return new JsonResult(new ScriptProblem(problem.Detail ?? problem.Title ?? "", problem.Extensions.TryGetValue("offset", out var offset) ? (long?)offset : null))
            {
                StatusCode = problem.Status,
            };
        }
    }
}

/// <param name="Words">What the status line says.</param>
internal sealed record ScriptAnswer(Guid Id, long Offset, string State, string Words);

/// <param name="Offset">Where to go on, where the piece was in the wrong place.</param>
internal sealed record ScriptProblem(string Words, long? Offset);
