using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mediation.Infrastructure;

namespace Mediation.Web.Texts;

/// <summary>
/// A further language: one JSON file named by its culture, e.g. ug-CN.json. What it does not have is said in the language it is based on, as are
/// the texts that are data: notices, the guided check and the names of clocks.
/// </summary>
/// <param name="Name">What the language calls itself, as on the button that chooses it.</param>
/// <param name="Base">zh-CN or en.</param>
/// <param name="Screens">Text by key of what pages say, with the places {0}, {1} … of the original.</param>
/// <param name="Problems">The same of what goes wrong.</param>
internal sealed record LanguageFile(
    string Name, string Base, IReadOnlyDictionary<string, string> Screens, IReadOnlyDictionary<string, string> Problems)
{
    public const long MaxBytes = 2_000_000;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    [JsonIgnore]
    public string Culture { get; private init; } = "";

    /// <exception cref="StartRefusedException">The file is no language; the message names the file and the first thing that is wrong.</exception>
    public static LanguageFile Read(FileInfo file)
    {
        var language = Parse(file) with { Culture = CultureOf(file) };
        Refuse(!Edge.Languages.Shipped.Contains(language.Base), file, $"base is {language.Base}, and can be {string.Join(" or ", Edge.Languages.Shipped)}");
        Refuse(language.Name.Length is 0 or > 40, file, "name is missing or longer than 40 characters");
        foreach (var (own, shipped) in language.Compared())
        {
            var strange = own.Keys.FirstOrDefault(key => !shipped.ContainsKey(key));
            Refuse(strange is not null, file, $"there is no text {strange}");
            var bent = own.Keys.FirstOrDefault(key => !ShippedTexts.Places(own[key]).SetEquals(ShippedTexts.Places(shipped[key])));
            Refuse(bent is not null, file, $"the places of {bent} are not those of the original");
        }

        return language;
    }

    /// <summary>How many texts are said in the base, because the file does not have them.</summary>
    public int Missing() => Compared().Sum(pair => pair.Shipped.Count - pair.Own.Count);

    private (IReadOnlyDictionary<string, string> Own, FrozenDictionary<string, string> Shipped)[] Compared() =>
        [(Screens, ShippedTexts.Read(typeof(Screens).FullName!, Base)), (Problems, ShippedTexts.Read(ShippedTexts.ProblemTexts, Base))];

    private static LanguageFile Parse(FileInfo file)
    {
        Refuse(file.Length > MaxBytes, file, $"it is larger than {MaxBytes} bytes");
        try
        {
            return JsonSerializer.Deserialize<LanguageFile>(File.ReadAllText(file.FullName), Form) ?? throw Refused(file, "it is empty");
        }
        catch (JsonException wrong)
        {
            throw Refused(file, wrong.Message);
        }
    }

    private static string CultureOf(FileInfo file)
    {
        var name = Path.GetFileNameWithoutExtension(file.Name);
        Refuse(Edge.Languages.Shipped.Contains(name), file, "the platform speaks it already");
        return CultureInfo.GetCultures(CultureTypes.AllCultures).FirstOrDefault(culture => culture.Name.Length > 0 && culture.Name == name)?.Name
            ?? throw Refused(file, "its name is no culture, like ug-CN");
    }

    private static void Refuse(bool isWrong, FileInfo file, string why)
    {
        if (isWrong)
        {
            throw Refused(file, why);
        }
    }

    private static StartRefusedException Refused(FileInfo file, string why) => new($"Language file {file.Name}: {why}.");
}
