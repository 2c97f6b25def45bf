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
        return new TypedSheet([.. new Scan(SeparatorOf(text)).RowsOf(text).Where(row => !row.IsBlank)]);
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

    /// <summary>Goes through the text letter by letter; what stands in quotes ends nothing.</summary>
    private sealed class Scan(char separator)
    {
        private readonly List<TypedRow> _rows = [];
        private readonly StringBuilder _cell = new();
        private List<TypedCell> _cells = [];
        private bool _inQuotes;
        private bool _wasQuoted;
        private int _line = 1;
        private int _began = 1;

        public List<TypedRow> RowsOf(string text)
        {
            for (var at = 0; at < text.Length; at++)
            {
                if (_inQuotes && text[at] == '"' && at + 1 < text.Length && text[at + 1] == '"')
                {
                    _cell.Append('"');
                    at++;
                }
                else if (text[at] != '\r')
                {
                    Take(text[at]);
                }
            }

            EndRow();
            return _rows;
        }

        private void Take(char letter)
        {
            _line += letter == '\n' ? 1 : 0;
            if (letter == '"' && (_inQuotes || (_cell.Length == 0 && !_wasQuoted)))
            {
                (_inQuotes, _wasQuoted) = (!_inQuotes, true);
            }
            else if (!_inQuotes && letter == separator)
            {
                EndCell();
            }
            else if (!_inQuotes && letter == '\n')
            {
                EndRow();
            }
            else
            {
                _cell.Append(letter);
            }
        }

        private void EndCell()
        {
            _cells.Add(CellOf(_cell.ToString()));
            _cell.Clear();
            _wasQuoted = false;
            MustFit(_cells.Count <= TypedSheet.MaxColumns);
        }

        private void EndRow()
        {
            EndCell();
            _rows.Add(new TypedRow(_began, _cells));
            (_cells, _began) = ([], _line);
            MustFit(_rows.Count <= TypedSheet.MaxRows);
        }

        private static void MustFit(bool fits)
        {
            if (!fits)
            {
                throw new RuleBrokenException(RuleCode.SheetTooLarge);
            }
        }
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
