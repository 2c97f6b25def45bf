using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Mediation.Application.Tests.Notices;

/// <summary>A mail server on a free loopback port that speaks enough SMTP (RFC 5321) to be sent to, and keeps what it took.</summary>
internal sealed class SmtpListener : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentQueue<MimeMessage> _taken = new();
    private readonly ConcurrentQueue<string> _heard = new();
    private readonly ConcurrentBag<Task> _talks = [];
    private readonly Task _accepting;

    public SmtpListener()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyCollection<MimeMessage> Taken => _taken;

    /// <summary>Every command line as it came.</summary>
    public IReadOnlyCollection<string> Heard => _heard;

    /// <summary>Answer to a command, e.g. "550 no such user" to RCPT; null lets it pass. "END" is asked after the data.</summary>
    public Func<string, string?> Answer { get; set; } = _ => null;

    /// <summary>Says nothing any more after the data was sent.</summary>
    public bool StallsAfterData { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_talks);
        _closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!_closing.IsCancellationRequested)
            {
                _talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_closing.Token)));
            }
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
            await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 test ESMTP");
            while (await reader.ReadLineAsync(_closing.Token) is { } line)
            {
                _heard.Enqueue(line);
                var verb = line.Split(' ', ':')[0].ToUpperInvariant();
                if (verb == "DATA" && Answer("DATA") is null)
                {
                    await writer.WriteLineAsync("354 go on");
                    await TakeAsync(reader, writer);
                    continue;
                }

                await writer.WriteLineAsync(Answer(verb) ?? Usual(verb));
                if (verb == "QUIT")
                {
                    return;
                }
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The sender hung up, or the test is over.
        }
    }

    private static string Usual(string verb) => verb switch
    {
        "EHLO" => "250-test\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 SIZE 1000000",
        "QUIT" => "221 bye",
        "HELO" or "MAIL" or "RCPT" or "RSET" or "NOOP" => "250 OK",
        _ => "500 unknown",
    };

    private async Task TakeAsync(StreamReader reader, StreamWriter writer)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_closing.Token) is { } line && line != ".")
        {
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        if (Answer("END") is { } refused)
        {
            await writer.WriteLineAsync(refused);
            return;
        }

        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
        _taken.Enqueue(await MimeMessage.LoadAsync(bytes, _closing.Token));
        if (StallsAfterData)
        {
            await Task.Delay(Timeout.Infinite, _closing.Token);
        }

        await writer.WriteLineAsync("250 queued");
    }
}
