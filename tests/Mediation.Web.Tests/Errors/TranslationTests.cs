using System.Globalization;
using System.Reflection;
using System.Resources;
using Mediation.Domain.Cases;
using Mediation.Domain.Cases.Rules;
using Mediation.Domain.Common;
using Mediation.Web.Errors;
using Mediation.Web.Texts;

namespace Mediation.Web.Tests.Errors;

public sealed class TranslationTests
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    private static readonly ResourceManager Texts = new("Mediation.Web.Errors.Errors", typeof(Problems).Assembly);

    public static TheoryData<string> Codes =>
    [
        .. StaticFields<RuleCode>(typeof(RuleCode)).Select(code => code.Code),
        .. StaticFields<string>(typeof(ProblemCodes)),
        .. Enum.GetNames<CaseStatus>().Select(name => $"{nameof(CaseStatus)}.{name}"),
        .. Enum.GetNames<NextStep>().Select(name => $"{nameof(NextStep)}.{name}"),
        .. Enum.GetNames<NextActor>().Select(name => $"{nameof(NextActor)}.{name}"),
    ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Code_EveryOne_IsSaidInBothLanguages(string code)
    {
        var english = Texts.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!.GetString(code);
        var chinese = Texts.GetResourceSet(Chinese, createIfNotExists: true, tryParents: false)!.GetString(code);

        english.ShouldNotBeNullOrWhiteSpace();
        chinese.ShouldNotBeNullOrWhiteSpace();
        chinese.ShouldNotBe(english);
    }

    [Fact]
    public void Texts_BothLanguages_HaveTheSameKeysAndPlaceholders()
    {
        foreach (var texts in (ResourceManager[])[Texts, new(typeof(Screens))])
        {
            var english = Read(texts, CultureInfo.InvariantCulture);
            var chinese = Read(texts, Chinese);

            chinese.Keys.ShouldBe(english.Keys, ignoreOrder: true);
            english.Keys.ShouldAllBe(key => Placeholders(english[key]) == Placeholders(chinese[key]));
        }
    }

    private static IEnumerable<T> StaticFields<T>(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<T>();

    private static Dictionary<string, string> Read(ResourceManager texts, CultureInfo culture) =>
        texts.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static string Placeholders(string text) => string.Concat(Enumerable.Range(0, 4).Where(at => text.Contains($"{{{at}}}", StringComparison.Ordinal)));
}
