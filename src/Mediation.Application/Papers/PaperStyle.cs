using System.Security.Cryptography;
using System.Text;

namespace Mediation.Application.Papers;

/// <summary>How papers look on the screen and on A4. It stands in every paper, so that one kept anywhere is read as it was written.</summary>
public static class PaperStyle
{
    // A browser reads line ends as \n whatever the file has, and hashes what it read.
    internal static readonly string Text = Read().ReplaceLineEndings("\n");

    /// <summary>SHA-256 as a content security policy names it: the one style within a page that our own site lets a browser apply.</summary>
    public static string Hash { get; } = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    private static string Read()
    {
        using var file = typeof(PaperStyle).Assembly.GetManifestResourceStream("Papers/paper.css")
            ?? throw new InvalidOperationException("The style of papers is not in the assembly.");
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
