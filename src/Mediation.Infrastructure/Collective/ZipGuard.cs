using System.IO.Compression;
using Mediation.Domain.Collective;
using Mediation.Domain.Common;

namespace Mediation.Infrastructure.Collective;

/// <summary>Unpacks everything once and counts: what an archive says of its own sizes may be a lie.</summary>
internal static class ZipGuard
{
    private const int MaxEntries = 300;

    public static void Check(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count > MaxEntries)
        {
            throw new RuleBrokenException(RuleCode.SheetTooLarge);
        }

        var (buffer, left) = (new byte[64 * 1024], TypedSheet.MaxUnpacked);
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                left -= read;
                if (left < 0)
                {
                    throw new RuleBrokenException(RuleCode.SheetTooLarge);
                }
            }
        }
    }
}
