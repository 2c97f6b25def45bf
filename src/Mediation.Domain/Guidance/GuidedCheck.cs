namespace Mediation.Domain.Guidance;

/// <summary>
/// The check before filing, as data. Questions stand in order and each is asked at most once, so that every walk ends; whatever was answered,
/// an answer comes out.
/// </summary>
public sealed record GuidedCheck
{
    /// <summary>Nobody is asked more.</summary>
    public const int LongestWalk = 9;
    public const int MaxQuestions = 20;
    public const int MaxRows = 200;
    public const int MaxBodies = 60;

    public required IReadOnlyList<GuidedQuestion> Questions { get; init; }

    public required IReadOnlyList<GuidedRow> Rows { get; init; }

    public required IReadOnlyList<GuidedBody> Bodies { get; init; }

    /// <summary>As far as the answers lead. Answers to questions that are not asked on this way have no part in it.</summary>
    public GuidedWalk Walk(IReadOnlyDictionary<string, string> answers, DateOnly today)
    {
        Dictionary<string, string> given = [];
        List<GuidedStep> steps = [];
        foreach (var question in Questions)
        {
            if (!question.AskWhen.All(condition => condition.Holds(given)))
            {
                continue;
            }

            var isGiven = answers.TryGetValue(question.Key, out var answer);
            if (!isGiven || !question.Accepts(answer!, today))
            {
                return new GuidedWalk(steps, given, question, isGiven);
            }

            given.Add(question.Key, answer!);
            steps.Add(new GuidedStep(question, answer!));
        }

        return new GuidedWalk(steps, given, Next: null, IsRefused: false);
    }

    public GuidedBody? Body(string? key) => Bodies.FirstOrDefault(body => body.Key == key);
}

public sealed record GuidedStep(GuidedQuestion Question, string Answer);

/// <param name="Given">Answers to the questions asked on this way, by key.</param>
/// <param name="Next">Null when all is answered.</param>
/// <param name="IsRefused">What was answered to the next question is none of its answers.</param>
public sealed record GuidedWalk(
    IReadOnlyList<GuidedStep> Steps, IReadOnlyDictionary<string, string> Given, GuidedQuestion? Next, bool IsRefused);
