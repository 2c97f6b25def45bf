using System.CommandLine;
using Mediation.Infrastructure.Protection;
using Mediation.Web.Auth;

namespace Mediation.Web.Cli;

internal static class KeyCommands
{
    public static Command Keys(string[] settings)
    {
        var keys = new Command("keys", "The keys that seal personal data and sign tokens");
        keys.Subcommands.Add(HostCommands.Command("init", "Create the keys of a new installation, or the token keys when only they are missing", ct => InitAsync(settings, ct)));
        keys.Subcommands.Add(Rotate(settings));
        return keys;
    }

    private static Command Rotate(string[] settings)
    {
        var alsoIndex = new Option<bool>("--index-key") { Description = "Also replace the key of the blind indexes; stop the platform meanwhile" };
        var rotate = new Command("rotate", "Add a key and seal every row under it; run it again after an interruption") { TreatUnmatchedTokensAsErrors = false };
        rotate.Options.Add(alsoIndex);
        rotate.SetAction((parsed, ct) => RotateAsync([.. settings.Where(setting => setting != alsoIndex.Name)], parsed.GetValue(alsoIndex), ct));
        return rotate;
    }

    private static async Task<int> InitAsync(string[] settings, CancellationToken ct)
    {
        await using var app = HostCommands.Build(settings);
        var folder = ProtectionRegistration.KeyFolder(app.Configuration, app.Environment);
        var ring = Path.Combine(folder, ProtectionRegistration.RingFile);
        if (!File.Exists(ring) || TokenKeys.AreWholeIn(folder))
        {
            KeyRing.Create(ring, app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        }

        TokenKeys.Create(folder);
        await Console.Out.WriteLineAsync($"Created in {folder}. Back it up, apart from the database.".AsMemory(), ct);
        return 0;
    }

    private static async Task<int> RotateAsync(string[] settings, bool alsoIndex, CancellationToken ct)
    {
        await using var app = HostCommands.Build(settings);
        await using var scope = app.Services.CreateAsyncScope();
        var progress = new Progress<ReSeal.Progress>(step => Console.WriteLine($"{step.Table}: {step.Rows}"));
        var rows = await scope.ServiceProvider.GetRequiredService<ReSeal>().RunAsync(alsoIndex, progress, ct);
        await Console.Out.WriteLineAsync($"{rows} rows sealed under the new key. Back up the key folder.".AsMemory(), ct);
        return 0;
    }
}
