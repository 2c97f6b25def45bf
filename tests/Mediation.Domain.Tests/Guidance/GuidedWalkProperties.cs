using CsCheck;
using Mediation.Domain.Guidance;
using Mediation.Domain.Guidance.Rules;

namespace Mediation.Domain.Tests.Guidance;

/// <summary>Whatever somebody answers, question by question.</summary>
public class GuidedWalkProperties
{
    private static readonly Gen<int[]> Picks = Gen.Int[0, 10_000].Array[GuidedCheck.LongestWalk + 2];

    [Fact]
    public void Walk_WithAnyAnswers_EndsWithinNineQuestionsAndAsksNoneTwice() => Picks.Sample(picks =>
    {
        var asked = Play(picks, out _);
        return asked.Count <= GuidedCheck.LongestWalk && asked.Distinct().Count() == asked.Count;
    });

    [Fact]
    public void Answer_OfAnyWalk_TellsWhomToTurnTo() => Picks.Sample(picks =>
    {
        Play(picks, out var answers);
        var walk = ShippedGuidance.Check.Walk(answers, GuidanceBench.Today);
        var answer = GuidedAnswer.Of(ShippedGuidance.Check, walk, [GuidanceBench.Daxing], GuidanceBench.Today, GuidanceBench.Reckoning);
        return answer.DecidedBy is not null && answer.Bring.Count > 0 && (answer.Place.Office ?? (object?)answer.Body) is not null
            && (answer.Verdict != GuidedVerdict.Yes || answer.Place.Office is not null)
            && (answer.Verdict != GuidedVerdict.No || answer.Body is not null)
            && (answer.Limitation.State == LimitationState.NotTold) == (answer.DecidedBy.Verdict == GuidedVerdict.No);
    });

    [Fact]
    public void Walk_WithAnswersToQuestionsOfAnotherWay_IsTheSame() => Picks.Sample(picks =>
    {
        Play(picks, out var answers);
        Dictionary<string, string> more = new(answers) { ["nobody-asks"] = "yes" };
        foreach (var question in ShippedGuidance.Check.Questions)
        {
            more.TryAdd(question.Key, GuidedKeys.Unsure);
        }

        return ShippedGuidance.Check.Walk(more, GuidanceBench.Today).Given.OrderBy(one => one.Key)
            .SequenceEqual(ShippedGuidance.Check.Walk(answers, GuidanceBench.Today).Given.OrderBy(one => one.Key));
    });

    [Theory]
    [InlineData("what", "nonsense", true)]
    [InlineData("when", "2026-09-02", true)]
    [InlineData("when", "1959-12-31", true)]
    [InlineData("when", "2026-09-01", false)]
    [InlineData("when", "31.8.2026", true)]
    public void Walk_WithAnAnswerThatIsNone_AsksThatQuestionAgain(string question, string answer, bool refused)
    {
        var walk = ShippedGuidance.Check.Walk(new Dictionary<string, string>(GuidanceBench.Answers("what=leave")) { [question] = answer }, GuidanceBench.Today);

        (walk.Next?.Key, walk.IsRefused).ShouldBe(refused ? (question, true) : (null, false));
    }

    private static List<string> Play(int[] picks, out Dictionary<string, string> answers)
    {
        List<string> asked = [];
        answers = [];
        while (ShippedGuidance.Check.Walk(answers, GuidanceBench.Today).Next is { } next)
        {
            var pick = picks[asked.Count];
            asked.Add(next.Key);
            answers[next.Key] = next.Kind == GuidedQuestionKind.Day && pick % 4 > 0
                ? GuidanceBench.Today.AddDays(-pick).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
                : next.Choices[pick % next.Choices.Count].Key;
        }

        return asked;
    }
}
