using System.Text.Json;
using Mediation.Domain.People;

namespace Mediation.Application.Referrals;

/// <summary>What no partner's text may hold whatever its shape: characters that a database refuses, and lists with nothing in a place.</summary>
internal static class RemoteJson
{
    public static bool IsClean(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return IsClean(document.RootElement);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // No JSON, or half of a surrogate pair in it.
            return false;
        }
    }

    private static bool IsClean(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => PlainText.IsClean(value.GetString()!),
        JsonValueKind.Array => value.EnumerateArray().All(one => one.ValueKind != JsonValueKind.Null && IsClean(one)),
        JsonValueKind.Object => value.EnumerateObject().All(one => PlainText.IsClean(one.Name) && IsClean(one.Value)),
        _ => true,
    };
}
