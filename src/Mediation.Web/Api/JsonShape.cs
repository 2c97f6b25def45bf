using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Mediation.Web.Errors;

namespace Mediation.Web.Api;

/// <summary>Compares a JSON document with the type it should become and names every faulty field, where the serialiser would stop at the first.</summary>
internal sealed class JsonShape(JsonSerializerOptions options)
{
    private const int MaxFaults = 100;
    private readonly List<FieldFault> _faults = [];

    public static IReadOnlyList<FieldFault> FaultsIn(JsonElement root, JsonTypeInfo type)
    {
        var shape = new JsonShape(type.Options);
        shape.Check(root, type, "", depth: 0);
        return shape._faults;
    }

    private void Check(JsonElement value, JsonTypeInfo type, string path, int depth)
    {
        if (_faults.Count >= MaxFaults)
        {
            return;
        }

        if (depth >= JsonPolicy.MaxDepth)
        {
            Fault(path, "field.depth", JsonPolicy.MaxDepth);
            return;
        }

        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object:
                CheckObject(value, type, path, depth);
                break;
            case JsonTypeInfoKind.Enumerable:
                CheckItems(value, type, path, depth);
                break;
            case JsonTypeInfoKind.Dictionary:
                CheckEntries(value, type, path, depth);
                break;
            default:
                _faults.AddRange(JsonLeaf.FaultsIn(value, type, path));
                break;
        }
    }

    private void CheckObject(JsonElement value, JsonTypeInfo type, string path, int depth)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Fault(path, "field.object");
            return;
        }

        if (Concrete(value, type, path) is not { } concrete)
        {
            return;
        }

        var expected = concrete.Properties.Where(property => IsReadable(property) && !property.IsExtensionData).ToDictionary(property => property.Name);
        var takesOthers = concrete.Properties.Any(property => property.IsExtensionData);
        var discriminator = type.PolymorphismOptions?.TypeDiscriminatorPropertyName;
        foreach (var member in value.EnumerateObject())
        {
            if (!JsonLeaf.TryName(member, out var name))
            {
                Fault(path, "field.text");
            }
            else if (expected.Remove(name, out var property))
            {
                CheckMember(member.Value, property, Join(path, name), depth);
            }
            else if (name != discriminator && !takesOthers)
            {
                Fault(Join(path, name), "field.unknown");
            }
        }

        foreach (var missing in expected.Values.Where(IsRequired))
        {
            Fault(Join(path, missing.Name), "field.required");
        }
    }

    private void CheckMember(JsonElement value, JsonPropertyInfo property, string path, int depth)
    {
        if (value.ValueKind != JsonValueKind.Null)
        {
            Check(value, options.GetTypeInfo(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType), path, depth + 1);
        }
        else if (!IsNullable(property))
        {
            Fault(path, "field.required");
        }
    }

    /// <summary>The type that the discriminator names, or the type itself where none is asked for.</summary>
    private JsonTypeInfo? Concrete(JsonElement value, JsonTypeInfo type, string path)
    {
        if (type.PolymorphismOptions is not { } polymorphism)
        {
            return type;
        }

        var named = value.TryGetProperty(polymorphism.TypeDiscriminatorPropertyName, out var word) && word.ValueKind == JsonValueKind.String
            && JsonLeaf.TryText(word, out var text)
            ? polymorphism.DerivedTypes.FirstOrDefault(derived => Equals(derived.TypeDiscriminator, text)).DerivedType
            : null;
        if (named is null)
        {
            var words = string.Join(", ", polymorphism.DerivedTypes.Select(derived => derived.TypeDiscriminator));
            Fault(Join(path, polymorphism.TypeDiscriminatorPropertyName), "field.enum", words);
            return null;
        }

        return options.GetTypeInfo(named);
    }

    private void CheckItems(JsonElement value, JsonTypeInfo type, string path, int depth)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            Fault(path, "field.array");
            return;
        }

        var at = 0;
        foreach (var item in value.EnumerateArray())
        {
            CheckPart(item, type.ElementType!, $"{path}[{at++}]", depth);
        }
    }

    private void CheckEntries(JsonElement value, JsonTypeInfo type, string path, int depth)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Fault(path, "field.object");
            return;
        }

        foreach (var entry in value.EnumerateObject())
        {
            if (JsonLeaf.TryName(entry, out var name))
            {
                CheckPart(entry.Value, type.ElementType!, Join(path, name), depth);
            }
            else
            {
                Fault(path, "field.text");
            }
        }
    }

    private void CheckPart(JsonElement value, Type type, string path, int depth)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            Fault(path, "field.required");
        }
        else
        {
            Check(value, options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type), path, depth + 1);
        }
    }

    private static bool IsReadable(JsonPropertyInfo property) => property.Set is not null || property.AssociatedParameter is not null;

    // A nullable parameter of a record may be left out; one that is not nullable may not, unless it has a default.
    private static bool IsRequired(JsonPropertyInfo property) =>
        property.IsRequired || (property.AssociatedParameter is { HasDefaultValue: false } && !IsNullable(property));

    private static bool IsNullable(JsonPropertyInfo property) => property.PropertyType.IsValueType
        ? Nullable.GetUnderlyingType(property.PropertyType) is not null
        : property.AssociatedParameter?.IsNullable ?? property.IsSetNullable;

    private void Fault(string path, string code, params IReadOnlyList<object> arguments) => _faults.Add(new FieldFault(path, code, arguments));

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
