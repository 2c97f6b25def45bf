using System.Globalization;
using Mediation.Domain.Deadlines;
using Mediation.Web.Errors;

namespace Mediation.Web.Pages;

/// <summary>Reads what people type: dates also as they are written in Chinese, and what cannot be read is named and kept.</summary>
internal static class Typed
{
    private const int MaxLength = 60;

    private static readonly string[] Dates = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    public static string Of(IQueryCollection query, string field)
    {
        var text = query[field].ToString().Trim();
        return text.Length > MaxLength ? text[..MaxLength] : text;
    }

    public static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public static DateOnly? Date(string text, string field, bool isRequired, List<FieldFault> faults)
    {
        if (DateOnly.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        if (text.Length > 0 || isRequired)
        {
            faults.Add(new FieldFault(field, text.Length > 0 ? "field.date" : "field.required"));
        }

        return null;
    }

    public static int? Count(string text, string field, List<FieldFault> faults)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            faults.Add(new FieldFault(field, "field.whole-number"));
            return null;
        }

        if (count is < 1 or > ClockCatalogue.MaxDays)
        {
            faults.Add(new FieldFault(field, "field.range"));
        }

        return count;
    }
}
