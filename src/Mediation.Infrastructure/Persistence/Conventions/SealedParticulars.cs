using System.Text.Json;
using System.Text.Json.Serialization;
using Mediation.Domain.Cases;
using Mediation.Domain.People;

namespace Mediation.Infrastructure.Persistence.Conventions;

/// <summary>A party's particulars as the one text that is sealed: they hold a date of birth and a phone.</summary>
internal static class SealedParticulars
{
    private static readonly JsonSerializerOptions Json = new(JsonColumns.Json) { Converters = { new PhoneConverter() } };

    public static string Write(Particulars particulars) => JsonSerializer.Serialize(particulars, Json);

    public static Particulars Read(string text) => JsonSerializer.Deserialize<Particulars>(text, Json)!;

    private sealed class PhoneConverter : JsonConverter<PhoneNumber>
    {
        public override PhoneNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            PhoneNumber.Parse(reader.GetString());

        public override void Write(Utf8JsonWriter writer, PhoneNumber value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
