using System.Text;

namespace Mediation.Web.Cli;

/// <summary>Comma-separated values as spreadsheets write them (RFC 4180): fields may be quoted, and then hold commas and line breaks.</summary>
internal static class Csv
{
    /// <summary>Each record with the number of its first line; empty lines are left out.</summary>
    public static IEnumerable<(int Line, IReadOnlyList<string> Fields)> Read(string text)
    {
        var (line, begin, at) = (1, 1, 0);
        List<string> fields = [];
        while (at < text.Length)
        {
            fields.Add(Field(text, ref at, ref line));
            if (at < text.Length && text[at] == ',')
            {
                at++;
                continue;
            }

            at += at < text.Length && text[at] == '\r' ? 1 : 0;
            at += at < text.Length && text[at] == '\n' ? 1 : 0;
            line++;
            if (fields.Exists(field => field.Length > 0))
            {
                yield return (begin, fields);
            }

            (fields, begin) = ([], line);
        }

        if (fields.Exists(field => field.Length > 0))
        {
            // The text ends with a comma: one more field, and it is empty.
            yield return (begin, [.. fields, ""]);
        }
    }

    private static string Field(string text, ref int at, ref int line)
    {
        if (at >= text.Length || text[at] != '"')
        {
            var from = at;
            while (at < text.Length && text[at] is not (',' or '\r' or '\n'))
            {
                at++;
            }

            return text[from..at].Trim();
        }

        var value = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"' && (at + 1 == text.Length || text[at + 1] != '"'))
            {
                at++;
                break;
            }

            at += text[at] == '"' ? 1 : 0;
            line += text[at] == '\n' ? 1 : 0;
            value.Append(text[at]);
        }

        return value.ToString().Trim();
    }
}
