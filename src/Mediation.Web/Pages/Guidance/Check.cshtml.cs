using Mediation.Application.Common;
using Mediation.Application.Guidance;
using Mediation.Domain.Guidance;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using Mediation.Web.Texts;
using MediatR;
using Microsoft.AspNetCore.RateLimiting;

namespace Mediation.Web.Pages.Guidance;

/// <summary>Can we help? One question a page, open to everyone; nothing is kept and no name is asked.</summary>
[ServesUseCase(typeof(AskGuidedCheck))]
[EnableRateLimiting(RateLimits.Guidance)]
internal sealed class GuidedCheckPage(IMediator sender, ProblemTable problems, PlatformTime time) : Screen(sender, problems)
{
    public GuidedReply Reply { get; private set; } = null!;

    /// <summary>Key of the text that says what is wrong; null when nothing is.</summary>
    public string? Wrong { get; private set; }

    /// <summary>What was typed for a day and could not be taken.</summary>
    public string TypedDay { get; private set; } = "";

    public DateOnly Today => time.Today;

    public int Number => Reply.Answered.Count + 1;

    public string Title => Reply.Next is { } next ? Said.Pick(next.Zh, next.En) : Said.Pick(Reply.Told!.Zh, Reply.Told.En);

    public async Task OnGetAsync()
    {
        var form = CheckForm.Of(Request.Query);
        Reply = await SendAsync(new AskGuidedCheck(form.Answers));
        var isDay = Reply.Next?.Kind == GuidedQuestionKind.Day;
        TypedDay = isDay && Reply.Fault is not null ? form.Answers.First(one => one.Question == Reply.Next!.Key).Answer : "";
        Wrong = Reply.Next is { } next && (Reply.Fault is not null || form.Asked == next.Key) ? (isDay ? "guide.day-wrong" : "guide.choose") : null;
    }

    /// <summary>The address with another answer to the question at hand.</summary>
    public string With(string question, string answer) => CheckForm.Address([.. Given(), (question, answer)]);

    /// <summary>To the question before.</summary>
    public string Back() => CheckForm.Address(Given().SkipLast(1));

    /// <summary>To one question again; what was answered to the others stays.</summary>
    public string Without(string question) => CheckForm.Address(Given().Where(one => one.Question != question));

    public static string Phone(GuidedBody body) => new([.. (body.Phone ?? "").Where(letter => char.IsAsciiDigit(letter) || letter == '+')]);

    private IEnumerable<(string Question, string Answer)> Given() => Reply.Answered.Select(one => (one.Key, one.Answer));
}
