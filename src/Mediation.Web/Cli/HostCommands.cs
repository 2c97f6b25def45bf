using System.CommandLine;
using Mediation.Infrastructure.Persistence;
using Mediation.Web.Edge;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Web.Cli;

/// <summary>The commands of the host. Settings may follow any of them, e.g. migrate --Database:Provider=PostgreSql.</summary>
internal static class HostCommands
{
    public static RootCommand Root(string[] args)
    {
        var settings = Settings(args);
        var root = new RootCommand("Labour-dispute mediation platform") { TreatUnmatchedTokensAsErrors = false };
        root.SetAction((parsed, ct) => parsed.UnmatchedTokens is [var word, ..] && !word.StartsWith('-') ? UnknownAsync(word) : ServeAsync(settings, ct));
        root.Subcommands.Add(Command("serve", "Answer requests and run jobs (the default)", ct => ServeAsync(settings, ct)));
        root.Subcommands.Add(Command("migrate", "Bring the database to this release", ct => MigrateAsync(settings, ct)));
        root.Subcommands.Add(KeyCommands.Keys(settings));
        root.Subcommands.Add(HistoryCommands.History(settings));
        root.Subcommands.Add(AgencyCommands.Agency());
        root.Subcommands.Add(AccountCommands.Account());
        root.Subcommands.Add(ClientCommands.Client());
        root.Subcommands.Add(CalendarCommands.Calendar());
        root.Subcommands.Add(ExchangeCommands.Exchange());
        root.Subcommands.Add(LanguageCommands.Language());
        return root;
    }

    /// <summary>A command that leaves settings to the configuration.</summary>
    public static Command Command(string name, string description, Func<CancellationToken, Task<int>> action)
    {
        var command = new Command(name, description) { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((_, ct) => action(ct));
        return command;
    }

    /// <summary>The platform for one command. It logs warnings only: the outcome alone goes to the output, and what fails is thrown anyway.</summary>
    public static WebApplication Build(string[] settings) => MediationHost.Build(
        ["--Serilog:MinimumLevel:Default=Warning", "--Serilog:MinimumLevel:Override:Microsoft.EntityFrameworkCore=Fatal", .. settings]);

    private static string[] Settings(string[] args) => [.. args.SkipWhile(arg => !arg.StartsWith('-'))];

    private static async Task<int> UnknownAsync(string word)
    {
        await Console.Error.WriteLineAsync($"There is no command {word}; see --help.");
        return 1;
    }

    private static async Task<int> ServeAsync(string[] settings, CancellationToken ct)
    {
        await using var app = MediationHost.Build(settings);
        ProductionChecks.Require(app.Configuration, app.Environment);
        await ReachAsync(app, ct);
        await app.RunAsync(ct);
        return 0;
    }

    // Tried before the host starts, which would write the whole stack of a database that is not there. In Development the start makes it.
    private static async Task ReachAsync(WebApplication app, CancellationToken ct)
    {
        if (!app.Environment.IsDevelopment())
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AppDb>().Database.GetDbConnection().OpenAsync(ct);
        }
    }

    private static async Task<int> MigrateAsync(string[] settings, CancellationToken ct)
    {
        await using var app = Build(settings);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDb>().Database.MigrateAsync(ct);
        return 0;
    }
}
