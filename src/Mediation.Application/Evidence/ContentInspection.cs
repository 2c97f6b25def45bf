using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Mediation.Domain.Evidence;
using Mediation.Domain.Referrals;

namespace Mediation.Application.Evidence;

/// <summary>What the bytes of a file are, read once from beginning to end.</summary>
/// <param name="MediaType">Null where it is refused.</param>
internal sealed record InspectedContent(string Hash, string? MediaType, EvidenceRefusal? Refusal);

internal static class ContentInspection
{
    private const int BufferBytes = 64 * 1024;

    public static async Task<InspectedContent> ReadAsync(Stream content, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (head, text, buffer, length) = (new byte[ContentSignature.HeadBytes], new TextProbe(), new byte[BufferBytes], 0);
        int read;
        while ((read = await content.ReadAsync(buffer, ct)) > 0)
        {
            var bytes = buffer.AsSpan(0, read);
            hash.AppendData(bytes);
            text.Feed(bytes);
            var wanted = Math.Min(head.Length - length, read);
            bytes[..wanted].CopyTo(head.AsSpan(length));
            length += wanted;
        }

        var (type, refusal) = await JudgeAsync(content, head.AsMemory(0, length), text.End(), ct);
        return new InspectedContent(Convert.ToHexStringLower(hash.GetHashAndReset()), type, refusal);
    }

    private static async Task<(string? Type, EvidenceRefusal? Refusal)> JudgeAsync(Stream content, ReadOnlyMemory<byte> head, bool isText, CancellationToken ct)
    {
        if (ContentSignature.RunsWhenOpened(head.Span))
        {
            return (null, EvidenceRefusal.RunsWhenOpened);
        }

        var type = ContentSignature.Of(head.Span);
        if (type == ContentSignature.Zip)
        {
            return await UnpackAsync(content, ct);
        }

        return type is not null && PaperFile.MayBeHandedIn(type) && (type != ContentSignature.Text || isText) ? (type, null) : (null, EvidenceRefusal.TypeNotTaken);
    }

    private static async Task<(string? Type, EvidenceRefusal? Refusal)> UnpackAsync(Stream content, CancellationToken ct)
    {
        try
        {
            content.Position = 0;
            await using var archive = await ZipArchive.CreateAsync(content, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8, ct);
            if (OfficePackage.Fault([.. archive.Entries.Select(part => new PackedPart(part.FullName, part.CompressedLength, part.Length))]) is { } fault)
            {
                return (null, fault);
            }

            var types = await ContentTypesAsync(archive, ct);
            var type = OfficePackage.TypeOf(types, out var runs);
            return runs ? (null, EvidenceRefusal.RunsWhenOpened) : type is null ? (null, EvidenceRefusal.TypeNotTaken) : (type, null);
        }
        catch (InvalidDataException)
        {
            return (null, EvidenceRefusal.TypeNotTaken);
        }
    }

    // What the directory states may be a lie: no more is unpacked than a list of content types is long.
    private static async Task<string> ContentTypesAsync(ZipArchive archive, CancellationToken ct)
    {
        await using var part = await archive.GetEntry(OfficePackage.ContentTypes)!.OpenAsync(ct);
        var bytes = new byte[OfficePackage.ContentTypesMaxBytes];
        var read = await part.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct);
        return Encoding.UTF8.GetString(bytes, 0, read);
    }
}
