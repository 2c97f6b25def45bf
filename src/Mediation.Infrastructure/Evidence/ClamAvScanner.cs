using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Mediation.Application.Evidence;
using Mediation.Domain.Common;

namespace Mediation.Infrastructure.Evidence;

/// <summary>Speaks the INSTREAM command of clamd: chunks with their length before them, an empty one at the end, one line in answer.</summary>
internal sealed class ClamAvScanner(ClamAvOptions options) : IMalwareScanner
{
    private const int ChunkBytes = 64 * 1024;
    private const int AnswerMaxBytes = 1024;
    private const string Found = " FOUND";

    public async Task<ScanVerdict> ScanAsync(Stream content, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.ScanTimeout);
        try
        {
            using var client = new TcpClient();
            await ConnectAsync(client, limit.Token);
            await using var line = client.GetStream();
            return VerdictIn(await AskAsync(line, content, limit.Token));
        }
        catch (Exception away) when (away is SocketException or IOException || (away is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return Away;
        }
    }

    private static ScanVerdict Away => new ScanVerdict.Unavailable(RuleCode.EvidenceScannerUnavailable.Code);

    private async Task ConnectAsync(TcpClient client, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.ConnectTimeout);
        await client.ConnectAsync(options.Host, options.Port, limit.Token);
    }

    private static async Task<string> AskAsync(NetworkStream line, Stream content, CancellationToken ct)
    {
        await line.WriteAsync("zINSTREAM\0"u8.ToArray(), ct);
        var chunk = new byte[sizeof(int) + ChunkBytes];
        int read;
        while ((read = await content.ReadAsync(chunk.AsMemory(sizeof(int)), ct)) > 0)
        {
            BinaryPrimitives.WriteInt32BigEndian(chunk, read);
            await line.WriteAsync(chunk.AsMemory(0, sizeof(int) + read), ct);
        }

        await line.WriteAsync(new byte[sizeof(int)], ct);
        var answer = new byte[AnswerMaxBytes];
        var length = 0;
        while (length < answer.Length && (read = await line.ReadAsync(answer.AsMemory(length), ct)) > 0)
        {
            length += read;
            if (answer.AsSpan(0, length).Contains((byte)0))
            {
                break;
            }
        }

        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    // "stream: OK", "stream: Eicar-Test-Signature FOUND", or an error, which is no verdict.
    private static ScanVerdict VerdictIn(string answer)
    {
        if (answer.EndsWith(": OK", StringComparison.Ordinal))
        {
            return new ScanVerdict.Clean();
        }

        var colon = answer.IndexOf(": ", StringComparison.Ordinal);
        return answer.EndsWith(Found, StringComparison.Ordinal) && colon >= 0 && colon + 2 < answer.Length - Found.Length
            ? new ScanVerdict.Infected(answer[(colon + 2)..^Found.Length])
            : Away;
    }
}
