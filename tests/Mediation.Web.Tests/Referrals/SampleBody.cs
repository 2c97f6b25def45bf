using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mediation.Web.Tests.Referrals;

/// <summary>A plausible body made from the description: ids that exist, words that are allowed, a date, a figure.</summary>
internal sealed class SampleBody(JsonElement description, PlantedDistrict district)
{
    private const int Deepest = 6;

    /// <summary>Null where the endpoint reads no JSON.</summary>
    public string? For(string path, HttpMethod verb)
    {
        var operation = description.GetProperty("paths").GetProperty(path).GetProperty(verb.Method.ToLowerInvariant());
        return operation.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty("application/json", out var json)
            ? Of(json.GetProperty("schema"), "", 0)?.ToJsonString()
            : null;
    }

    private JsonNode? Of(JsonElement schema, string name, int depth)
    {
        var (read, type) = (Resolve(schema), TypeOf(Resolve(schema)));
        if (read.TryGetProperty("enum", out var words))
        {
            return JsonValue.Create(words[0].GetString());
        }

        return depth > Deepest ? null : type switch
        {
            "object" => new JsonObject(Members(read).Select(member => KeyValuePair.Create(member.Name, Of(member.Value, member.Name, depth + 1)))),
            "array" => new JsonArray(Of(read.GetProperty("items"), name, depth + 1)),
            "integer" or "number" => JsonValue.Create(1),
            "boolean" => JsonValue.Create(true),
            _ => JsonValue.Create(Text(read, name)),
        };
    }

    private static List<JsonProperty> Members(JsonElement schema) =>
        schema.TryGetProperty("properties", out var members) ? [.. members.EnumerateObject()] : [];

    private string Text(JsonElement schema, string name) => (schema.TryGetProperty("format", out var format) ? format.GetString() : "") switch
    {
        "uuid" => Guid.Parse(district.Addresses[0][(district.Addresses[0].LastIndexOf('/') + 1)..]).ToString(),
        "date" => "2026-03-02",
        "date-time" => "2026-03-02T01:00:00Z",
        "time" => "09:00:00",
        _ => name is "to" or "agency" ? "DX-UNION" : "1",
    };

    private static string TypeOf(JsonElement schema) => !schema.TryGetProperty("type", out var type)
        ? schema.TryGetProperty("properties", out _) ? "object" : "string"
        : type.ValueKind == JsonValueKind.String
            ? type.GetString()!
            : type.EnumerateArray().Select(one => one.GetString()!).OrderBy(one => one == "string" ? 1 : 0).First(one => one != "null");

    private JsonElement Resolve(JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Resolve(description.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]));
        }

        return schema.TryGetProperty("oneOf", out var choices)
            ? Resolve(choices.EnumerateArray().First(choice => !choice.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || type.GetString() != "null"))
            : schema;
    }
}
