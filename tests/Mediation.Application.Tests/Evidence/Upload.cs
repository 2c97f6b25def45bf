using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Evidence;
using Mediation.Domain.Evidence;
using Mediation.Domain.Referrals;
using Mediation.TestSupport;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Tests.Evidence;

/// <summary>Files as a phone would send them.</summary>
internal static class Upload
{
    /// <summary>A picture by its first bytes; the rest is noise of its own.</summary>
    public static byte[] Photo(int size, int seed = 1)
    {
        var bytes = new byte[size];
        new Random(seed).NextBytes(bytes);
        byte[] magic = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8];
        magic.AsSpan(0, Math.Min(size, magic.Length)).CopyTo(bytes);
        return bytes;
    }

    public static byte[] Document(params (string Name, string Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                writer.Write(content);
            }
        }

        return bytes.ToArray();
    }

    public static AddEvidence Announced(EvidenceOf of, byte[] content, string name = "工资条.jpg", string? hash = null) => new()
    {
        Of = of,
        Name = name,
        Size = content.Length,
        Kind = EvidenceKind.Payslip,
        Purpose = "证明十二月工资未付",
        Sha256 = hash,
    };

    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public static async Task<EvidenceItem> SendAsync(
        TestPlatform platform, EvidenceOf of, byte[] content, Caller caller, string name = "工资条.jpg", Shareability share = Shareability.Shareable, Guid? party = null)
    {
        var begun = await platform.SendAsync(Announced(of, content, name) with { Share = share, Party = party }, caller);
        return await SendPiecesAsync(platform, of, begun.Id, content, caller);
    }

    public static async Task<EvidenceItem> SendPiecesAsync(TestPlatform platform, EvidenceOf of, Guid id, byte[] content, Caller caller, long from = 0)
    {
        EvidenceItem? item = null;
        while (from < content.Length)
        {
            var piece = content.AsSpan((int)from, Math.Min(200_000, content.Length - (int)from)).ToArray();
            item = await platform.SendAsync(new AddPiece(of, id, from, piece), caller);
            from = item.Offset;
        }

        return item!;
    }

    public static async Task<byte[]> ReadAsync(TestPlatform platform, EvidenceOf of, Guid id, Caller caller)
    {
        // Read inside the request's scope, as the web does.
        var read = Array.Empty<byte>();
        await platform.InScopeAsync(caller, async sender =>
        {
            var content = await sender.Send(new ReadEvidence(of, id));
            using var bytes = new MemoryStream();
            await content.Bytes.CopyToAsync(bytes);
            read = bytes.ToArray();
        });
        return read;
    }

    private static async Task InScopeAsync(this TestPlatform platform, Caller caller, Func<IMediator, Task> act)
    {
        await using var scope = platform.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().ActAs(caller);
        await act(scope.ServiceProvider.GetRequiredService<IMediator>());
    }
}
