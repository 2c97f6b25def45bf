using Mediation.Application.Deadlines;
using Mediation.Domain.Deadlines;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using Mediation.Web.Texts;
using MediatR;
using Microsoft.Extensions.Localization;

namespace Mediation.Web.Pages.Deadlines;

/// <summary>How one date came about, on one sheet of paper.</summary>
[ServesUseCase(typeof(ExplainDeadline))]
internal sealed class ExplanationPage(IMediator sender, ProblemTable problems, IStringLocalizer<Screens> text) : Screen(sender, problems)
{
    public Guid CaseId { get; private set; }

    public DeadlineExplanation Found { get; private set; } = null!;

    public async Task OnGetAsync(Guid caseId, Guid deadlineId)
    {
        CaseId = caseId;
        Found = await SendAsync(new ExplainDeadline(caseId, deadlineId));
    }

    public string Say(ClockAdjustment adjustment) => adjustment switch
    {
        ClockAdjustment.Extension { Days: { } days } by => text["adjustment.days", days, Reason(by.Reason)],
        ClockAdjustment.Extension { NewEnd: { } end } to => text["adjustment.until", Said.Words(end), Reason(to.Reason)],
        ClockAdjustment.Pause { Until: { } until } pause => text["adjustment.pause", Said.Words(pause.From), Said.Words(until)],
        ClockAdjustment.Pause pause => text["adjustment.pausing", Said.Words(pause.From)],
        ClockAdjustment.Exclusion left => text["adjustment.exclusion", Said.Words(left.From), Said.Words(left.Until), Event(left.Because)],
        ClockAdjustment.Restart anew => text["adjustment.restart", Said.Words(anew.On), Event(anew.Event), anew.Proof ?? "–"],
        _ => adjustment.GetType().Name,
    };

    /// <summary>A code of ours in words; what somebody wrote stays as it is.</summary>
    public string Reason(string? detail) => detail switch
    {
        null => "",
        "both-sides-agreed" => text["reason.both-sides-agreed"],
        _ => Event(detail),
    };

    private static string Event(string code) => Said.Pick(EventNames.Of(code).Zh, EventNames.Of(code).En);
}
