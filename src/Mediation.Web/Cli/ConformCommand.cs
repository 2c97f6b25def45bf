using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using Mediation.Application.Common;
using Mediation.Application.Exchange;
using Mediation.Web.Exchange.Conformance;

namespace Mediation.Web.Cli;

/// <summary>The conformance kit: touches no database of ours, and of the other system only a partner made for it.</summary>
internal static class ConformCommand
{
    public static Command Conform()
    {
        var url = new Option<string>("--url") { Description = "Where the system to be tried listens, without /exchange/v1", Required = true };
        var node = new Option<string>("--node") { Description = "Code under which it knows this kit as a partner", DefaultValueFactory = _ => "CONFORMANCE" };
        var from = new Option<string>("--from") { Description = "Agency it knows to be served by the kit", Required = true };
        var to = new Option<string>("--to") { Description = "Agency that works in it", Required = true };
        var listen = new Option<string>("--listen") { Description = "Where it reads the kit's keys", DefaultValueFactory = _ => "http://127.0.0.1:5090" };
        var key = new Option<string?>("--partner-key") { Description = "PEM file of the kit's first key on P-256; made anew without it" };
        var conform = new Command("conform", "Play a partner against a system, well-behaved and not; one line for each check")
        {
            url, node, from, to, listen, key,
        };
        conform.TreatUnmatchedTokensAsErrors = false;
        conform.SetAction(async (words, ct) =>
        {
            await using var app = HostCommands.Build([.. words.UnmatchedTokens]);
            using var http = new HttpClient { BaseAddress = new Uri(words.GetRequiredValue(url).TrimEnd('/') + "/") };
            var setting = new Setting(words.GetRequiredValue(node), words.GetRequiredValue(from), words.GetRequiredValue(to), words.GetRequiredValue(listen));
            return await RunAsync(
                setting, Key(words.GetValue(key)), http, app.Services.GetRequiredService<ICloudEvents>(), words.InvocationConfiguration.Output.WriteLine, ct);
        });
        return conform;
    }

    /// <returns>Zero when every check held.</returns>
    internal static async Task<int> RunAsync(
        Setting setting, ECDsa key, HttpClient http, ICloudEvents events, Action<string> say, CancellationToken ct)
    {
        if (await AbilitiesAsync(http, ct) is not { } abilities)
        {
            say("FAIL  it does not say at exchange/v1 who it is and what it can do");
            return 1;
        }

        using var party = new TestParty(setting.Node, abilities.Node, http, TimeProvider.System);
        party.Use(key);
        await using var stand = await KeyStand.OpenAsync(setting.Listen, () => party.Published, setting.Node, ct);
        var run = new ConformanceRun(party, events, setting.From, setting.To, TimeProvider.System, say);
        await run.RunAsync(abilities, ct);
        say(run.Total);
        return run.Failed == 0 ? 0 : 1;
    }

    private static ECDsa Key(string? file)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (file is not null)
        {
            key.ImportFromPem(File.ReadAllText(file));
        }

        return key;
    }

    private static async Task<ExchangeAbilities?> AbilitiesAsync(HttpClient http, CancellationToken ct)
    {
        try
        {
            return await http.GetFromJsonAsync<ExchangeAbilities>("exchange/v1", ct) is { Node.Length: > 0, Versions: not null } abilities
                && abilities.Versions.Contains(ExchangeOptions.Versions[0])
                    ? abilities
                    : null;
        }
        catch (Exception failed) when (failed is HttpRequestException or JsonException)
        {
            return null;
        }
    }

    internal sealed record Setting(string Node, string From, string To, string Listen);
}
