using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Npgsql;

namespace Mediation.Scenarios.Stage;

/// <summary>The platform as it is installed: its own process, port, keys and database, all gone when it stops.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly string _folder;
    private readonly (DatabaseProvider Provider, string ConnectionString) _database;
    private readonly DateTimeOffset _startAt;
    private readonly string[] _settings;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool _isHandedOver;

    private ServerProcess(
        string folder, (DatabaseProvider Provider, string ConnectionString) database, DateTimeOffset startAt, params string[] settings)
    {
        (_folder, _database, _startAt, _settings) = (folder, database, startAt, settings);
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "Mediation.Web.dll"),
            "--Urls=http://127.0.0.1:0",
            $"--Database:Provider={_database.Provider}",
            $"--Database:ConnectionString={_database.ConnectionString}",
            $"--Protection:KeyFolder={Path.Combine(_folder, "keys")}",
            string.Create(CultureInfo.InvariantCulture, $"--Clock:StartAt={startAt:O}"),
            .. settings,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException($"The server ended:\n{Output}"));
    }

    private string Output => string.Join('\n', _output);

    public Uri Address { get; private set; } = null!;

    public static async Task<ServerProcess> StartAsync(DatabaseProvider provider, DateTimeOffset startAt, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("mediation-scenario-").FullName;
        return await new ServerProcess(folder, (provider, await MigratedDatabase.NewAsync(provider, folder)), startAt, settings).ListenAsync();
    }

    /// <summary>One more node over a database and keys that are somebody else's to clear away; it is on its way when this returns.</summary>
    public static ServerProcess Join(string folder, DatabaseProvider provider, string connectionString, DateTimeOffset startAt, params string[] settings)
    {
        var node = new ServerProcess(folder, (provider, connectionString), startAt, settings) { _isHandedOver = true };
        node.Start();
        return node;
    }

    public Task ReadyAsync() => _listening.Task.WaitAsync(Patience);

    public void MustBeAlive() => _process.HasExited.ShouldBeFalse($"The server ended by itself:\n{Output}");

    /// <summary>Ends the process as kill -9 does, in the middle of whatever it is doing.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: false);
        await _process.WaitForExitAsync();
    }

    /// <summary>Ends the process as kill -9 does, in the middle of whatever it is doing, and starts another over the same database and keys.</summary>
    public async Task<ServerProcess> KillAndStartAgainAsync()
    {
        await KillAsync();
        _isHandedOver = true;
        return await new ServerProcess(_folder, _database, _startAt, _settings).ListenAsync();
    }

    private void Start()
    {
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private async Task<ServerProcess> ListenAsync()
    {
        Start();
        try
        {
            Address = await _listening.Task.WaitAsync(Patience);
            return this;
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
        if (_isHandedOver)
        {
            return;
        }

        if (_database.Provider == DatabaseProvider.PostgreSql)
        {
            await DropAsync(_database.ConnectionString);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static async Task DropAsync(string connectionString)
    {
        var database = new NpgsqlConnectionStringBuilder(connectionString);
        await using var server = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres" });
        await using var drop = server.CreateCommand($"DROP DATABASE IF EXISTS \"{database.Database}\" WITH (FORCE)");
        await drop.ExecuteNonQueryAsync();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        if (Listening().Match(line) is { Success: true } match)
        {
            _listening.TrySetResult(new Uri(match.Groups["address"].Value));
        }
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://127\.0\.0\.1:\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();
}
