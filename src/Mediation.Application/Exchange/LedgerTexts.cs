using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mediation.Application.Exchange;

/// <summary>Asks a partner for its half of the ledger.</summary>
/// <param name="From">Messages posted at or after it, by their senders' clocks.</param>
/// <param name="Until">Messages posted before it.</param>
/// <param name="Cursor">What the last page named as next.</param>
/// <param name="Take">At most so many subjects.</param>
internal sealed record LedgerQuery(DateTimeOffset From, DateTimeOffset Until, string? Cursor, int Take)
{
    public const int MostDays = 400;
    public const int MaxTake = 200;

    public bool IsSound => From < Until && Until - From <= TimeSpan.FromDays(MostDays) && Take is > 0 and <= MaxTake
        && (Cursor is null || Guid.TryParseExact(Cursor, "N", out _));
}

/// <param name="Next">Cursor of the next page; null on the last.</param>
internal sealed record LedgerPage(IReadOnlyList<LedgerSubject> Subjects, string? Next);

/// <summary>What was said about a subject, in both directions, as one side has it.</summary>
/// <param name="Count">Number of messages.</param>
/// <param name="Hash">SHA-256 over numbers and hashes of all of them, in order.</param>
/// <param name="State">Null for a subject that has none here.</param>
/// <param name="Messages">In order of sender, receiver and number.</param>
internal sealed record LedgerSubject(Guid Subject, int Count, string Hash, string? State, IReadOnlyList<LedgerMessage> Messages);

/// <param name="Hash">SHA-256 of the content.</param>
/// <param name="Open">True while its sender has no receipt, or its receiver waits for files.</param>
internal sealed record LedgerMessage(Guid Id, string From, string To, int Sequence, string Hash, bool Open);

internal static class LedgerTexts
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public static byte[] Write<T>(T text) => JsonSerializer.SerializeToUtf8Bytes(text, Json);

    /// <summary>Null for what is not one.</summary>
    public static T? Read<T>(byte[] bytes) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(bytes, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
