using Mediation.Application.Collective;
using Mediation.Domain.Collective;
using Mediation.Domain.Common;

namespace Mediation.Infrastructure.Collective;

/// <summary>Tells what a file is by how it begins; what its name says is up to whoever sends it.</summary>
internal sealed class SheetFiles : ISheets
{
    private static readonly byte[] Zip = "PK\u0003\u0004"u8.ToArray();
    private static readonly byte[] OleDocument = [0xD0, 0xCF, 0x11, 0xE0];

    public TypedSheet Read(byte[] content)
    {
        if (content.Length > TypedSheet.MaxBytes)
        {
            throw new RuleBrokenException(RuleCode.SheetTooLarge);
        }

        if (content.AsSpan().StartsWith(OleDocument))
        {
            throw new RuleBrokenException(RuleCode.SheetOldFormat);
        }

        return content.AsSpan().StartsWith(Zip) ? XlsxReader.Read(content) : CsvReader.Read(content);
    }

    public byte[] WriteXlsx(IReadOnlyList<string> headings, string sheetName, string helpName, IReadOnlyList<string> help) =>
        XlsxTemplate.Write(headings, sheetName, helpName, help);

    public byte[] WriteCsv(IReadOnlyList<string> headings) =>
        [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(string.Join(',', headings) + "\r\n")];
}
