using System.Globalization;
using System.Text;
using Mediation.Domain.Deadlines;
using Mediation.Web.Errors;

namespace Mediation.Web.Pages;

/// <summary>Reads what people type: dates also as they are written in Chinese, and what cannot be read is named and kept.</summary>
internal static class Typed
{
    private const int MaxLength = 60;
    private const decimal MaxYuan = 100_000_000;
    private const decimal MaxNumber = 100_000;

    private static readonly string[] Dates = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    public static string Of(IQueryCollection query, string field)
    {
        var text = query[field].ToString().Trim();
        return text.Length > MaxLength ? text[..MaxLength] : text;
    }

    public static string Of(IFormCollection form, string field, int maxLength = MaxLength)
    {
        var text = form[field].ToString().Trim();
        return text.Length > maxLength ? text[..maxLength] : text;
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

    /// <summary>An amount in yuan as people write it: 8000, 8,000.50, ８０００元.</summary>
    public static long? Fen(string text, string field, bool isRequired, List<FieldFault> faults)
    {
        var figures = text.Normalize(NormalizationForm.FormKC).Trim().TrimEnd('元').TrimStart('¥', '￥').Replace(",", "", StringComparison.Ordinal).Trim();
        if (decimal.TryParse(figures, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan)
            && yuan <= MaxYuan && yuan == decimal.Round(yuan, 2))
        {
            return (long)(yuan * 100);
        }

        if (text.Length > 0 || isRequired)
        {
            faults.Add(new FieldFault(field, text.Length > 0 ? "field.amount" : "field.required"));
        }

        return null;
    }

    /// <summary>A number such as of hours; nothing typed is zero.</summary>
    public static decimal Number(string text, string field, List<FieldFault> faults)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        if (!decimal.TryParse(text.Normalize(NormalizationForm.FormKC), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || number > MaxNumber || number != decimal.Round(number, 2))
        {
            faults.Add(new FieldFault(field, "field.number"));
            return 0;
        }

        return number;
    }

    public static int? Whole(string text, string field, bool isRequired, List<FieldFault> faults)
    {
        if (int.TryParse(text.Normalize(NormalizationForm.FormKC), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        if (text.Length > 0 || isRequired)
        {
            faults.Add(new FieldFault(field, text.Length > 0 ? "field.whole-number" : "field.required"));
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
