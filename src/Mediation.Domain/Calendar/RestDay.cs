namespace Mediation.Domain.Calendar;

public enum RestDayKind
{
    Weekend,

    /// <summary>A statutory holiday (法定节假日), on whatever day of the week it falls.</summary>
    Holiday,

    /// <summary>A weekday made free by the yearly notice (调休).</summary>
    AdjustedRest,
}

/// <summary>Why nobody works on a date.</summary>
/// <param name="Holiday">The festival in Chinese; null for a weekend that no notice counts to a festival.</param>
public sealed record RestDay(DateOnly Date, RestDayKind Kind, string? Holiday)
{
    /// <summary>Kind and festival in one word for an explanation step, e.g. <c>Weekend</c> or <c>Holiday:春节</c>.</summary>
    public string Reason => Holiday is null ? Kind.ToString() : $"{Kind}:{Holiday}";

    /// <summary>Reads back what <see cref="Reason"/> wrote.</summary>
    public static RestDay FromReason(DateOnly date, string reason)
    {
        var parts = reason.Split(':', 2);

        return new RestDay(date, Enum.Parse<RestDayKind>(parts[0]), parts.Length == 2 ? parts[1] : null);
    }
}
