using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Mediation.Web.Edge;
using Mediation.Web.Texts;

namespace Mediation.Web.Cli;

internal static class LanguageCommands
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static Command Language()
    {
        var language = new Command("language", "The languages of the pages");
        language.Subcommands.Add(Template());
        language.Subcommands.Add(Check());
        return language;
    }

    private static Command Template()
    {
        var source = new Option<string>("--base") { Description = "The language to translate from", DefaultValueFactory = _ => Languages.Shipped[0] };
        source.AcceptOnlyFromAmong([.. Languages.Shipped]);
        var template = new Command("template", "Write a file to translate, with every text in the language it is based on") { source };
        template.SetAction(async (words, ct) =>
        {
            var shipped = words.GetRequiredValue(source);
            var file = new LanguageFile(
                "", shipped, Sorted(ShippedTexts.Read(typeof(Screens).FullName!, shipped)), Sorted(ShippedTexts.Read(ShippedTexts.ProblemTexts, shipped)));
            await words.InvocationConfiguration.Output.WriteLineAsync(JsonSerializer.Serialize(file, Form).AsMemory(), ct);
            return 0;
        });
        return template;
    }

    private static Command Check()
    {
        var file = new Argument<FileInfo>("file") { Description = "Named by its culture, e.g. ug-CN.json" };
        file.AcceptExistingOnly();
        var check = new Command("check", "Say what is wrong with a file, or how many texts it leaves to its base") { file };
        check.SetAction(async (words, ct) =>
        {
            var language = LanguageFile.Read(words.GetRequiredValue(file));
            await words.InvocationConfiguration.Output.WriteLineAsync($"{language.Culture} {language.Name}: {language.Missing()} texts left to {language.Base}".AsMemory(), ct);
            return 0;
        });
        return check;
    }

    private static SortedDictionary<string, string> Sorted(IReadOnlyDictionary<string, string> texts) =>
        new(texts.ToDictionary(), StringComparer.Ordinal);
}
