using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Mediation.Infrastructure.Persistence.Conventions;

/// <summary>Small lists and details that are only ever read and written whole: one text column of JSON on every provider.</summary>
internal static class JsonColumns
{
    public static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>What a column of JSON holds for the value.</summary>
    public static string TextOf<T>(T value) => JsonSerializer.Serialize(value, Json);

    /// <summary>A value that is replaced, never changed in place.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property)
    {
        property.HasConversion(new ValueConverter<T, string>(
            value => JsonSerializer.Serialize(value, Json), text => JsonSerializer.Deserialize<T>(text, Json)!));
        property.Metadata.SetValueComparer(new ValueComparer<T>(
            (left, right) => JsonSerializer.Serialize(left, Json) == JsonSerializer.Serialize(right, Json),
            value => JsonSerializer.Serialize(value, Json).GetHashCode(StringComparison.Ordinal),
            value => value));
        return property;
    }

    /// <summary>A list kept in a field of type List; the property that shows it is read-only.</summary>
    public static PropertyBuilder<IReadOnlyList<T>> AsJsonList<T>(this PropertyBuilder<IReadOnlyList<T>> property)
    {
        property.HasConversion(new ValueConverter<IReadOnlyList<T>, string>(
            value => JsonSerializer.Serialize(value, Json), text => JsonSerializer.Deserialize<List<T>>(text, Json)!));
        property.Metadata.SetValueComparer(new ValueComparer<IReadOnlyList<T>>(
            (left, right) => left!.SequenceEqual(right!),
            value => value.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
            value => value.ToList()));
        return property;
    }
}
