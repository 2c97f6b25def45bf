using System.CommandLine;
using Mediation.Application.Common;

namespace Mediation.Web.Cli;

internal static class HistoryCommands
{
    public static Command History(string[] settings)
    {
        var history = new Command("history", "The record of everything that was done");
        history.Subcommands.Add(HostCommands.Command("verify", "Check that no entry was changed or removed", ct => VerifyAsync(settings, ct)));
        return history;
    }

    private static async Task<int> VerifyAsync(string[] settings, CancellationToken ct)
    {
        await using var app = HostCommands.Build(settings);
        await using var scope = app.Services.CreateAsyncScope();
        var isWhole = await scope.ServiceProvider.GetRequiredService<IHistoryGuard>().VerifyAsync(Console.WriteLine, ct);
        return isWhole ? 0 : 1;
    }
}
