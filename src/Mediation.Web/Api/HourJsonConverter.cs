using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mediation.Web.Api;

/// <summary>Reads an hour as people write it, "09:00", or with seconds; writes it with seconds, as it always was.</summary>
internal sealed class HourJsonConverter : JsonConverter<TimeOnly>
{
    private static readonly string[] Forms = ["HH:mm", "HH:mm:ss"];

    public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TimeOnly.TryParseExact(reader.GetString(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour)
            ? hour
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
}
