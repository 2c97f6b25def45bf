using System.Globalization;
using System.Text;
using QRCoder;

namespace Mediation.Web.Pages.Intake;

/// <summary>A QR code as one path: each dark run of a line a rectangle. Drawn in the page itself, it needs no second request and no exception in the content policy.</summary>
internal sealed record QrPicture(int Size, string Path)
{
    public static QrPicture Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var lines = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < lines.Count; y++)
        {
            for (var x = 0; x < lines.Count; x++)
            {
                var from = x;
                while (x < lines.Count && lines[y][x])
                {
                    x++;
                }

                if (x > from)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
                }
            }
        }

        return new QrPicture(lines.Count, path.ToString());
    }
}
