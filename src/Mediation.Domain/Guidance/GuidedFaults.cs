using System.Text.RegularExpressions;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;

namespace Mediation.Domain.Guidance;

/// <param name="Path">What is to blame, e.g. questions[2].</param>
/// <param name="Other">Key it names or collides with.</param>
public sealed record GuidedFault(string Path, RuleCode Code, string Other);

/// <summary>What would leave somebody without an answer, or with a wrong one, all at once.</summary>
public static partial class GuidedFaults
{
    // Ways that differ in what is asked; far above any table a person can oversee.
    private const int MaxWays = 50_000;

    public static IReadOnlyList<GuidedFault> In(GuidedCheck check)
    {
        var reading = new Reading(check);
        return
        [
            .. Keys("questions", check.Questions.Select(question => question.Key)),
            .. Keys("rows", check.Rows.Select(row => row.Key)),
            .. Keys("bodies", check.Bodies.Select(body => body.Key)),
            .. check.Questions.SelectMany((question, index) => reading.OfQuestion(question, index)),
            .. check.Rows.SelectMany((row, index) => reading.OfRow(row, index)),
            .. reading.Missing(),
            .. reading.Length(),
        ];
    }

    private static IEnumerable<GuidedFault> Keys(string list, IEnumerable<string> keys)
    {
        HashSet<string> seen = [];
        return keys.Select((key, index) => !KeyShape().IsMatch(key) ? new GuidedFault($"{list}[{index}]", RuleCode.GuidanceKeyShape, key)
            : !seen.Add(key) ? new GuidedFault($"{list}[{index}]", RuleCode.GuidanceKeyTwice, key) : null).OfType<GuidedFault>();
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyShape();

    private sealed class Reading(GuidedCheck check)
    {
        private int _ways;

        public IEnumerable<GuidedFault> OfQuestion(GuidedQuestion question, int index)
        {
            var path = $"questions[{index}]";
            if (question.Find(GuidedKeys.Unsure) is null)
            {
                yield return new GuidedFault(path, RuleCode.GuidanceUnsureMissing, question.Key);
            }

            foreach (var fault in Keys($"{path}.choices", question.Choices.Select(choice => choice.Key)).Concat(Unknown(path, question.AskWhen, index)))
            {
                yield return fault;
            }

            foreach (var choice in question.Choices.Where(choice => choice.Area is { } area && !IsArea(area)))
            {
                yield return new GuidedFault(path, RuleCode.AreaCodeShape, choice.Key);
            }
        }

        public IEnumerable<GuidedFault> OfRow(GuidedRow row, int index)
        {
            var path = $"rows[{index}]";
            foreach (var fault in Unknown(path, row.When, check.Questions.Count))
            {
                yield return fault;
            }

            if ((row.Kind == GuidedRowKind.Decision) != row.Verdict.HasValue)
            {
                yield return new GuidedFault(path, RuleCode.GuidanceVerdictMissing, row.Key);
            }

            var needsBody = row.Verdict == GuidedVerdict.No || row.Kind == GuidedRowKind.Elsewhere;
            if (row.Body is null ? needsBody : check.Body(row.Body) is null)
            {
                yield return new GuidedFault(path, RuleCode.GuidanceBodyUnknown, row.Body ?? row.Key);
            }

            if (row.Kind is GuidedRowKind.Decision or GuidedRowKind.Elsewhere
                && check.Rows.Take(index).FirstOrDefault(earlier => earlier.Kind == row.Kind && row.Implies(earlier)) is { } before)
            {
                yield return new GuidedFault(path, RuleCode.GuidanceUnreachable, before.Key);
            }
        }

        /// <summary>What the law reads must be there to be read.</summary>
        public IEnumerable<GuidedFault> Missing() => GuidedKeys.Needed
            .Where(needed => check.Questions.FirstOrDefault(question => question.Key == needed.Key) is not { } question
                || needed.Value.Any(choice => question.Find(choice) is null))
            .Select(needed => new GuidedFault("questions", RuleCode.GuidanceKeyNeeded, needed.Key));

        public IEnumerable<GuidedFault> Length()
        {
            if (Longest(0, []) > GuidedCheck.LongestWalk || _ways > MaxWays)
            {
                yield return new GuidedFault("questions", RuleCode.GuidanceTooLong, "");
            }
        }

        // Only answers that a question hangs on make a difference to what is asked.
        private int Longest(int index, Dictionary<string, string> given)
        {
            while (index < check.Questions.Count && !check.Questions[index].AskWhen.All(condition => condition.Holds(given)))
            {
                index++;
            }

            if (index == check.Questions.Count || ++_ways > MaxWays)
            {
                return 0;
            }

            var key = check.Questions[index].Key;
            var decides = check.Questions.Any(question => question.AskWhen.Any(condition => condition.Question == key));
            var answers = decides ? check.Questions[index].Choices.Select(choice => choice.Key).Append("") : [""];
            return 1 + answers.Max(answer => Longest(index + 1, new Dictionary<string, string>(given) { [key] = answer }));
        }

        private IEnumerable<GuidedFault> Unknown(string path, IReadOnlyList<GuidedCondition> when, int before) => when
            .Where(condition => check.Questions.Take(before).FirstOrDefault(question => question.Key == condition.Question) is not { } asked
                || condition.AnyOf.Any(choice => asked.Find(choice) is null)
                || (condition.AnyOf.Count == 0) != condition.From.HasValue
                || (condition.From.HasValue && (asked.Kind != GuidedQuestionKind.Day || before < check.Questions.Count)))
            .Select(condition => new GuidedFault(path, RuleCode.GuidanceRefersToUnknown, condition.Question));

        private static bool IsArea(string code)
        {
            try
            {
                return JurisdictionArea.CanonicalCode(code) == code;
            }
            catch (RuleBrokenException)
            {
                return false;
            }
        }
    }
}
