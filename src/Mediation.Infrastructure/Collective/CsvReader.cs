using System.Text;
using System.Text.RegularExpressions;
using Mediation.Domain.Collective;
using Mediation.Domain.Common;

namespace Mediation.Infrastructure.Collective;

/// <summary>Reads comma-separated text (RFC 4180) as Chinese spreadsheets write it: UTF-8, or GB18030 where no byte order mark says otherwise.</summary>
internal static partial class CsvReader
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static TypedSheet Read(byte[] content)
    {
        var text = TextOf(content);
        var separator = SeparatorOf(text);
        List<TypedRow> rows = [];
        List<TypedCell> cells = [];
        var (cell, quoted, wasQuoted, line, lines) = (new StringBuilder(), false, false, 1, 1);
        for (var at = 0; at <= text.Length; at++)
        {
            var letter = at < text.Length ? text[at] : '\n';
            if (quoted && at < text.Length)
            {
                if (letter == '\r')
                {
                    continue;
                }

                if (letter != '"')
                {
                    cell.Append(letter);
                    lines += letter == '\n' ? 1 : 0;
                }
                else if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    cell.Append('"');
                    at++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (letter == '"' && cell.Length == 0 && !wasQuoted)
            {
                (quoted, wasQuoted) = (true, true);
            }
            else if (letter == separator || letter == '\n')
            {
                cells.Add(CellOf(cell.ToString()));
                cell.Clear();
                wasQuoted = false;
                if (letter == '\n')
                {
                    rows.Add(new TypedRow(line, cells));
                    (cells, line) = ([], ++lines);
                }
            }
            else if (letter != '\r')
            {
                cell.Append(letter);
            }

            if (cells.Count > TypedSheet.MaxColumns || rows.Count > TypedSheet.MaxRows)
            {
                throw new RuleBrokenException(RuleCode.SheetTooLarge);
            }
        }

        return new TypedSheet([.. rows.Where(row => !row.IsBlank)]);
    }

    private static string TextOf(byte[] content)
    {
        try
        {
            var bytes = content.AsSpan();
            var text = Utf8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
            return MustBeText(text);
        }
        catch (DecoderFallbackException)
        {
            return MustBeText(Gb18030(content));
        }
    }

    private static string Gb18030(byte[] content)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            throw new RuleBrokenException(RuleCode.SheetUnreadable);
        }
    }

    // Pictures and programs hold bytes that no text has.
    private static string MustBeText(string text) =>
        text.Any(letter => letter < ' ' && letter is not ('\r' or '\n' or '\t')) ? throw new RuleBrokenException(RuleCode.SheetUnreadable) : text;

    private static char SeparatorOf(string text)
    {
        var headings = text.AsSpan().TrimStart("\r\n").Trim();
        var end = headings.IndexOf('\n');
        var first = end < 0 ? headings : headings[..end];
        return first.Contains('\t') ? '\t' : first.Contains(';') && !first.Contains(',') ? ';' : ',';
    }

    /// <summary>A spreadsheet that opened the file and saved it leaves 1.10199E+17 of an ID number, and its own formulas as text.</summary>
    private static TypedCell CellOf(string text)
    {
        var typed = text.Trim();
        if (TextFormula().Match(typed) is { Success: true } kept)
        {
            return new TypedCell(kept.Groups["text"].Value);
        }

        return typed.StartsWith('=') ? new TypedCell("", CellFlaw.Formula)
            : typed.StartsWith('#') && CellErrors.All.Contains(typed) ? new TypedCell("", CellFlaw.Error)
            : Exponent().IsMatch(typed) ? new TypedCell("", CellFlaw.Rounded)
            : new TypedCell(typed.TrimStart('\''));
    }

    // ="110199…" is how people keep figures as text in a file without types.
    [GeneratedRegex("^=\"(?<text>[0-9A-Za-z]*)\"\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TextFormula();

    [GeneratedRegex("^[0-9](\\.[0-9]+)?[Ee]\\+[0-9]{2}\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Exponent();
}

internal static class CellErrors
{
    public static readonly IReadOnlyList<string> All = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"];
}
