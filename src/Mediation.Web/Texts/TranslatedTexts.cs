using System.Collections.Frozen;
using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Mediation.Web.Texts;

/// <summary>The compiled texts, and over them those of the file of the visitor's language.</summary>
internal sealed class TranslatedTexts(ResourceManagerStringLocalizerFactory compiled, Edge.Languages languages) : IStringLocalizerFactory
{
    private readonly FrozenDictionary<string, LanguageFile> _files = languages.Files.ToFrozenDictionary(file => file.Culture);

    public IStringLocalizer Create(Type resourceSource) => Over(compiled.Create(resourceSource), file => file.Screens);

    public IStringLocalizer Create(string baseName, string location) => Over(compiled.Create(baseName, location), file => file.Problems);

    private IStringLocalizer Over(IStringLocalizer texts, Func<LanguageFile, IReadOnlyDictionary<string, string>> part) =>
        _files.Count == 0 ? texts : new Localizer(texts, _files.ToFrozenDictionary(file => file.Key, file => part(file.Value)));

    private sealed class Localizer(IStringLocalizer texts, FrozenDictionary<string, IReadOnlyDictionary<string, string>> own) : IStringLocalizer
    {
        public LocalizedString this[string name] => Own(name) is { } text ? new LocalizedString(name, text) : texts[name];

        public LocalizedString this[string name, params object[] arguments] => Own(name) is { } text
            ? new LocalizedString(name, string.Format(CultureInfo.CurrentCulture, text, arguments))
            : texts[name, arguments];

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
            texts.GetAllStrings(includeParentCultures).Select(text => this[text.Name]);

        private string? Own(string name) =>
            own.TryGetValue(CultureInfo.CurrentCulture.Name, out var language) ? language.GetValueOrDefault(name) : null;
    }
}
