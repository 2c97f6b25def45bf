using System.Text;
using System.Text.RegularExpressions;
using Mediation.Domain.Common;

namespace Mediation.Domain.Referrals;

/// <summary>
/// Finds in a text that is written for the outside what was said to settle: a run of characters that stands in the talk and in nothing that
/// may be shared, a longer run of the minutes, or a sum that was named in the mediation alone. A person retells an offer more easily than a
/// program leaks a column (企业规定 §11; 特邀调解规定 §22).
/// </summary>
[LegalBasis("企业劳动争议协商调解规定 §11")]
[LegalBasis("最高人民法院关于人民法院特邀调解的规定 §22")]
public static partial class SettlementTalkGuard
{
    /// <summary>Characters, letters and figures only: shorter runs are everyday words.</summary>
    public const int Run = 7;

    /// <summary>Minutes hold the whole dispute in ordinary words: only what is copied out of them is found, not what is called the same.</summary>
    public const int MinutesRun = 16;

    // Between what is left of a text when names are taken out; no letter.
    private const char Gap = '\0';

    /// <param name="text">Written for the outside.</param>
    public static bool Repeats(string? text, KeptWords kept, OpenWords open)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        return Shares(Letters(text), Run, kept.Talk, open.Shared)
            || Shares(WithoutNames(text, open.Names), MinutesRun, kept.Minutes, open.Shared)
            || NamesASum(text, kept, open);
    }

    private static bool Shares(string letters, int run, IEnumerable<string> kept, IEnumerable<string> shared)
    {
        var runs = Starts(letters, run).Select(start => letters.Substring(start, run)).Where(one => !one.Contains(Gap)).ToHashSet(StringComparer.Ordinal);
        var known = runs.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var other in shared.Select(Letters))
        {
            foreach (var start in Starts(other, run))
            {
                known.Remove(other.AsSpan(start, run));
            }
        }

        return runs.Count > 0
            && kept.Select(Letters).Any(other => Starts(other, run).Any(start => runs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(other.AsSpan(start, run))));
    }

    private static bool NamesASum(string text, KeptWords kept, OpenWords open)
    {
        var sums = SumsOfMoney.In(text).Except(open.SumsFen).Except(open.Shared.SelectMany(SumsOfMoney.In)).ToHashSet();
        return sums.Count > 0
            && (sums.Overlaps(kept.SumsFen) || kept.Talk.Concat(kept.Minutes).Any(other => sums.Overlaps(SumsOfMoney.In(other))));
    }

    private static IEnumerable<int> Starts(string letters, int run) => Enumerable.Range(0, Math.Max(0, letters.Length - run + 1));

    /// <summary>Names of bodies, people and statutes, and numbers of cases, are long and stand everywhere.</summary>
    private static string WithoutNames(string text, IEnumerable<string> names)
    {
        var letters = string.Join(Gap, Statutes().Split(text).Select(Letters));
        return names.Select(Letters).Where(name => name.Length > 1).OrderByDescending(name => name.Length)
            .Aggregate(letters, (left, name) => left.Replace(name, Gap.ToString(), StringComparison.Ordinal));
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

    [GeneratedRegex("《[^》]{1,100}》(第[0-9零〇一二三四五六七八九十百]{1,8}条)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Statutes();
}

/// <summary>What stays in the mediation.</summary>
/// <param name="Talk">Written down as settlement talk.</param>
/// <param name="Minutes">Minutes and notes, in which an offer may stand too; and wordings of agreements that nobody signed.</param>
/// <param name="SumsFen">Offered sums, fen.</param>
public sealed record KeptWords(IReadOnlyList<string> Talk, IReadOnlyList<string> Minutes, IReadOnlyCollection<long> SumsFen);

/// <summary>What both sides of the wall may mention.</summary>
/// <param name="Shared">Facts and agreed texts.</param>
/// <param name="Names">Of people and bodies, and numbers of cases.</param>
/// <param name="SumsFen">Claimed, paid, earned and agreed sums, fen.</param>
public sealed record OpenWords(IReadOnlyList<string> Shared, IReadOnlyList<string> Names, IReadOnlyCollection<long> SumsFen);
