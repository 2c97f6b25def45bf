using System.Collections.Frozen;
using System.Globalization;
using Mediation.Web.Texts;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Mediation.Web.Edge;

/// <summary>
/// What the visitor chose; else Chinese, unless the browser asks for another language that is served. A language of a file is the culture of the
/// request, the one it is based on its UI culture: whatever the file does not have, code that asks for the UI culture says in the base.
/// </summary>
internal sealed class Languages
{
    public const string Cookie = "language";
    public const string FolderSetting = "Languages:Folder";

    private static readonly FrozenDictionary<string, string> ShippedNames =
        new Dictionary<string, string> { [Domain.Notices.Languages.Chinese] = "中文", [Domain.Notices.Languages.English] = "English" }.ToFrozenDictionary();

    public Languages(IConfiguration configuration)
    {
        var folder = configuration[FolderSetting];
        Files = folder is null ? [] : [.. new DirectoryInfo(folder).EnumerateFiles("*.json").OrderBy(file => file.Name, StringComparer.Ordinal).Select(LanguageFile.Read)];
        Names = [.. Shipped.Select(culture => (culture, ShippedNames[culture])), .. Files.Select(file => (file.Culture, file.Name))];
    }

    public static IReadOnlyList<string> Shipped => Domain.Notices.Languages.All;

    public IReadOnlyList<LanguageFile> Files { get; }

    /// <summary>Each served culture and what it calls itself.</summary>
    public IReadOnlyList<(string Culture, string Name)> Names { get; }

    /// <returns>What the cookie holds for this language; null for one that is not served.</returns>
    public string? CookieOf(string language) =>
        Names.Any(one => one.Culture == language) ? CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language, BaseOf(language))) : null;

    public string BaseOf(string culture) => Files.FirstOrDefault(file => file.Culture == culture)?.Base ?? culture;

    /// <summary>The language of the page, as its lang attribute and the answer's Content-Language say it.</summary>
    public static string Current => CultureInfo.CurrentCulture.Name;

    internal void Apply(RequestLocalizationOptions options)
    {
        options.SetDefaultCulture(Shipped[0]).AddSupportedCultures([.. Names.Select(one => one.Culture)]).AddSupportedUICultures([.. Shipped]);
        options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = Cookie }, new BrowserLanguage(this)];
    }

    private sealed class BrowserLanguage(Languages languages) : RequestCultureProvider
    {
        private readonly AcceptLanguageHeaderRequestCultureProvider _header = new();

        public override async Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
            await _header.DetermineProviderCultureResult(httpContext) is { } asked
                ? new([.. asked.Cultures], [.. asked.Cultures.Select(culture => (Microsoft.Extensions.Primitives.StringSegment)languages.BaseOf(culture.Value!))])
                : null;
    }
}

internal static class LanguageRegistration
{
    public static void AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddSingleton<Languages>().AddSingleton<ResourceManagerStringLocalizerFactory>().AddSingleton<IStringLocalizerFactory, TranslatedTexts>();
        services.AddSingleton<IConfigureOptions<RequestLocalizationOptions>>(provider =>
            new ConfigureOptions<RequestLocalizationOptions>(provider.GetRequiredService<Languages>().Apply));
    }

    /// <summary>Says in which language the answer is.</summary>
    public static void UseLanguages(this WebApplication app)
    {
        app.UseRequestLocalization();
        app.Use((context, next) =>
        {
            context.Response.Headers.ContentLanguage = Languages.Current;
            return next(context);
        });
    }
}
