using FluentValidation;
using Mediation.Application.Common;
using Mediation.Domain.Guidance;
using MediatR;

namespace Mediation.Application.Guidance;

/// <summary>One step of the check before filing, for anyone: the next question, or the answer. Nobody is named and nothing is kept.</summary>
/// <param name="Answers">All that was answered so far, in any order.</param>
[OpenToAll]
public sealed record AskGuidedCheck(IReadOnlyList<GivenAnswer> Answers) : IRequest<GuidedReply>;

/// <param name="Question">Its key.</param>
/// <param name="Answer">Key of the choice, or a day as 2026-03-01.</param>
public sealed record GivenAnswer(string Question, string Answer);

/// <param name="Edition">Of the check; null for one that is only tried.</param>
/// <param name="Answered">The questions asked on this way, with what was answered.</param>
/// <param name="AtMost">Nobody is asked more questions than this.</param>
/// <param name="Next">Null at the end.</param>
/// <param name="Fault">Why the next question is asked again: what was answered is none of its answers.</param>
/// <param name="Told">Only at the end.</param>
public sealed record GuidedReply(int? Edition, IReadOnlyList<AnsweredQuestion> Answered, int AtMost, GuidedQuestion? Next, string? Fault, AnswerTold? Told)
{
    internal static GuidedReply Of(int? edition, GuidedWalk walk, AnswerTold? told) => new(
        edition,
        [.. walk.Steps.Select(step => AnsweredQuestion.Of(step))],
        GuidedCheck.LongestWalk,
        walk.Next,
        walk.IsRefused ? Domain.Common.RuleCode.GuidanceAnswerUnknown.Code : null,
        told);
}

/// <param name="AnswerZh">What was chosen, or the day.</param>
public sealed record AnsweredQuestion(string Key, string Answer, string Zh, string En, string AnswerZh, string AnswerEn)
{
    internal static AnsweredQuestion Of(GuidedStep step)
    {
        var choice = step.Question.Find(step.Answer);
        return new AnsweredQuestion(step.Question.Key, step.Answer, step.Question.Zh, step.Question.En, choice?.Zh ?? step.Answer, choice?.En ?? step.Answer);
    }
}

internal sealed class AskGuidedCheckValidator : AbstractValidator<AskGuidedCheck>
{
    public AskGuidedCheckValidator() => RuleFor(query => query.Answers).SetValidator(new GivenAnswersValidator());
}

internal sealed class AskGuidedCheckHandler(GuidanceDesk desk) : IRequestHandler<AskGuidedCheck, GuidedReply>
{
    public async Task<GuidedReply> Handle(AskGuidedCheck query, CancellationToken ct)
    {
        var (edition, check) = await desk.InForceAsync(desk.Today, ct);
        return await desk.ReplyAsync(edition, check, query.Answers, desk.Today, ct);
    }
}
