using System.Text;
using System.Text.Json;
using Mediation.Application.Cases;
using Mediation.Application.Deadlines;
using Mediation.Application.Hub;
using Mediation.Application.Intake;
using Mediation.Domain.Cases;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Intake;

/// <summary>The receipt: number, time, proof, and what happens by when.</summary>
[ServesUseCase(typeof(GetFilingReceipt))]
internal sealed class FilingDonePage(IMediator sender, ProblemTable problems, FilingWords words, IConfiguration settings) : Screen(sender, problems)
{
    private const string Decide = "A1";
    private const string Finish = "A2";

    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    public FilingReceipt Receipt { get; private set; } = null!;

    /// <summary>Sections and their answers, as submitted.</summary>
    public IReadOnlyList<(string Section, IReadOnlyList<(string Label, string Text)> Answers)> Copy { get; private set; } = [];

    /// <summary>Names and hashes of the files that went along.</summary>
    public IReadOnlyList<(string Name, string Hash)> Files { get; private set; } = [];

    /// <summary>Of an application for a group: who was filed for, and for how much.</summary>
    public IReadOnlyList<(string Name, long Fen)> People { get; private set; } = [];

    public DateOnly? DecideBy { get; private set; }

    /// <summary>When mediation must be finished at the latest if the case is accepted on the last day.</summary>
    public DateOnly? FinishBy { get; private set; }

    /// <summary>A helper filed, and the worker has not said yet that it is his.</summary>
    public bool Unconfirmed { get; private set; }

    public string CaseAddress => $"/my/{Receipt.CaseId}";

    public QrPicture Qr => QrPicture.Of($"{settings["Auth:Issuer"]?.TrimEnd('/') ?? $"{Request.Scheme}://{Request.Host}"}{CaseAddress}");

    public async Task OnGetAsync()
    {
        var proof = await SendAsync(new GetFilingReceipt(Id));
        var areas = (await SendAsync(new GetFiling(Id))).Areas;
        (Receipt, Copy, Files) = (proof.Receipt, FilingCopyReader.Read(proof.Copy, words, areas), FilingCopyReader.Files(proof.Copy));
        People = FilingCopyReader.People(proof.Copy);
        var details = await SendAsync(new GetCase(Receipt.CaseId));
        Unconfirmed = (await SendAsync(new GetCaseHub(Receipt.CaseId))).Confirmation == FilingConfirmation.Awaited;
        DecideBy = details.Deadlines.FirstOrDefault(deadline => deadline.Clock == Decide)?.DueOn;
        if (DecideBy is { } day)
        {
            FinishBy = (await SendAsync(new CalculateDueDate { Clock = Finish, StartOn = day })).DueOn;
        }
    }

    /// <summary>The very bytes the hash was taken of.</summary>
    public async Task<IActionResult> OnGetCopyAsync()
    {
        var proof = await SendAsync(new GetFilingReceipt(Id));
        return File(Encoding.UTF8.GetBytes(proof.Copy), "application/json", $"mediation-{proof.Receipt.CaseId:N}.json");
    }
}

/// <summary>Reads the canonical copy back for the eye.</summary>
internal static class FilingCopyReader
{
    /// <summary>None in a copy of the first edition, which knew no files.</summary>
    public static IReadOnlyList<(string Name, string Hash)> Files(string copy)
    {
        using var document = JsonDocument.Parse(copy);
        return document.RootElement.TryGetProperty("evidence", out var files)
            ? [.. files.EnumerateArray().Select(file => (file.GetProperty("name").GetString()!, file.GetProperty("sha256").GetString()!))]
            : [];
    }

    /// <summary>None in a copy of the first editions, which knew no groups.</summary>
    public static IReadOnlyList<(string Name, long Fen)> People(string copy)
    {
        using var document = JsonDocument.Parse(copy);
        return document.RootElement.TryGetProperty("people", out var people)
            ? [.. people.EnumerateArray().Select(one => (
                one.GetProperty("name").GetString()!,
                one.EnumerateObject().Where(field => field.Name.EndsWith("-fen", StringComparison.Ordinal)).Sum(field => field.Value.GetInt64())))]
            : [];
    }

    public static IReadOnlyList<(string Section, IReadOnlyList<(string Label, string Text)> Answers)> Read(
        string copy, FilingWords words, IReadOnlyList<FilingArea> areas)
    {
        using var document = JsonDocument.Parse(copy);
        var who = document.RootElement.GetProperty("filer").TryGetProperty("who", out var said) ? said.GetString()! : "";
        return
        [
            .. Enum.GetValues<Domain.Intake.FilingSection>().Select(section => (
                words.Title(section, who),
                (IReadOnlyList<(string, string)>)[.. document.RootElement.GetProperty(FilingWords.NameOf(section)).EnumerateObject()
                    .Select(field => words.Said(section, field.Name, field.Value.GetString()!, who, areas))])),
        ];
    }
}
