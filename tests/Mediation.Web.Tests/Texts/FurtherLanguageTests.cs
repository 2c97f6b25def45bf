using System.Text.Json;
using AngleSharp.Dom;
using Mediation.Infrastructure;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Mediation.Web.Cli;
using Mediation.Web.Tests.Host;
using Mediation.Web.Texts;

namespace Mediation.Web.Tests.Texts;

public sealed class FurtherLanguageTests : IDisposable
{
    private static readonly Dictionary<string, string> Few = new() { ["start.title"] = "Эмгек талашы" };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mediation-");

    [Fact]
    public async Task Page_OfAFileInTheFolder_SpeaksItAndItsBaseForTheRest()
    {
        await WriteAsync("ky-KG", new { name = "Кыргызча", @base = "zh-CN", screens = Few, problems = new { } });
        await using var host = await RunningHost.StartAsync(DatabaseProvider.Sqlite, $"--Languages:Folder={_folder.FullName}");
        using var person = await host.PersonAsync();
        person.DefaultRequestHeaders.AcceptLanguage.ParseAdd("ky-KG");

        using var answer = await person.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        var page = await Host.Screens.ReadAsync(answer);

        answer.Content.Headers.ContentLanguage.ShouldBe(["ky-KG"]);
        page.DocumentElement.GetAttribute("lang").ShouldBe("ky-KG");
        page.Title.ShouldNotBeNull().ShouldContain("Эмгек талашы");
        page.QuerySelectorAll("button[name=language]").Select(button => button.Text()).ShouldBe(["中文", "English"]);
        page.Said("footer [name=size]").ShouldBe(ShippedTexts.Read(typeof(Mediation.Web.Texts.Screens).FullName!, "zh-CN")["display.large"]);
    }

    [Fact]
    public async Task Switch_ToTheFurtherLanguage_IsKept()
    {
        await WriteAsync("ky-KG", new { name = "Кыргызча", @base = "en", screens = Few, problems = new { } });
        await using var host = await RunningHost.StartAsync(DatabaseProvider.Sqlite, $"--Languages:Folder={_folder.FullName}");
        using var person = await host.PersonAsync();

        using var chosen = await person.PostAsync(
            new Uri("/display", UriKind.Relative), new FormUrlEncodedContent([new("language", "ky-KG"), new("back", "/")]), TestContext.Current.CancellationToken);

        (await person.SeeAsync("/")).Title.ShouldNotBeNull().ShouldContain("Эмгек талашы");
    }

    [Theory]
    [InlineData("""{ "name": "X", "base": "zh-CN", "screens": { "no.such.text": "x" }, "problems": {} }""", "there is no text no.such.text")]
    [InlineData("""{ "name": "X", "base": "zh-CN", "screens": { "rule.version": "x" }, "problems": {} }""", "the places of rule.version are not those of the original")]
    [InlineData("""{ "name": "X", "base": "fr", "screens": {}, "problems": {} }""", "base is fr")]
    [InlineData("""{ "name": "", "base": "en", "screens": {}, "problems": {} }""", "name is missing")]
    [InlineData("""{ "name": "X", "base": "en", "screens": {} }""", "problems")]
    [InlineData("not JSON", "is an invalid JSON literal")]
    public async Task File_ThatIsWrong_IsRefusedByName(string text, string why)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, "ky-KG.json"));
        await File.WriteAllTextAsync(file.FullName, text, TestContext.Current.CancellationToken);

        var refused = Should.Throw<StartRefusedException>(() => LanguageFile.Read(file));

        refused.Message.ShouldStartWith("Language file ky-KG.json: ");
        refused.Message.ShouldContain(why);
    }

    [Theory]
    [InlineData("zh-CN", "the platform speaks it already")]
    [InlineData("klingon", "its name is no culture")]
    public async Task File_NamedWrongly_IsRefused(string name, string why)
    {
        var file = await WriteAsync(name, new { name = "X", @base = "en", screens = Few, problems = new { } });

        Should.Throw<StartRefusedException>(() => LanguageFile.Read(file)).Message.ShouldContain(why);
    }

    [Fact]
    public async Task Template_Translated_LeavesNothingToItsBase()
    {
        await using var written = new StringWriter();
        (await HostCommands.Root([]).Parse(["language", "template", "--base", "en"])
            .InvokeAsync(new() { Output = written }, TestContext.Current.CancellationToken)).ShouldBe(0);

        var file = new FileInfo(Path.Combine(_folder.FullName, "ky-KG.json"));
        var template = written.ToString();
        await File.WriteAllTextAsync(file.FullName, template.Replace("\"name\": \"\"", "\"name\": \"Кыргызча\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        LanguageFile.Read(file).Missing().ShouldBe(0);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<FileInfo> WriteAsync(string name, object file)
    {
        var path = new FileInfo(Path.Combine(_folder.FullName, $"{name}.json"));
        await File.WriteAllTextAsync(path.FullName, JsonSerializer.Serialize(file), TestContext.Current.CancellationToken);
        path.Refresh();
        return path;
    }
}
