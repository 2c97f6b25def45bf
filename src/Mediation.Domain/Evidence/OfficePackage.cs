namespace Mediation.Domain.Evidence;

/// <summary>What an archive with several parts is: a document or a table without macros, or nothing that is taken.</summary>
public static class OfficePackage
{
    public const string ContentTypes = "[Content_Types].xml";

    /// <summary>Longest list of content types that is read.</summary>
    public const int ContentTypesMaxBytes = 1024 * 1024;

    private const int MaxParts = 2000;
    private const long MaxUnpacked = 200L * 1024 * 1024;
    private const int MaxRatio = 200;
    private const long SmallPart = 1024 * 1024;

    private const string Document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Table = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>What the parts say before anything is unpacked; null where nothing is wrong.</summary>
    public static EvidenceRefusal? Fault(IReadOnlyList<PackedPart> parts)
    {
        if (parts.Count > MaxParts || parts.Sum(part => part.Unpacked) > MaxUnpacked
            || parts.Any(part => part.Unpacked > SmallPart && part.Unpacked > part.Packed * MaxRatio))
        {
            return EvidenceRefusal.PackedTooMuch;
        }

        if (parts.All(part => part.Name != ContentTypes))
        {
            return EvidenceRefusal.TypeNotTaken;
        }

        return parts.Any(part => part.Name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
                || part.Name.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase) || part.Name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase))
            ? EvidenceRefusal.RunsWhenOpened
            : null;
    }

    /// <param name="contentTypes">The text of <see cref="ContentTypes"/>.</param>
    /// <returns>The media type; null where it is neither.</returns>
    public static string? TypeOf(string contentTypes, out bool runs)
    {
        runs = contentTypes.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || contentTypes.Contains("vbaProject", StringComparison.OrdinalIgnoreCase);
        return contentTypes.Contains($"{Document}.main+xml", StringComparison.Ordinal) ? Document
            : contentTypes.Contains($"{Table}.main+xml", StringComparison.Ordinal) ? Table
            : null;
    }
}

/// <summary>One part of an archive as its directory states it.</summary>
public sealed record PackedPart(string Name, long Packed, long Unpacked);
