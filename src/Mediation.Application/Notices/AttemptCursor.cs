using System.Globalization;
using Mediation.Domain.Notices;

namespace Mediation.Application.Notices;

/// <summary>Where a page of attempts ended: their instant and their id.</summary>
internal static class AttemptCursor
{
    public const int MaxLength = 60;

    public static string Of(DateTimeOffset at, Guid id) => $"{at.UtcTicks.ToString(CultureInfo.InvariantCulture)}-{id:N}";

    /// <summary>Null for what no page has named.</summary>
    public static (DateTimeOffset At, DeliveryAttemptId Id)? Read(string cursor)
    {
        var parts = cursor.Split('-');
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.Ticks
            && Guid.TryParseExact(parts[1], "N", out var id)
            ? (new DateTimeOffset(ticks, TimeSpan.Zero), new DeliveryAttemptId(id))
            : null;
    }
}
