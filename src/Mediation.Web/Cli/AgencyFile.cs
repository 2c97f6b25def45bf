using System.Globalization;
using System.Text;
using Mediation.Application.Agencies;
using Mediation.Domain.Agencies;
using Mediation.Web.Errors;

namespace Mediation.Web.Cli;

/// <summary>The list of a district's bodies, as an operator keeps it in a spreadsheet.</summary>
internal static class AgencyFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IReadOnlyList<string> Columns { get; } = ["code", "name", "name-en", "kind", "level", "parent", "areas", "number", "from"];

    public static async Task<string> TextAsync(FileInfo file, CancellationToken ct)
    {
        if (!file.Exists)
        {
            throw Malformed(new FieldFault(file.Name, "field.required"));
        }

        try
        {
            return Utf8.GetString(await File.ReadAllBytesAsync(file.FullName, ct)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw Malformed(new FieldFault(file.Name, "field.encoding"));
        }
    }

    /// <summary>Every fault of every line is named at once.</summary>
    public static IReadOnlyList<EstablishAgency> Read(string text)
    {
        var records = Csv.Read(text).ToList();
        List<FieldFault> faults = [];
        var columns = records.Count == 0 ? [] : records[0].Fields;
        faults.AddRange(Columns.Except(columns).Select(missing => new FieldFault($"line 1: {missing}", "field.required")));
        faults.AddRange(columns.Except(Columns).Select(unknown => new FieldFault($"line 1: {unknown}", "field.unknown")));
        if (faults.Count > 0)
        {
            throw Malformed([.. faults]);
        }

        List<EstablishAgency> agencies = [.. records.Skip(1).Select(record => AgencyOf(new Row(columns, record.Fields, record.Line, faults)))];
        return faults.Count == 0 ? agencies : throw Malformed([.. faults]);
    }

    private static EstablishAgency AgencyOf(Row row) => new()
    {
        Code = row["code"],
        Name = row["name"],
        NameEn = row["name-en"],
        Kind = row.Word<AgencyKind>("kind"),
        Level = row.Word<AgencyLevel>("level"),
        Parent = row["parent"] is { Length: > 0 } parent ? parent : null,
        Areas = row["areas"].Split(' ', StringSplitOptions.RemoveEmptyEntries),
        CaseNumberPattern = row["number"],
        ActiveFrom = row.Day("from"),
    };

    private static MalformedRequestException Malformed(params IReadOnlyList<FieldFault> faults) =>
        new(StatusCodes.Status400BadRequest, ProblemCodes.Malformed, faults);

    private sealed record Row(IReadOnlyList<string> Columns, IReadOnlyList<string> Fields, int Line, List<FieldFault> Faults)
    {
        public string this[string column]
        {
            get
            {
                var at = Columns.ToList().IndexOf(column);
                return at < Fields.Count ? Fields[at] : "";
            }
        }

        /// <summary>A name of the enumeration, in any case and with or without dashes.</summary>
        public T Word<T>(string column) where T : struct, Enum
        {
            var word = this[column].Replace("-", "");
            var known = Enum.GetValues<T>().Where(value => string.Equals(value.ToString(), word, StringComparison.OrdinalIgnoreCase)).ToList();
            return known.Count == 1 ? known[0] : Fault<T>(column, "field.enum", string.Join(", ", Enum.GetNames<T>()));
        }

        public DateOnly Day(string column) =>
            DateOnly.TryParseExact(this[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : Fault<DateOnly>(column, "field.date");

        private T Fault<T>(string column, string code, params IReadOnlyList<object> arguments)
        {
            Faults.Add(new FieldFault($"line {Line}: {column}", code, [.. arguments]));
            return default!;
        }
    }
}
