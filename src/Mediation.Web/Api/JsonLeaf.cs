using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Mediation.Web.Errors;

namespace Mediation.Web.Api;

/// <summary>Checks one value that is not an object or a list.</summary>
internal static class JsonLeaf
{
    private const int LongestLeaf = 40;

    public static IEnumerable<FieldFault> FaultsIn(JsonElement value, JsonTypeInfo type, string path)
    {
        var fault = FaultOf(value, type, path);
        return fault is null ? [] : [fault];
    }

    /// <returns>False for a lone surrogate or a control character other than tab and line ends.</returns>
    public static bool TryText(JsonElement value, out string text)
    {
        try
        {
            text = value.GetString()!;
            return IsClean(text);
        }
        catch (InvalidOperationException)
        {
            // The escapes do not make up valid UTF-16.
            text = "";
            return false;
        }
    }

    public static bool TryName(JsonProperty member, out string name)
    {
        try
        {
            name = member.Name;
            return IsClean(name);
        }
        catch (InvalidOperationException)
        {
            name = "";
            return false;
        }
    }

    private static FieldFault? FaultOf(JsonElement value, JsonTypeInfo type, string path) => type.Type switch
    {
        var t when t == typeof(bool) => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : new(path, "field.boolean"),
        { IsEnum: true } t => EnumFault(value, t, path),
        var t when IsNumber(t) => NumberFault(value, type, path),
        _ => TextFault(value, type, path),
    };

    private static FieldFault? TextFault(JsonElement value, JsonTypeInfo type, string path)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return new(path, "field.string");
        }

        if (!TryText(value, out var text))
        {
            return new(path, "field.text");
        }

        return type.Type switch
        {
            var t when t == typeof(string) => null,
            var t when t == typeof(DateOnly) => Is(IsDate(text), path, "field.date"),
            var t when t == typeof(DateTimeOffset) => Is(IsInstant(value, text), path, "field.instant"),
            _ => Is(text.Length <= LongestLeaf && Reads(value, type), path, type.Type == typeof(Guid) || type.Type.Name.EndsWith("Id", StringComparison.Ordinal) ? "field.id" : "field.format"),
        };
    }

    private static FieldFault? EnumFault(JsonElement value, Type type, string path)
    {
        var words = Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName).ToList();
        return value.ValueKind == JsonValueKind.String && TryText(value, out var word) && words.Contains(word)
            ? null
            : new(path, "field.enum", string.Join(", ", words));
    }

    private static FieldFault? NumberFault(JsonElement value, JsonTypeInfo type, string path)
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            return new(path, "field.number");
        }

        var isWhole = type.Type != typeof(decimal) && type.Type != typeof(double) && type.Type != typeof(float);
        return Reads(value, type) ? null : new(path, isWhole ? "field.whole-number" : "field.range");
    }

    private static bool Reads(JsonElement value, JsonTypeInfo type)
    {
        try
        {
            return value.Deserialize(type) is not null;
        }
        catch (Exception refused) when (refused is JsonException or FormatException or NotSupportedException)
        {
            return false;
        }
    }

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // Without an offset the instant would depend on the server's own time zone.
    private static bool IsInstant(JsonElement value, string text) =>
        value.TryGetDateTimeOffset(out _) && (text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text.Contains('T')));

    private static bool IsClean(string text) =>
        !text.Any(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t')) && !HasLoneSurrogate(text);

    private static bool HasLoneSurrogate(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNumber(Type type) => Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;

    private static FieldFault? Is(bool holds, string path, string otherwise) => holds ? null : new(path, otherwise);
}
