using System.Globalization;
using System.Text.Json;
using Mediation.Domain.Cases;

namespace Mediation.Web.Texts;

/// <summary>Sums and claims as pages write them.</summary>
internal static class Sums
{
    /// <summary>¥12,345.60: read alike in both languages.</summary>
    public static string Of(long fen) => string.Create(CultureInfo.InvariantCulture, $"¥{fen / 100m:#,0.00}");

    public static string Of(long? fen) => fen is { } known ? Of(known) : "—";

    /// <summary>As it is typed into a field.</summary>
    public static string Typed(long fen) => (fen / 100m).ToString(fen % 100 == 0 ? "0" : "0.00", CultureInfo.InvariantCulture);

    /// <summary>The key of the claim's name; the application asks for it by the same words.</summary>
    public static string KeyOf(ClaimType type) => $"file.choice.type.{JsonNamingPolicy.KebabCaseLower.ConvertName(type.ToString())}";
}
