using System.Text;
using Mediation.Domain.Common;

namespace Mediation.Domain.Referrals;

/// <summary>
/// Finds settlement talk repeated in a text that is written for the outside: a run of characters that stands in the talk and in nothing that
/// may be shared. A person retells an offer more easily than a program leaks a column (企业规定 §11; 特邀调解规定 §22).
/// </summary>
[LegalBasis("企业劳动争议协商调解规定 §11")]
[LegalBasis("最高人民法院关于人民法院特邀调解的规定 §22")]
public static class SettlementTalkGuard
{
    /// <summary>Characters, letters and figures only: shorter runs are everyday words.</summary>
    public const int Run = 7;

    /// <param name="text">Written for the outside.</param>
    /// <param name="talk">What was said to settle.</param>
    /// <param name="shared">Facts, names and agreed texts that both may mention.</param>
    public static bool Repeats(string? text, IEnumerable<string> talk, IEnumerable<string> shared)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        var forbidden = talk.SelectMany(Runs).ToHashSet(StringComparer.Ordinal);
        forbidden.ExceptWith(shared.SelectMany(Runs));
        return Runs(text).Any(forbidden.Contains);
    }

    private static IEnumerable<string> Runs(string text)
    {
        var letters = Letters(text);
        for (var start = 0; start + Run <= letters.Length; start++)
        {
            yield return letters.Substring(start, Run);
        }
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit))
        {
            letters.Append(char.ToLowerInvariant(letter));
        }

        return letters.ToString();
    }
}
