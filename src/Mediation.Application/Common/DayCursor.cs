using System.Globalization;

namespace Mediation.Application.Common;

/// <summary>Where a page ended that is ordered by a day and then by an id.</summary>
internal static class DayCursor
{
    private const string DayShape = "yyyyMMdd";

    public static string Of(DateOnly day, Guid id) => $"{day.ToString(DayShape, CultureInfo.InvariantCulture)}-{id:N}";

    /// <summary>Null for what no page has named.</summary>
    public static (DateOnly Day, Guid Id)? Read(string cursor)
    {
        var parts = cursor.Split('-');
        return parts.Length == 2
            && DateOnly.TryParseExact(parts[0], DayShape, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && Guid.TryParseExact(parts[1], "N", out var id)
            ? (day, id)
            : null;
    }
}
