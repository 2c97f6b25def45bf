using System.Globalization;
using System.Resources;
using Mediation.Application.Intake;
using Mediation.Domain.Intake;
using Mediation.Web.Pages.Intake;
using Mediation.Web.Texts;

namespace Mediation.Web.Tests.Intake;

/// <summary>Every question that may be put, and every answer that may be chosen, has its words in both languages.</summary>
public sealed class FilingWordsTests
{
    private static readonly ResourceManager Texts = new(typeof(Screens));

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("")]
    public void EveryQuestion_AnybodyMayBeAsked_HasWords(string language)
    {
        var known = Texts.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!;

        Keys().Distinct().Where(key => string.IsNullOrWhiteSpace(known.GetString(key))).ShouldBeEmpty();
    }

    [Fact]
    public void EveryWording_OfOneLanguage_IsThereInTheOther()
    {
        var (zh, en) = (Of("zh-CN"), Of(""));

        zh.Except(en).Concat(en.Except(zh)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Keys()
    {
        foreach (var who in new[] { "worker", "relative", "helper", "employer" })
        {
            var answers = FilingAnswers.None
                .With(FilingSection.Filer, Typed(("who", who)))
                .With(FilingSection.Employer, Typed(("rows", "2")))
                .With(FilingSection.OtherBody, Typed(("before", "yes")));
            foreach (var paper in new[] { "none", "passport" })
            {
                answers = answers.With(FilingSection.Worker, Typed(("paper", paper)));
                foreach (var key in Enum.GetValues<FilingSection>().SelectMany(section => KeysOf(section, answers)))
                {
                    yield return key;
                }
            }
        }
    }

    private static IEnumerable<string> KeysOf(FilingSection section, FilingAnswers answers)
    {
        var name = FilingWords.NameOf(section);
        IEnumerable<string> own = [$"file.{name}", .. FilingFields.HasRows(section) ? new[] { $"file.{name}.row", $"file.{name}.add" } : []];
        return own.Concat(FilingFields.Of(section, answers, ["110115"]).SelectMany(field => field.Choices
            .Where(code => field.Name != "area" && !char.IsAsciiDigit(code[0]))
            .Select(code => $"file.choice.{field.Name}.{code}").Append($"file.{name}.{field.Name}")));
    }

    private static SectionAnswers Typed(params (string Field, string Text)[] fields) => new(1, fields.ToDictionary(field => field.Field, field => field.Text));

    private static HashSet<string> Of(string language) =>
        [.. Texts.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!.Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key)];
}
