using System.Diagnostics;
using System.Globalization;

namespace Mediation.Application.Tests.Evidence;

/// <summary>ClamAV's own daemon on a loopback port, with one signature of ours: the EICAR test string.</summary>
internal sealed class RealClamd : IAsyncDisposable
{
    private const string Programme = "/usr/sbin/clamd";
    private const string Ready = "Self checking";

    private readonly DirectoryInfo _folder;
    private readonly Process _process;
    private readonly int _port;

    private RealClamd(DirectoryInfo folder, Process process, int port) => (_folder, _process, _port) = (folder, process, port);

    public KeyValuePair<string, string?>[] Settings =>
        [new("Evidence:ClamAv:Host", "127.0.0.1"), new("Evidence:ClamAv:Port", _port.ToString(CultureInfo.InvariantCulture))];

    public static async Task<RealClamd> StartAsync()
    {
        if (!File.Exists(Programme))
        {
            throw new InvalidOperationException($"{Programme} is missing: install clamav-daemon; bash tests/run.sh does.");
        }

        var folder = Directory.CreateTempSubdirectory("mediation-");
        var signatures = folder.CreateSubdirectory("signatures");
        await File.WriteAllTextAsync(
            Path.Combine(signatures.FullName, "test.ndb"), $"Eicar-Test-Signature:0:*:{Convert.ToHexStringLower(FakeClamd.Eicar)}\n");
        var port = FakeClamd.ClosedPort();
        var settings = Path.Combine(folder.FullName, "clamd.conf");
        await File.WriteAllTextAsync(settings, string.Create(CultureInfo.InvariantCulture, $"""
            Foreground yes
            TCPSocket {port}
            TCPAddr 127.0.0.1
            DatabaseDirectory {signatures.FullName}
            TemporaryDirectory {folder.FullName}

            """));
        var process = Process.Start(new ProcessStartInfo(Programme, ["--config-file", settings])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var clamd = new RealClamd(folder, process, port);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(Ready, StringComparison.Ordinal))
            {
                return clamd;
            }
        }

        await clamd.DisposeAsync();
        throw new InvalidOperationException("clamd ended before it was ready.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}
