using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Mediation.Infrastructure.Identity;
using Mediation.Infrastructure.Persistence;
using Mediation.Web;
using Mediation.Web.Auth;
using Mediation.Web.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Mediation.TestSupport;

/// <summary>The whole platform on a free loopback port, over a database and keys of its own.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    // Making RSA keys takes seconds; the hosts of a test run may share them, unlike the key ring.
    private static readonly Lazy<string> TokenKeyFolder = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("mediation-").FullName;
        TokenKeys.Create(folder);
        return folder;
    });

    private readonly string _folder;
    private readonly string[] _settings;
    private WebApplication _app;

    private RunningHost(string[] settings, string folder) => (_settings, _folder, _app) = (settings, folder, Build(settings));

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<RunningHost> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("mediation-").FullName;
        var keys = Directory.CreateDirectory(Path.Combine(folder, "keys")).FullName;
        foreach (var file in Directory.EnumerateFiles(TokenKeyFolder.Value))
        {
            File.Copy(file, Path.Combine(keys, Path.GetFileName(file)));
        }

        string[] own =
        [
            "--environment=Development",
            "--applicationName=Mediation.Web",
            "--urls=http://127.0.0.1:0",
            "--Jobs:Run=false",
            $"--Database:Provider={provider}",
            $"--Database:ConnectionString={await MigratedDatabase.NewAsync(provider, folder)}",
            $"--Protection:KeyFolder={keys}",
        ];
        var host = new RunningHost([.. own, .. settings], folder);
        await host._app.StartAsync();
        return host;
    }

    /// <summary>The node ends and another takes its place: same address, database and keys, and nothing of what the first one knew by heart.</summary>
    /// <param name="meanwhile">While nobody answers.</param>
    public async Task RestartAsync(Func<Task> meanwhile)
    {
        var address = Address;
        await _app.StopAsync();
        await _app.DisposeAsync();
        try
        {
            await meanwhile();
        }
        finally
        {
            _app = Build([.. _settings, $"--urls={address}"]);
            await _app.StartAsync();
        }
    }

    private static WebApplication Build(string[] settings) => MediationHost.Build(settings, builder => builder.Services.AddSharedKeys());

    /// <summary>A client that keeps cookies and shows redirects instead of following them.</summary>
    public HttpClient Browser() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = Address,
    };

    /// <summary>A program that acts for an account, of the demonstration unless a password is given, with a token got by the whole sign-in.</summary>
    public async Task<HttpClient> SignedInAsync(string name, string password = DemoAccounts.Password)
    {
        using var browser = Browser();
        return WithToken((await new SignInFlow(browser).TokensAsync(name, password)).AccessToken);
    }

    /// <summary>A partner system with a token of its own.</summary>
    public async Task<HttpClient> ClientAsync(string id, string secret)
    {
        using var browser = Browser();
        using var answer = await new SignInFlow(browser).PostTokenAsync(new()
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = id,
            ["client_secret"] = secret,
            ["scope"] = "api",
        });
        return WithToken((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!);
    }

    public async Task WithDbAsync(Func<AppDb, Task> act)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    /// <summary>Until it is disposed no connection opens: the server listens on another port, or a folder lies where the file was.</summary>
    public IDisposable WithoutDatabase()
    {
        var database = Services.GetRequiredService<DatabaseOptions>();
        var reachable = database.ConnectionString;
        database.ConnectionString = database.Provider == DatabaseProvider.PostgreSql
            ? new NpgsqlConnectionStringBuilder(reachable) { Port = 1 }.ToString()
            : $"Data Source={_folder}";
        return new Restored(() => database.ConnectionString = reachable);
    }

    /// <summary>Comes back when the database is as asked; the test's own time limit ends it otherwise.</summary>
    public async Task UntilAsync(Func<AppDb, Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var found = false;
        do
        {
            await looks.WaitForNextTickAsync(patience.Token);
            await WithDbAsync(async db => found = await holds(db));
        }
        while (!found);
    }

    public async Task<IReadOnlyList<AccessKind>> AccessRecordsAsync()
    {
        List<AccessKind> kinds = [];
        await WithDbAsync(db =>
        {
            kinds.AddRange(db.AccessRecords.OrderBy(record => record.At).ThenBy(record => record.Id).Select(record => record.Kind));
            return Task.CompletedTask;
        });
        return kinds;
    }

    private HttpClient WithToken(string token)
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await WithDbAsync(MigratedDatabase.LeaveAsync);
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Restored(Action restore) : IDisposable
    {
        public void Dispose() => restore();
    }
}
