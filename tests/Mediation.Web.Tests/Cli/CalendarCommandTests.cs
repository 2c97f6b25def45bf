using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Mediation.Web.Cli;

namespace Mediation.Web.Tests.Cli;

public sealed class CalendarCommandTests : IDisposable
{
    private const string Notice = """
        { "$schema": "x", "year": 2027, "papers": [], "days": [
          { "name": "元旦", "date": "2027-01-01", "isOffDay": true }, { "name": "元旦", "date": "2027-01-04", "isOffDay": true } ] }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("mediation-").FullName;

    [Fact]
    public async Task Import_OfANotice_IsShownAndKnownTheSecondTime()
    {
        string[] settings =
        [
            "--environment=Production", "--applicationName=Mediation.Web", $"--Protection:KeyFolder={Path.Combine(_folder, "keys")}",
            $"--Database:ConnectionString={Databases.NewConnectionString(DatabaseProvider.Sqlite, _folder)}",
        ];
        var file = Path.Combine(_folder, "2027.json");
        await File.WriteAllTextAsync(file, Notice, TestContext.Current.CancellationToken);
        await RunAsync(settings, "keys", "init");
        await RunAsync(settings, "migrate");

        var first = await RunAsync(settings, "calendar", "import", file);
        var again = await RunAsync(settings, "calendar", "import", file);
        var shown = await RunAsync(settings, "calendar", "show", "2027");
        var missing = await RunAsync(settings, "calendar", "import", "nosuch.json");

        first.Output.ShouldBe($"2027 edition 1: published, 1 days changed{Environment.NewLine}calendar.statutory-holiday-missing");
        again.Output.ShouldStartWith("2027 edition 1: on record already");
        shown.Output.ShouldContain("2027-01-04 off 元旦");
        (missing.Code, missing.Error).ShouldBe((1, "nosuch.json not found."));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<(int Code, string Output, string Error)> RunAsync(string[] settings, params string[] words)
    {
        string[] args = [.. words, .. settings];
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await HostCommands.Root(args).Parse(args).InvokeAsync(
            new() { EnableDefaultExceptionHandler = false, Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (code, output.ToString().Trim(), error.ToString().Trim());
    }
}
