using System.Text;

namespace Mediation.Domain.Evidence;

/// <summary>What the first bytes of a file say it is; its name is never asked.</summary>
public static class ContentSignature
{
    /// <summary>So many first bytes are enough.</summary>
    public const int HeadBytes = 4096;

    public const string Zip = "application/zip";
    public const string Text = "text/plain";

    private static readonly (byte[] Magic, string Type)[] Plain =
    [
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
        ([.. "%PDF-"u8], "application/pdf"),
        ([.. "ID3"u8], "audio/mpeg"),
        ([.. "#!AMR\n"u8], "audio/amr"),
        ([.. "#!AMR-WB\n"u8], "audio/amr"),
        ([.. "PK\u0003\u0004"u8], Zip),
    ];

    private static readonly Dictionary<string, string> Brands = new(StringComparer.Ordinal)
    {
        ["heic"] = "image/heic",
        ["heix"] = "image/heic",
        ["heim"] = "image/heic",
        ["heis"] = "image/heic",
        ["mif1"] = "image/heic",
        ["M4A "] = "audio/mp4",
        ["M4B "] = "audio/mp4",
        ["isom"] = "video/mp4",
        ["iso2"] = "video/mp4",
        ["iso4"] = "video/mp4",
        ["iso5"] = "video/mp4",
        ["iso6"] = "video/mp4",
        ["mp41"] = "video/mp4",
        ["mp42"] = "video/mp4",
        ["avc1"] = "video/mp4",
        ["M4V "] = "video/mp4",
        ["3gp4"] = "video/mp4",
        ["3gp5"] = "video/mp4",
        ["3gp6"] = "video/mp4",
        ["qt  "] = "video/quicktime",
    };

    // Programmes of Windows, Linux, macOS and Java, and old office documents, whose macros cannot be told from without.
    private static readonly byte[][] Runs =
    [
        [.. "MZ"u8], [0x7F, (byte)'E', (byte)'L', (byte)'F'], [0xCA, 0xFE, 0xBA, 0xBE], [0xCF, 0xFA, 0xED, 0xFE], [0xCE, 0xFA, 0xED, 0xFE],
        [.. "#!/"u8], [.. "#! "u8], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
    ];

    /// <summary>
    /// A media type; <see cref="Zip"/> where an office document may be inside; <see cref="Text"/> where it could be text, which all of it
    /// has to show; or null for what is not taken.
    /// </summary>
    public static string? Of(ReadOnlySpan<byte> head)
    {
        foreach (var (magic, type) in Plain)
        {
            if (head.StartsWith(magic))
            {
                return type;
            }
        }

        return OfBoxes(head) ?? OfWebp(head) ?? (IsMp3(head) ? "audio/mpeg" : null) ?? (CouldBeText(head) ? Text : null);
    }

    /// <summary>A programme, script, page or drawing with scripts, or an old office document.</summary>
    public static bool RunsWhenOpened(ReadOnlySpan<byte> head)
    {
        foreach (var magic in Runs)
        {
            if (head.StartsWith(magic))
            {
                return true;
            }
        }

        return IsMarkup(head);
    }

    /// <summary>Begins with a tag: what calls itself text and would be shown as a page.</summary>
    private static bool IsMarkup(ReadOnlySpan<byte> head)
    {
        var text = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        text = text.TrimStart(" \t\r\n\f"u8);
        return text.Length > 1 && text[0] == '<' && (text[1] is (byte)'!' or (byte)'?' || char.IsAsciiLetter((char)text[1]));
    }

    private static bool CouldBeText(ReadOnlySpan<byte> head) => !head.IsEmpty && !RunsWhenOpened(head) && !head.Contains((byte)0);

    // ISO media: the length of the first box, "ftyp", and the brand it was made for; one of the further brands may be the known one.
    private static string? OfBoxes(ReadOnlySpan<byte> head)
    {
        if (head.Length < 16 || !head[4..8].SequenceEqual("ftyp"u8))
        {
            return null;
        }

        // It names the brand of HEIC among its further ones, and few phones can show it.
        if (head[8..11].SequenceEqual("avi"u8))
        {
            return null;
        }

        var length = Math.Min(head.Length, (head[0] << 24) | (head[1] << 16) | (head[2] << 8) | head[3]);
        for (var at = 8; at + 4 <= length; at += at == 8 ? 8 : 4)
        {
            if (Brands.GetValueOrDefault(Encoding.Latin1.GetString(head[at..(at + 4)])) is { } type)
            {
                return type;
            }
        }

        return null;
    }

    private static string? OfWebp(ReadOnlySpan<byte> head) =>
        head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8) ? "image/webp" : null;

    // Eleven set bits say little: the next frame has to begin where this one ends.
    private static bool IsMp3(ReadOnlySpan<byte> head) =>
        FrameLength(head) is var first and > 0 && head.Length >= first + 4 && FrameLength(head[first..]) > 0;

    private static int FrameLength(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < 4 || frame[0] != 0xFF || (frame[1] & 0xE6) != 0xE2)
        {
            return 0;
        }

        var version = (frame[1] >> 3) & 3;
        var (rate, sampling) = (frame[2] >> 4, (frame[2] >> 2) & 3);
        if (version == 1 || rate is 0 or 15 || sampling == 3)
        {
            return 0;
        }

        ReadOnlySpan<int> first = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
        ReadOnlySpan<int> second = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
        ReadOnlySpan<int> hertz = [44100, 48000, 32000];
        var divisor = version switch { 3 => 1, 2 => 2, _ => 4 };
        var (kilobits, samples) = version == 3 ? (first[rate], 144) : (second[rate], 72);
        return (samples * kilobits * 1000 / (hertz[sampling] / divisor)) + ((frame[2] >> 1) & 1);
    }
}
