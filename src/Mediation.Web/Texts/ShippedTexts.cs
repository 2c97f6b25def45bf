using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace Mediation.Web.Texts;

/// <summary>The texts as compiled, to compare and to translate.</summary>
internal static partial class ShippedTexts
{
    public const string ProblemTexts = "Mediation.Web.Errors.Errors";

    private const string Neutral = "en";

    public static FrozenDictionary<string, string> Read(string texts, string language)
    {
        var culture = language == Neutral ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        return new ResourceManager(texts, typeof(ShippedTexts).Assembly)
            .GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>()
            .ToFrozenDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    /// <summary>The places that are filled in, like {0} and {1:N0}.</summary>
    public static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(place => place.Value)];

    [GeneratedRegex(@"\{\d[^{}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
