using System.Globalization;

namespace Mediation.Application.Common;

/// <summary>Where a page ended that is ordered by an instant and then by an id.</summary>
internal static class InstantCursor
{
    public static string Of(DateTimeOffset at, Guid id) => $"{at.UtcTicks.ToString(CultureInfo.InvariantCulture)}-{id:N}";

    /// <summary>Null for what no page has named.</summary>
    public static (DateTimeOffset At, Guid Id)? Read(string cursor)
    {
        var parts = cursor.Split('-');
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.Ticks
            && Guid.TryParseExact(parts[1], "N", out var id)
            ? (new DateTimeOffset(ticks, TimeSpan.Zero), id)
            : null;
    }
}
