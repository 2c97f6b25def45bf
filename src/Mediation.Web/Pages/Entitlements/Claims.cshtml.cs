using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Entitlements;
using Mediation.Domain.Entitlements;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using Mediation.Web.Pages.Intake;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Mediation.Web.Pages.Entitlements;

/// <summary>What may I claim? Open to everyone; nothing is kept. First the topics, then their questions, then the sums above them.</summary>
[ServesUseCase(typeof(CalculateEntitlement))]
[EnableRateLimiting(RateLimits.Calculations)]
internal sealed class ClaimsPage(IMediator sender, ProblemTable problems, PlatformTime time, SumsMemory memory, RequestScope scope) : Screen(sender, problems)
{
    private const string TakeThem = "/file/sums";

    public ClaimsForm Form { get; private set; } = new([], new Dictionary<string, string>());

    public EntitlementResult? Result { get; private set; }

    public IReadOnlyList<LegalParameterEntry> Parameters { get; private set; } = [];

    /// <summary>The second step was asked for without a topic.</summary>
    public bool IsNothingTicked { get; private set; }

    public DateOnly Today => time.Today;

    public async Task OnGetAsync(string? step)
    {
        Form = ClaimsForm.Of(Request.Query, form: null);
        IsNothingTicked = step is not null && Form.Topics.Count == 0;
        await ListAsync();
    }

    public async Task OnPostAsync()
    {
        Form = ClaimsForm.Of(Request.Query, await Request.ReadFormAsync(HttpContext.RequestAborted));
        IsNothingTicked = Form.Topics.Count == 0;
        await ListAsync();
        if (!IsNothingTicked)
        {
            Result = await TryAsync(() => Form.ToRequest(Today), Form.FieldOf);
        }
    }

    /// <summary>Counted again from what was typed, so that no sum is taken from the browser's word.</summary>
    public async Task<IActionResult> OnPostTakeAsync()
    {
        await OnPostAsync();
        if (Result is not { } result)
        {
            return Page();
        }

        memory.Remember(HttpContext, [.. result.Calculations.Where(one => one.StillDueFen > 0).Select(CalculatedSum.Of)]);
        return Redirect(scope.Caller.May(Permission.KeepFilings) ? TakeThem : $"/file?returnUrl={Uri.EscapeDataString(TakeThem)}");
    }

    public static string InYuan(long fen)
    {
        var (zh, en) = EntitlementWords.Yuan(fen / 100m);
        return Texts.Said.Pick(zh, en);
    }

    public static string ValueOf(LegalParameterEntry entry)
    {
        var (zh, en) = EntitlementWords.Of(entry.Unit);
        return FormattableString.Invariant($"{entry.Value:#,0.####} {Texts.Said.Pick(zh, en)}");
    }

    /// <summary>The second N of 2N has the figures of the first: they are shown once.</summary>
    public static IEnumerable<WordedLine> WithFiguresOfTheirOwn(WordedCalculation calculation) =>
        calculation.Lines.DistinctBy(line => string.Join('|', line.Figures.Select(figure => $"{figure.Code} {figure.En}")));

    /// <summary>Not shown: how well the text itself stands.</summary>
    public static bool NeedsRemark(LegalParameterEntry entry) => entry.Standing != ParameterStanding.InText;

    private async Task ListAsync() => Parameters = await SendAsync(new ListLegalParameters(Today));
}
