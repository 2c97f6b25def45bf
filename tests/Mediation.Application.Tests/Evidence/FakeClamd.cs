using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Mediation.Application.Tests.Evidence;

/// <summary>A clamd on a loopback port that speaks its protocol and knows one virus: the EICAR test string.</summary>
internal sealed class FakeClamd : IAsyncDisposable
{
    /// <summary>In two halves, so that no scanner takes this file for it.</summary>
    public static readonly byte[] Eicar = Encoding.ASCII.GetBytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD" + "-ANTIVIRUS-TEST-FILE!$H+H*");

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;
    private int _scans;

    public FakeClamd()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Scans => _scans;

    /// <summary>What it answers instead of a verdict.</summary>
    public string? Trouble { get; set; }

    public KeyValuePair<string, string?>[] Settings =>
    [
        new("Evidence:ClamAv:Host", "127.0.0.1"),
        new("Evidence:ClamAv:Port", Port.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new("Evidence:ClamAv:ScanTimeout", "00:00:10"),
    ];

    /// <summary>A port where nobody listens.</summary>
    public static int ClosedPort()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return port;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _serving;
        _end.Dispose();
        _listener.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await AnswerAsync(client.GetStream(), _end.Token);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            return;
        }
    }

    private async Task AnswerAsync(NetworkStream line, CancellationToken ct)
    {
        var command = new byte[10];
        await line.ReadExactlyAsync(command, ct);
        if (Encoding.ASCII.GetString(command) != "zINSTREAM\0")
        {
            await line.WriteAsync("UNKNOWN COMMAND\0"u8.ToArray(), ct);
            return;
        }

        using var content = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await line.ReadExactlyAsync(length, ct);
            var chunk = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (chunk.Length == 0)
            {
                break;
            }

            await line.ReadExactlyAsync(chunk, ct);
            content.Write(chunk);
        }

        Interlocked.Increment(ref _scans);
        var verdict = Trouble ?? (content.ToArray().AsSpan().IndexOf(Eicar) >= 0 ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
        await line.WriteAsync(Encoding.ASCII.GetBytes(verdict + "\0"), ct);
    }
}
