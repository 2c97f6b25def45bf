using Mediation.Infrastructure;
using Mediation.Infrastructure.Identity;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Mediation.Web.Cli;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Web.Tests.Cli;

/// <summary>What an operator types to make an empty installation one that people can use.</summary>
public sealed class FirstStepsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mediation-").FullName;

    [Theory]
    [EveryDatabase]
    public async Task Production_Empty_IsMadeUsable(DatabaseProvider provider)
    {
        var settings = Settings(provider);
        await RunAsync(settings, "keys", "init");
        await RunAsync(settings, "migrate");

        var agency = await RunAsync(settings, [.. Agency]);
        var security = await RunAsync(settings, "account", "add", "security1", "--name", "某甲", "--role", "SecurityAdministrator");
        var head = await RunAsync(settings, "account", "add", "head1", "--name", "某乙", "--role", "CentreHead", "--agency", "XC-UNION");
        var reset = await RunAsync(settings, "account", "reset", "HEAD1");
        var client = await RunAsync(settings, "client", "add", "court-system", "--name", "某某法院");
        var desk = await RunAsync(settings, "client", "add-workspace", "desk", "--name", "窗口", "--redirect", "https://desk.example/back");

        new[] { agency, security, head, reset, client, desk }.ShouldAllBe(run => run.Code == 0);
        head.Output.Split(' ')[0].ShouldBe("head1");
        await using var app = MediationHost.Build([.. settings, "--urls=http://127.0.0.1:0", "--Jobs:Run=false"]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        (await SignsInAsync(app.Services, "head1", head.Output.Split(' ')[1])).ShouldBeFalse();
        (await SignsInAsync(app.Services, "head1", reset.Output.Split(' ')[1])).ShouldBeTrue();
        (await SignsInAsync(app.Services, "security1", security.Output.Split(' ')[1])).ShouldBeTrue();
        await DropAsync(app.Services);
    }

    [Fact]
    public async Task AgencyImport_OfTheExample_BringsInADistrictAndNamesFaultyLines()
    {
        var settings = Settings(DatabaseProvider.Sqlite);
        await RunAsync(settings, "keys", "init");
        await RunAsync(settings, "migrate");
        await RunAsync(settings, [.. Agency]);
        var example = Path.Combine(AppContext.BaseDirectory, "agencies-example.csv");
        var broken = Path.Combine(_folder, "broken.csv");
        await File.WriteAllTextAsync(
            broken, "code,name,name-en,kind,level,parent,areas,number,from\r\nA,某,B,Guild,District,,110115,{year}{serial},2026-02-30\r\n", TestContext.Current.CancellationToken);

        var first = await RunAsync(settings, "agency", "import", example);
        var second = await RunAsync(settings, "agency", "import", example);
        var refused = await RunAsync(settings, "agency", "import", broken);

        first.Output.ShouldBe("4 added, 0 known already");
        second.Output.ShouldBe("0 added, 4 known already");
        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain("line 2: kind");
        refused.Error.ShouldContain("line 2: from");
    }

    [Fact]
    public async Task Command_Refused_SaysWhyInOneLineAndChangesNothing()
    {
        var settings = Settings(DatabaseProvider.Sqlite);
        await RunAsync(settings, "keys", "init");
        await RunAsync(settings, "migrate");
        await RunAsync(settings, [.. Agency]);

        var twice = await RunAsync(settings, [.. Agency]);
        var both = await RunAsync(
            settings, "account", "add", "both", "--name", "某某", "--role", "SecurityAdministrator", "--role", "SystemAdministrator");
        var unfit = await RunAsync(settings, "account", "add", "x", "--name", "某某", "--role", "Party");
        var nobody = await RunAsync(settings, "account", "close", "nobody");

        new[] { twice, both, unfit, nobody }.ShouldAllBe(run => run.Code == 1 && run.Output.Length == 0);
        twice.Error.ShouldStartWith("already-exists:");
        both.Error.ShouldStartWith("account.administrators-apart:");
        unfit.Error.ShouldStartWith("SignInName:");
        nobody.Error.ShouldBe("nobody not found.");
    }

    [Fact]
    public async Task Command_BeforeMigrate_IsRefused()
    {
        var settings = Settings(DatabaseProvider.Sqlite);
        await RunAsync(settings, "keys", "init");

        var refused = await Should.ThrowAsync<StartRefusedException>(() => RunAsync(settings, "client", "add", "court-system", "--name", "某某法院"));

        refused.Message.ShouldContain("migrate");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<string> Agency =>
    [
        "agency", "add", "XC-UNION", "--name", "某某区总工会调解中心", "--name-en", "Some District Union Mediation Centre",
        "--number", "某工调〔{year}〕{serial:00000}号", "--area", "110115", "--area", "BDA", "--from", "2026-01-01",
    ];

    private static async Task<(int Code, string Output, string Error)> RunAsync(string[] settings, params string[] words)
    {
        string[] args = [.. words, .. settings];
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await HostCommands.Root(args).Parse(args).InvokeAsync(
            new() { EnableDefaultExceptionHandler = false, Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (code, output.ToString().Trim(), error.ToString().Trim());
    }

    private static async Task<bool> SignsInAsync(IServiceProvider services, string name, string password)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PasswordCheck>().TryAsync(name, password, TestContext.Current.CancellationToken) is not null;
    }

    private static async Task DropAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDb>().Database.EnsureDeletedAsync();
    }

    private string[] Settings(DatabaseProvider provider) =>
    [
        "--environment=Production",
        "--applicationName=Mediation.Web",
        $"--Protection:KeyFolder={Path.Combine(_folder, "keys")}",
        "--Delivery:AllowFiles=true",
        $"--Delivery:Folder={Path.Combine(_folder, "outgoing")}",
        $"--Database:Provider={provider}",
        $"--Database:ConnectionString={Databases.NewConnectionString(provider, _folder)}",
    ];
}
